import type { Text } from '../../machines/rulebook.js';

/** What an import has to say about a file or a cell, as the person who uploaded it reads it. `{…}` is replaced by a figure. */
const MESSAGES = {
  noFile: {
    'zh-CN': '没有收到文件：请用表单字段 file 上传 .xlsx 或 .csv 文件',
    'zh-TW': '沒有收到檔案：請用表單欄位 file 上傳 .xlsx 或 .csv 檔案',
    en: 'No file arrived: upload an .xlsx or .csv file in the form field "file"',
  },
  empty: {
    'zh-CN': '文件“{name}”里没有数据行',
    'zh-TW': '檔案「{name}」裡沒有資料列',
    en: 'The file "{name}" has no rows of data',
  },
  tooLarge: {
    'zh-CN': '文件“{name}”超过 {max} MiB，请分成几个文件',
    'zh-TW': '檔案「{name}」超過 {max} MiB，請分成幾個檔案',
    en: 'The file "{name}" is larger than {max} MiB: split it',
  },
  tooManyRows: {
    'zh-CN': '共 {rows} 行，一次最多导入 {max} 行，请分成几个文件',
    'zh-TW': '共 {rows} 列，一次最多匯入 {max} 列，請分成幾個檔案',
    en: '{rows} rows; an import takes at most {max}: split the file',
  },
  tooWide: {
    'zh-CN':
      '工作表“{name}”用到了第 {row} 行或第 {column} 列之外的单元格，最多 {max} 行、{columns} 列：请删除数据之外的空行空列',
    'zh-TW':
      '工作表「{name}」用到了第 {row} 列或第 {column} 欄之外的儲存格，最多 {max} 列、{columns} 欄：請刪除資料之外的空列空欄',
    en: 'The sheet "{name}" reaches to row {row}, column {column}; at most {max} rows and {columns} columns are read: delete the empty rows and columns beyond the data',
  },
  bomb: {
    'zh-CN': '文件“{name}”解压后超过 {max} MiB，不予读取',
    'zh-TW': '檔案「{name}」解壓縮後超過 {max} MiB，不予讀取',
    en: 'The file "{name}" unpacks to more than {max} MiB and is not read',
  },
  damaged: {
    'zh-CN': '文件“{name}”已损坏，或者不是 Excel 工作簿：请在 Excel 中打开后另存为 .xlsx',
    'zh-TW': '檔案「{name}」已損毀，或不是 Excel 活頁簿：請在 Excel 中開啟後另存為 .xlsx',
    en: 'The file "{name}" is damaged or no Excel workbook: open it in Excel and save it as .xlsx',
  },
  encrypted: {
    'zh-CN': '文件“{name}”是旧版 .xls 或加密的工作簿：请在 Excel 中去掉密码并另存为 .xlsx（“Excel 工作簿”），再上传',
    'zh-TW':
      '檔案「{name}」是舊版 .xls 或加密的活頁簿：請在 Excel 中移除密碼並另存為 .xlsx（「Excel 活頁簿」），再上傳',
    en: 'The file "{name}" is an old .xls or a workbook with a password: in Excel, remove the password, save it as .xlsx ("Excel Workbook") and upload that',
  },
  binary: {
    'zh-CN': '文件“{name}”既不是 .xlsx 也不是文本：请上传 .xlsx 或 .csv 文件',
    'zh-TW': '檔案「{name}」既不是 .xlsx 也不是文字檔：請上傳 .xlsx 或 .csv 檔案',
    en: 'The file "{name}" is neither .xlsx nor text: upload an .xlsx or .csv file',
  },
  csv: {
    'zh-CN': '文件“{name}”第 {row} 行的引号不成对，无法按 CSV 读取',
    'zh-TW': '檔案「{name}」第 {row} 列的引號不成對，無法按 CSV 讀取',
    en: 'The file "{name}" cannot be read as CSV: a quotation mark near row {row} is not closed',
  },
  unknown: {
    'zh-CN':
      '认不出表头“{titles}”：请使用模板（GET /api/orders/import/template.xlsx）的列名，或 AdventureWorks 的 orders.csv 与 order-lines.csv',
    'zh-TW':
      '認不出表頭「{titles}」：請使用範本（GET /api/orders/import/template.xlsx）的欄名，或 AdventureWorks 的 orders.csv 與 order-lines.csv',
    en: 'The header "{titles}" is not known: use the columns of the template (GET /api/orders/import/template.xlsx), or AdventureWorks’ orders.csv with order-lines.csv',
  },
  twice: {
    'zh-CN': '列“{title}”出现了两次',
    'zh-TW': '欄「{title}」出現了兩次',
    en: 'The column "{title}" stands there twice',
  },
  otherHalf: {
    'zh-CN':
      '缺少另一半：{wanted}。请把 orders.csv 与 order-lines.csv 一起上传（字段 file 与 lines），或放在一个 .xlsx 的两个工作表里',
    'zh-TW':
      '缺少另一半：{wanted}。請把 orders.csv 與 order-lines.csv 一起上傳（欄位 file 與 lines），或放在一個 .xlsx 的兩個工作表裡',
    en: 'The other half is missing: {wanted}. Upload orders.csv and order-lines.csv together (fields file and lines), or as two sheets of one .xlsx',
  },
  orderNo: {
    'zh-CN': '没有外部订单号，不知道这一行属于哪个订单',
    'zh-TW': '沒有外部訂單號，不知道這一列屬於哪個訂單',
    en: 'has no external order number, so it is not known which order the row belongs to',
  },
  differs: {
    'zh-CN': '与第 {row} 行同一订单的“{title}”不一致',
    'zh-TW': '與第 {row} 列同一訂單的「{title}」不一致',
    en: 'differs from "{title}" of the same order in row {row}',
  },
  word: {
    'zh-CN': '不认识“{value}”，可填：{words}',
    'zh-TW': '不認識「{value}」，可填：{words}',
    en: '"{value}" is not known; write one of: {words}',
  },
  special: {
    'zh-CN': '请写“无”，或逐条写成“部门：要求”，用分号隔开，例如“技术部：法兰孔距按 B 版图纸”；不认识“{value}”',
    'zh-TW': '請寫「無」，或逐條寫成「部門：需求」，用分號隔開，例如「技術部：法蘭孔距按 B 版圖紙」；不認識「{value}」',
    en: 'Write "none", or each requirement as "department: requirement" with semicolons between, e.g. "Engineering: flange by drawing B"; "{value}" is not understood',
  },
  noLines: {
    'zh-CN': '订单明细里没有这个订单的行',
    'zh-TW': '訂單明細裡沒有這個訂單的資料列',
    en: 'has no lines among the order lines',
  },
  noOrder: {
    'zh-CN': '订单表里没有订单 {no}',
    'zh-TW': '訂單表裡沒有訂單 {no}',
    en: 'The orders have no {no}',
  },
  orderTwice: {
    'zh-CN': '订单 {no} 在第 {row} 行已经有了',
    'zh-TW': '訂單 {no} 在第 {row} 列已經有了',
    en: 'The order {no} already stands in row {row}',
  },
  lineTotal: {
    'zh-CN': '行金额 {total} 不等于数量 × 单价 ×（1 − 折扣）＝ {computed}',
    'zh-TW': '明細金額 {total} 不等於數量 × 單價 ×（1 − 折扣）＝ {computed}',
    en: 'The line total {total} is not quantity × price × (1 − discount) = {computed}',
  },
  subtotal: {
    'zh-CN': '文件中的合计 {subtotal} 与各行之和 {sum} 不同，以各行为准',
    'zh-TW': '檔案中的合計 {subtotal} 與各明細之和 {sum} 不同，以各明細為準',
    en: 'The subtotal {subtotal} of the file differs from the sum of the lines, {sum}; the lines count',
  },
  samePo: {
    'zh-CN': '客户“{customer}”的采购单 {po} 已有未完结的订单 {orders}，请确认不是重复下单',
    'zh-TW': '客戶「{customer}」的採購單 {po} 已有未結案的訂單 {orders}，請確認不是重複下單',
    en: 'Open orders with purchase order {po} of "{customer}" exist already: {orders}. Make sure that this is not the same order again',
  },
  samePoInFile: {
    'zh-CN': '本文件第 {row} 行的订单也是客户“{customer}”的采购单 {po}',
    'zh-TW': '本檔案第 {row} 列的訂單也是客戶「{customer}」的採購單 {po}',
    en: 'The order in row {row} of this file has the purchase order {po} of "{customer}" too',
  },
  sameNumber: {
    'zh-CN': '客户“{customer}”的外部订单号 {no} 已有内容不同的订单 {orders}',
    'zh-TW': '客戶「{customer}」的外部訂單號 {no} 已有內容不同的訂單 {orders}',
    en: 'Orders of "{customer}" with the external number {no} but other content exist already: {orders}',
  },
  ignored: {
    'zh-CN': '列“{title}”不在模板中，没有读取',
    'zh-TW': '欄「{title}」不在範本中，沒有讀取',
    en: 'The column "{title}" is not part of the template and was not read',
  },
} satisfies Record<string, Text>;

export type Message = keyof typeof MESSAGES;
export type Figures = Readonly<Record<string, string | number>>;

/** The message in every language. */
export function says(message: Message, figures: Figures = {}): Text {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''));
  const { 'zh-CN': zhCN, 'zh-TW': zhTW, en } = MESSAGES[message];
  return { 'zh-CN': fill(zhCN), 'zh-TW': fill(zhTW), en: fill(en) };
}
