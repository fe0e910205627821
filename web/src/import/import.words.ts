import { text } from '../words/words.js';

export const importWords = {
  title: text('导入订单', '匯入訂單', 'Import orders'),
  hint: text(
    '先下载模板填写，再上传 .xlsx 或 .csv 文件。上传后只是预览，确认后才会录入；每个订单要么整单录入，要么不录入。',
    '先下載範本填寫，再上傳 .xlsx 或 .csv 檔案。上傳後只是預覽，確認後才會輸入；每張訂單要麼整張輸入，要麼不輸入。',
    'Fill in the template and upload it as .xlsx or .csv. First you see what would happen; nothing is entered until you confirm, and each order is entered whole or not at all.',
  ),
  template: text('下载模板', '下載範本', 'Download the template'),
  drop: text('把文件拖到这里，或点击选择', '把檔案拖到這裡，或點選選擇', 'Drop the file here, or click to choose it'),
  again: text('换一个文件', '換一個檔案', 'Another file'),
  checking: text('正在检查…', '正在檢查…', 'Checking…'),
  counted: text(
    '共 {total} 个订单：{good} 个可以录入，{already} 个以前已录入，{refused} 个有问题',
    '共 {total} 張訂單：{good} 張可以輸入，{already} 張先前已輸入，{refused} 張有問題',
    'Orders: {total}. To be entered: {good}; entered before: {already}; refused: {refused}',
  ),
  done: text(
    '已录入 {good} 个，以前已录入 {already} 个，未录入 {refused} 个',
    '已輸入 {good} 張，先前已輸入 {already} 張，未輸入 {refused} 張',
    'Entered: {good}; entered before: {already}; refused: {refused}',
  ),
  enter: text('录入 {n} 个订单', '輸入 {n} 張訂單', 'Enter {n} orders'),
  nothing: text('没有可以录入的订单', '沒有可以輸入的訂單', 'Nothing to enter'),
  errorsFile: text('下载有问题的行', '下載有問題的列', 'Download the refused rows'),
  ignored: text('没有用到的列', '未用到的欄', 'Columns that were not used'),

  externalNo: text('文件中的单号', '檔案中的單號', 'Number in the file'),
  place: text('位置', '位置', 'Place'),
  row: text('{sheet} 第 {row} 行', '{sheet} 第 {row} 列', '{sheet} row {row}'),
  cell: text('{sheet} {column}{row}', '{sheet} {column}{row}', '{sheet} {column}{row}'),
  outcome: text('结果', '結果', 'Outcome'),
  good: text('可以录入', '可以輸入', 'Can be entered'),
  entered: text('已录入', '已輸入', 'Entered'),
  already: text('以前已录入', '先前已輸入', 'Entered before'),
  refused: text('有问题', '有問題', 'Refused'),
  problems: text('{n} 处问题', '{n} 處問題', 'Problems: {n}'),
  warnings: text('{n} 处提醒', '{n} 處提醒', 'Reminders: {n}'),
  defaults: text('文件没有给出，将使用：', '檔案未提供，將使用：', 'Not in the file; this is used: '),
  column: text('列', '欄', 'Column'),
  message: text('问题', '問題', 'Problem'),
  onlyBad: text('只看有问题的', '只看有問題的', 'Refused only'),
};
