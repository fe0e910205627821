import type { Text } from '../../../machines/rulebook.js';

/** Why a file as a whole is not read, and what to do. */
export const FILE_MESSAGES = {
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
  tooManyCells: {
    'zh-CN': '有内容的单元格超过 {max} 个，不予读取：请删除与订单无关的内容，或分成几个文件',
    'zh-TW': '有內容的儲存格超過 {max} 個，不予讀取：請刪除與訂單無關的內容，或分成幾個檔案',
    en: 'More than {max} cells are filled: delete what is no part of the orders, or split the file',
  },
  tooManySheets: {
    'zh-CN': '文件“{name}”有 {sheets} 个工作表，最多 {max} 个：请只保留订单所在的工作表',
    'zh-TW': '檔案「{name}」有 {sheets} 個工作表，最多 {max} 個：請只保留訂單所在的工作表',
    en: 'The file "{name}" has {sheets} sheets; at most {max} are read: keep those with orders',
  },
  tooManyParts: {
    'zh-CN': '文件“{name}”里的部件超过 {max} 个，不予读取：请把订单复制到新的工作簿再上传',
    'zh-TW': '檔案「{name}」裡的部件超過 {max} 個，不予讀取：請把訂單複製到新的活頁簿再上傳',
    en: 'The file "{name}" consists of more than {max} parts: copy the orders into a new workbook and upload that',
  },
  cellTooLong: {
    'zh-CN': '“{name}”的 {cell} 超过 {max} 个字符，不予读取：请缩短这个单元格，或检查引号是否成对',
    'zh-TW': '「{name}」的 {cell} 超過 {max} 個字元，不予讀取：請縮短這個儲存格，或檢查引號是否成對',
    en: 'Cell {cell} of "{name}" has more than {max} characters: shorten it, or look for a quotation mark that is not closed',
  },
  depth: {
    'zh-CN': '文件“{name}”的 XML 嵌套超过 {max} 层，不是电子表格软件写出的，不予读取：请在 Excel 中打开后另存为 .xlsx',
    'zh-TW': '檔案「{name}」的 XML 巢狀超過 {max} 層，不是試算表軟體寫出的，不予讀取：請在 Excel 中開啟後另存為 .xlsx',
    en: 'The XML in "{name}" is nested more than {max} levels deep, as no spreadsheet writes it: open the file in Excel and save it as .xlsx',
  },
  attributes: {
    'zh-CN': '文件“{name}”里有一个 XML 元素的属性超过 {max} 个，不予读取：请在 Excel 中打开后另存为 .xlsx',
    'zh-TW': '檔案「{name}」裡有一個 XML 元素的屬性超過 {max} 個，不予讀取：請在 Excel 中開啟後另存為 .xlsx',
    en: 'An XML element in "{name}" has more than {max} attributes: open the file in Excel and save it as .xlsx',
  },
  entities: {
    'zh-CN': '文件“{name}”里的 XML 实体超过 {max} 个，不予读取：请把订单复制到新的工作簿再上传',
    'zh-TW': '檔案「{name}」裡的 XML 實體超過 {max} 個，不予讀取：請把訂單複製到新的活頁簿再上傳',
    en: 'The XML in "{name}" has more than {max} entities: copy the orders into a new workbook and upload that',
  },
  doctype: {
    'zh-CN':
      '文件“{name}”的 XML 里有文档类型声明（DOCTYPE），可能引用外部内容，不予读取：请在 Excel 中打开后另存为 .xlsx',
    'zh-TW':
      '檔案「{name}」的 XML 裡有文件類型宣告（DOCTYPE），可能引用外部內容，不予讀取：請在 Excel 中開啟後另存為 .xlsx',
    en: 'The XML in "{name}" declares a document type, which may refer to things outside, and is not read: open the file in Excel and save it as .xlsx',
  },
  external: {
    'zh-CN': '文件“{name}”的工作表在文件之外，不予读取：请在 Excel 中打开后另存为 .xlsx',
    'zh-TW': '檔案「{name}」的工作表在檔案之外，不予讀取：請在 Excel 中開啟後另存為 .xlsx',
    en: 'A sheet of "{name}" lies outside the file and is not fetched: open the file in Excel and save it as .xlsx',
  },
  openDocument: {
    'zh-CN': '文件“{name}”是 OpenDocument 表格（.ods）：请另存为 .xlsx 再上传',
    'zh-TW': '檔案「{name}」是 OpenDocument 試算表（.ods）：請另存為 .xlsx 再上傳',
    en: 'The file "{name}" is an OpenDocument spreadsheet (.ods): save it as .xlsx and upload that',
  },
  binaryWorkbook: {
    'zh-CN': '文件“{name}”是二进制工作簿（.xlsb）：请在 Excel 中另存为 .xlsx（“Excel 工作簿”）再上传',
    'zh-TW': '檔案「{name}」是二進位活頁簿（.xlsb）：請在 Excel 中另存為 .xlsx（「Excel 活頁簿」）再上傳',
    en: 'The file "{name}" is a binary workbook (.xlsb): in Excel, save it as .xlsx ("Excel Workbook") and upload that',
  },
  markup: {
    'zh-CN': '文件“{name}”其实是网页或 XML（有些软件这样导出 .xls）：请在 Excel 中打开后另存为 .xlsx 再上传',
    'zh-TW': '檔案「{name}」其實是網頁或 XML（有些軟體這樣匯出 .xls）：請在 Excel 中開啟後另存為 .xlsx 再上傳',
    en: 'The file "{name}" is a web page or XML, which some programs call .xls: open it in Excel, save it as .xlsx and upload that',
  },
  tooSlow: {
    'zh-CN': '读取文件超过 {max} 秒，已停止，没有录入任何订单：请删除与订单无关的内容，或分成几个文件',
    'zh-TW': '讀取檔案超過 {max} 秒，已停止，沒有輸入任何訂單：請刪除與訂單無關的內容，或分成幾個檔案',
    en: 'Reading the file took more than {max} seconds and was stopped; nothing was entered: delete what is no part of the orders, or split the file',
  },
  tooMuchMemory: {
    'zh-CN': '读取文件用了超过 {max} MiB 内存，已停止，没有录入任何订单：请删除与订单无关的内容，或分成几个文件',
    'zh-TW': '讀取檔案用了超過 {max} MiB 記憶體，已停止，沒有輸入任何訂單：請刪除與訂單無關的內容，或分成幾個檔案',
    en: 'Reading the file took more than {max} MiB of memory and was stopped; nothing was entered: delete what is no part of the orders, or split the file',
  },
  nul: {
    'zh-CN': '文件“{name}”里有空字符（NUL），不是 CSV 文本：请另存为“CSV UTF-8”或 .xlsx 再上传',
    'zh-TW': '檔案「{name}」裡有空字元（NUL），不是 CSV 文字：請另存為「CSV UTF-8」或 .xlsx 再上傳',
    en: 'The file "{name}" has NUL characters, as CSV text has not: save it as "CSV UTF-8" or .xlsx and upload that',
  },
  badText: {
    'zh-CN': '文件“{name}”标明是 {encoding}，内容却不是：请另存为“CSV UTF-8”或 .xlsx 再上传',
    'zh-TW': '檔案「{name}」標明是 {encoding}，內容卻不是：請另存為「CSV UTF-8」或 .xlsx 再上傳',
    en: 'The file "{name}" says that it is {encoding} and is not: save it as "CSV UTF-8" or .xlsx and upload that',
  },
  encodingUnknown: {
    'zh-CN': '看不出文件“{name}”的文字编码，可能是：{samples}。请另存为“CSV UTF-8”或 .xlsx 再上传',
    'zh-TW': '看不出檔案「{name}」的文字編碼，可能是：{samples}。請另存為「CSV UTF-8」或 .xlsx 再上傳',
    en: 'The file "{name}" does not tell how its letters are encoded; it may read: {samples}. Save it as "CSV UTF-8" or .xlsx and upload that',
  },
  notAsSeen: {
    'zh-CN': '确认的订单 {key} 不在这个文件里，或者文件已改过：没有录入任何订单，请重新预览后再确认',
    'zh-TW': '確認的訂單 {key} 不在這個檔案裡，或者檔案已改過：沒有輸入任何訂單，請重新預覽後再確認',
    en: 'The order {key} that was confirmed is not in this file, or the file has changed since: nothing was entered; look at it again and confirm again',
  },
} satisfies Record<string, Text>;
