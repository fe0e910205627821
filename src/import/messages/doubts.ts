import type { Text } from '../../../machines/rulebook.js';

/** What a person has to confirm before an order is entered. */
export const DOUBTS = {
  computed: {
    'zh-CN': '是公式算出的（={formula}），按 {value} 读取',
    'zh-TW': '是公式算出的（={formula}），按 {value} 讀取',
    en: 'is computed (={formula}) and taken as {value}',
  },
  struck: {
    'zh-CN': '“{value}”在 Excel 中划了删除线，仍会读取',
    'zh-TW': '「{value}」在 Excel 中劃了刪除線，仍會讀取',
    en: '"{value}" is struck out in Excel and would be taken nevertheless',
  },
  mergedSame: {
    'zh-CN': '与上面的行合并（{range}），各行都按“{value}”读取',
    'zh-TW': '與上面的列合併（{range}），各列都按「{value}」讀取',
    en: 'is merged with the row above ({range}); each row takes "{value}"',
  },
  rounded: {
    'zh-CN': '单元格显示 {shown}，实际是 {value}，按 {value} 读取',
    'zh-TW': '儲存格顯示 {shown}，實際是 {value}，按 {value} 讀取',
    en: 'The cell shows {shown} and holds {value}, which is taken',
  },
  unseen: {
    'zh-CN': '单元格不显示或缩小显示内容，实际是 {value}，按它读取',
    'zh-TW': '儲存格不顯示或縮小顯示內容，實際是 {value}，按它讀取',
    en: 'The cell does not show what it holds, {value}, which is taken',
  },
  shownAs: {
    'zh-CN': '单元格是数字 {value}，显示为 {shown}，按 {shown} 读取',
    'zh-TW': '儲存格是數字 {value}，顯示為 {shown}，按 {shown} 讀取',
    en: 'The cell is the number {value} and shows {shown}, which is taken',
  },
  formatted: {
    'zh-CN': '单元格是数字 {value}，格式为 {format}，按 {value} 读取',
    'zh-TW': '儲存格是數字 {value}，格式為 {format}，按 {value} 讀取',
    en: 'The cell is the number {value} in the format {format}; {value} is taken',
  },
  lostZeros: {
    'zh-CN': '单元格是数字 {value}，同一列“{title}”里有 {length} 位、以 0 开头的文本：前面的 0 可能已丢失',
    'zh-TW': '儲存格是數字 {value}，同一欄「{title}」裡有 {length} 位、以 0 開頭的文字：前面的 0 可能已遺失',
    en: 'The cell is the number {value}, and others in "{title}" are text of {length} digits that begins with 0: zeros may have been lost',
  },
  zeros: {
    'zh-CN': '“{value}”从第 16 位起全是 0：Excel 可能已把后面的位数换成 0',
    'zh-TW': '「{value}」從第 16 位起全是 0：Excel 可能已把後面的位數換成 0',
    en: '"{value}" has zeros alone from its 16th digit on: Excel may have put them in place of others',
  },
  likeDate: {
    'zh-CN': '“{value}”像是被 Excel 变成的日期（例如原来是 3-5）：请核对原件',
    'zh-TW': '「{value}」像是被 Excel 變成的日期（例如原來是 3-5）：請核對原件',
    en: '"{value}" looks like a date that Excel has made of something else, such as 3-5: compare it with the original',
  },
  grouped: {
    'zh-CN': '“{written}”按 {value} 读取',
    'zh-TW': '「{written}」按 {value} 讀取',
    en: '"{written}" is taken as {value}',
  },
  strayBelow: {
    'zh-CN': '下一行（第 {row} 行）没有订单号，没有算进这个订单',
    'zh-TW': '下一列（第 {row} 列）沒有訂單號，沒有算進這張訂單',
    en: 'The next row, {row}, has no order number and is not counted as part of this order',
  },
  fewerCells: {
    'zh-CN': '这一行只有 {cells} 格，表头有 {titles} 格，缺的按空白处理：文件可能不完整',
    'zh-TW': '這一列只有 {cells} 格，表頭有 {titles} 格，缺的按空白處理：檔案可能不完整',
    en: 'This row has {cells} cells and the header {titles}; what is missing is taken as empty: the file may be cut off',
  },
  noTitle: {
    'zh-CN': '“{value}”没有列标题，没有读取',
    'zh-TW': '「{value}」沒有欄標題，沒有讀取',
    en: '"{value}" stands under no heading and was not read',
  },
  state: {
    'zh-CN': '文件里的状态是“{value}”；导入会作为新订单录入，从头开始',
    'zh-TW': '檔案裡的狀態是「{value}」；匯入會作為新訂單輸入，從頭開始',
    en: 'Its state in the file is "{value}"; an import enters it as a new order, from the beginning',
  },
  hiddenColumn: {
    'zh-CN': '列“{title}”是隐藏的，仍会读取',
    'zh-TW': '欄「{title}」是隱藏的，仍會讀取',
    en: 'The column "{title}" is hidden and would be taken nevertheless',
  },
  amount: {
    'zh-CN': '文件中的金额 {amount} 不等于数量 × 单价 = {computed}，金额不会录入',
    'zh-TW': '檔案中的金額 {amount} 不等於數量 × 單價 = {computed}，金額不會輸入',
    en: 'The amount in the file, {amount}, is not quantity × price = {computed}; the amount is not entered',
  },
  sign: {
    'zh-CN': '单价显示的货币符号是 {sign}，币种却是 {currency}',
    'zh-TW': '單價顯示的貨幣符號是 {sign}，幣別卻是 {currency}',
    en: 'The price is shown with {sign}, and the currency is {currency}',
  },
  twin: {
    'zh-CN': '与{sheet}第 {row} 行完全相同：可能重复了',
    'zh-TW': '與{sheet}第 {row} 列完全相同：可能重複了',
    en: 'is the same as {sheet} row {row}: it may stand there twice',
  },
} satisfies Record<string, Text>;
