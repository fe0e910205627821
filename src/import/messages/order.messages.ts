import type { Text } from '../../../machines/rulebook.js';

/** What is to be said of an order of the file, and of what is none. */
export const ORDER_MESSAGES = {
  orderNo: {
    'zh-CN': '没有外部订单号，不知道这一行属于哪个订单',
    'zh-TW': '沒有外部訂單號，不知道這一列屬於哪個訂單',
    en: 'has no external order number, so it is not known which order the row belongs to',
  },
  differs: {
    'zh-CN': '与{sheet}第 {row} 行同一订单的“{title}”不一致',
    'zh-TW': '與{sheet}第 {row} 列同一訂單的「{title}」不一致',
    en: 'differs from "{title}" of the same order in {sheet} row {row}',
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
  deliveries: {
    'zh-CN': '请逐批写成“日期：数量”，用分号隔开，例如“2026-04-15：4；2026-04-30：6”；不认识“{value}”',
    'zh-TW': '請逐批寫成「日期：數量」，用分號隔開，例如「2026-04-15：4；2026-04-30：6」；不認識「{value}」',
    en: 'Write each part as "day: quantity" with semicolons between, e.g. "2026-04-15: 4; 2026-04-30: 6"; "{value}" is not understood',
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
    'zh-CN': '客户“{customer}”的采购单 {po} 已有订单 {orders}，请确认不是重复下单',
    'zh-TW': '客戶「{customer}」的採購單 {po} 已有訂單 {orders}，請確認不是重複下單',
    en: 'Orders with purchase order {po} of "{customer}" exist already: {orders}. Make sure that this is not the same order again',
  },
  samePoInFile: {
    'zh-CN': '本文件第 {row} 行的订单也是客户“{customer}”的采购单 {po}',
    'zh-TW': '本檔案第 {row} 列的訂單也是客戶「{customer}」的採購單 {po}',
    en: 'The order in row {row} of this file has the purchase order {po} of "{customer}" too',
  },
  sameNumber: {
    'zh-CN':
      '客户“{customer}”的外部订单号 {no} 已有内容不同的订单 {orders}：要改请在那里变更，确实是另一个订单时再确认',
    'zh-TW':
      '客戶「{customer}」的外部訂單號 {no} 已有內容不同的訂單 {orders}：要改請在那裡變更，確實是另一張訂單時再確認',
    en: 'Orders of "{customer}" with the external number {no} but other content exist already: {orders}. Amend those, or confirm that this is another order',
  },
  ignored: {
    'zh-CN': '列“{title}”不在模板中，没有读取',
    'zh-TW': '欄「{title}」不在範本中，沒有讀取',
    en: 'The column "{title}" is not part of the template and was not read',
  },
  dateDiffers: {
    'zh-CN': '与{sheet}第 {row} 行同一订单的“{title}”不一致：各行交期不同时请填“行交货日期”，“{title}”写全订单的日期',
    'zh-TW':
      '與{sheet}第 {row} 列同一訂單的「{title}」不一致：各明細交期不同時請填「明細交貨日期」，「{title}」寫全訂單的日期',
    en: 'differs from "{title}" of the same order in {sheet} row {row}: where the lines are due on different days, write them as "Line due date", and the order’s own day in each row',
  },
  looksLike: {
    'zh-CN':
      '“{no}”与{sheet}第 {row} 行的“{other}”看起来相同（只差全角半角、大小写、空格或看不见的字符）：请写成一样，或改成不同的单号',
    'zh-TW':
      '「{no}」與{sheet}第 {row} 列的「{other}」看起來相同（只差全形半形、大小寫、空格或看不見的字元）：請寫成一樣，或改成不同的單號',
    en: '"{no}" looks like "{other}" in {sheet} row {row} and differs in width, case, spaces or unseen characters alone: write both alike, or give another number',
  },
  hiddenLine: {
    'zh-CN': '第 {row} 行是隐藏的，却属于这个订单：请取消隐藏（或筛选），或删除这一行',
    'zh-TW': '第 {row} 列是隱藏的，卻屬於這張訂單：請取消隱藏（或篩選），或刪除這一列',
    en: 'Row {row} is hidden and belongs to this order: show it (take away the filter), or delete it',
  },
  moreCells: {
    'zh-CN': '这一行有 {cells} 格，表头只有 {titles} 格：单元格里的逗号（如 1,250.00）要放在引号里，或去掉',
    'zh-TW': '這一列有 {cells} 格，表頭只有 {titles} 格：儲存格裡的逗號（如 1,250.00）要放在引號裡，或去掉',
    en: 'This row has {cells} cells and the header {titles}: put a cell with a comma in it, such as 1,250.00, in quotation marks, or take the comma away',
  },
  knownOtherwise: {
    'zh-CN': '这个文件的订单 {no} 以前录入过，当时的内容不同：请核对已有的订单，需要改时在那里变更',
    'zh-TW': '這個檔案的訂單 {no} 先前輸入過，當時的內容不同：請核對已有的訂單，需要改時在那裡變更',
    en: 'The order {no} of this file was entered before with other content: compare it with the order that is here, and amend that where needed',
  },
  seenOtherwise: {
    'zh-CN': '预览之后情况变了（例如别人录入了相同的订单）：没有录入，请重新预览后再确认',
    'zh-TW': '預覽之後情況變了（例如別人輸入了相同的訂單）：沒有輸入，請重新預覽後再確認',
    en: 'Things have changed since the preview, such as the same order entered by somebody else: it was not entered; look again and confirm again',
  },
  hiddenSheet: {
    'zh-CN': '工作表是隐藏的，没有读取：需要时请取消隐藏',
    'zh-TW': '工作表是隱藏的，沒有讀取：需要時請取消隱藏',
    en: 'The sheet is hidden and was not read: show it where it is needed',
  },
  otherSheet: {
    'zh-CN': '工作表不是订单表（认不出表头），没有读取',
    'zh-TW': '工作表不是訂單表（認不出表頭），沒有讀取',
    en: 'The sheet is no table of orders, for its header is not known, and was not read',
  },
  hiddenRow: {
    'zh-CN': '这一行是隐藏的，没有读取：需要时请取消隐藏（或筛选）',
    'zh-TW': '這一列是隱藏的，沒有讀取：需要時請取消隱藏（或篩選）',
    en: 'The row is hidden and was not read: show it where it is needed (take away the filter)',
  },
  total: {
    'zh-CN': '“{label}”行，不是订单，没有读取',
    'zh-TW': '「{label}」列，不是訂單，沒有讀取',
    en: 'A row of "{label}" is no order and was not read',
  },
  headerAgain: {
    'zh-CN': '又一行表头，没有读取',
    'zh-TW': '又一列表頭，沒有讀取',
    en: 'The header once more; it was not read',
  },
  goesOn: {
    'zh-CN': '订单从工作表“{sheet}”第 {row} 行继续到这里，各行合为一个订单',
    'zh-TW': '訂單從工作表「{sheet}」第 {row} 列繼續到這裡，各列合為一張訂單',
    en: 'The order of sheet "{sheet}" row {row} goes on here; its lines are taken together',
  },
  currencyTaken: {
    'zh-CN': '“{value}”按 {code} 读取',
    'zh-TW': '「{value}」按 {code} 讀取',
    en: '"{value}" is taken for {code}',
  },
  time: {
    'zh-CN': '日期带有时刻，只取日期 {value}',
    'zh-TW': '日期帶有時刻，只取日期 {value}',
    en: 'The date has a time with it; only the day, {value}, is taken',
  },
  beforeCancelled: {
    'zh-CN': '相同的订单 {orders} 以前录入过，已取消：确认后重新录入',
    'zh-TW': '相同的訂單 {orders} 先前輸入過，已取消：確認後重新輸入',
    en: 'The same order was entered before as {orders} and cancelled: confirm to enter it anew',
  },
} satisfies Record<string, Text>;
