import type { Text } from '../../../machines/rulebook.js';

/** Why a cell says nothing, and what to do. */
export const CELL_MESSAGES = {
  uncomputed: {
    'zh-CN': '是公式（={formula}），文件里没有它的计算结果：请在 Excel 中打开并保存，或粘贴为值',
    'zh-TW': '是公式（={formula}），檔案裡沒有它的計算結果：請在 Excel 中開啟並儲存，或貼上為值',
    en: 'is a formula (={formula}) without its result in the file: open and save it in Excel, or paste it as a value',
  },
  elsewhere: {
    'zh-CN': '公式（={formula}）引用另一个工作簿，无法核对：请粘贴为值',
    'zh-TW': '公式（={formula}）引用另一個活頁簿，無法核對：請貼上為值',
    en: 'The formula (={formula}) takes its value from another workbook, which is not here: paste it as a value',
  },
  errorValue: {
    'zh-CN': '是错误值 {value}：请在 Excel 中改正公式或列宽，或直接填写内容',
    'zh-TW': '是錯誤值 {value}：請在 Excel 中改正公式或欄寬，或直接填寫內容',
    en: 'is the error {value}: mend the formula or widen the column in Excel, or write the value itself',
  },
  garbled: {
    'zh-CN': '“{value}”里有损坏的字符（�），文字在以前的转换中丢失：请从原件重新填写',
    'zh-TW': '「{value}」裡有損毀的字元（�），文字在先前的轉換中遺失：請從原件重新填寫',
    en: '"{value}" has a character (�) that stands for one lost in an earlier conversion: write it anew from the original',
  },
  mergedAcross: {
    'zh-CN': '与左边的单元格合并（{range}）：请取消合并，每格各填各的',
    'zh-TW': '與左邊的儲存格合併（{range}）：請取消合併，每格各填各的',
    en: 'is merged with the cell beside it ({range}): unmerge them and fill each',
  },
  mergedRows: {
    'zh-CN': '与上面的行合并（{range}），不知道是每行的还是合计的：请取消合并，每行各填各的',
    'zh-TW': '與上面的列合併（{range}），不知道是每列的還是合計的：請取消合併，每列各填各的',
    en: 'is merged with the row above ({range}), and it is not known whether it is that of each row or of all: unmerge them and fill each row',
  },
  serial: {
    'zh-CN': '是数字 {value}，不是日期：请把单元格设为日期格式，或写成 2026-04-30',
    'zh-TW': '是數字 {value}，不是日期：請把儲存格設為日期格式，或寫成 2026-04-30',
    en: 'is the number {value} and no date: format the cell as a date, or write 2026-04-30',
  },
  becameDate: {
    'zh-CN': 'Excel 把内容变成了日期（{value}），原来写的已丢失：请把单元格设为“文本”后重新填写',
    'zh-TW': 'Excel 把內容變成了日期（{value}），原來寫的已遺失：請把儲存格設為「文字」後重新填寫',
    en: 'Excel has made a date of it ({value}) and lost what was written: format the cell as "Text" and write it again',
  },
  digits: {
    'zh-CN': '数字超过 15 位（{value}），电子表格只保留前 15 位：请把单元格设为“文本”后从原件重新填写',
    'zh-TW': '數字超過 15 位（{value}），試算表只保留前 15 位：請把儲存格設為「文字」後從原件重新填寫',
    en: 'The number has more than 15 digits ({value}), of which a spreadsheet keeps 15: format the cell as "Text" and write it again from the original',
  },
  scientific: {
    'zh-CN': '“{value}”是 Excel 缩写的长数字，后面的位数已丢失：请把单元格设为“文本”后从原件重新填写',
    'zh-TW': '「{value}」是 Excel 縮寫的長數字，後面的位數已遺失：請把儲存格設為「文字」後從原件重新填寫',
    en: '"{value}" is a long number that Excel has shortened, and its last digits are lost: format the cell as "Text" and write it again from the original',
  },
  percent: {
    'zh-CN': '是百分数 {value}：这里要填数字，请按实际数值填写',
    'zh-TW': '是百分數 {value}：這裡要填數字，請按實際數值填寫',
    en: 'is the percentage {value}: write the number that is meant',
  },
  scaled: {
    'zh-CN': '单元格格式把数字缩小显示（千、百万），实际是 {value}：请改成普通数字格式并核对',
    'zh-TW': '儲存格格式把數字縮小顯示（千、百萬），實際是 {value}：請改成一般數字格式並核對',
    en: 'The cell shows its number in thousands or millions, and holds {value}: give it a plain number format and compare',
  },
  eitherNumber: {
    'zh-CN': '“{written}”可能是 {whole}，也可能是 {decimal}：请写成不带分隔符的数字',
    'zh-TW': '「{written}」可能是 {whole}，也可能是 {decimal}：請寫成不帶分隔符的數字',
    en: '"{written}" may be {whole} or {decimal}: write the number without a separator of thousands',
  },
  decimalComma: {
    'zh-CN': '“{written}”用逗号作小数点：请写成 12.50 这样的数字',
    'zh-TW': '「{written}」用逗號作小數點：請寫成 12.50 這樣的數字',
    en: '"{written}" has a decimal comma: write it like 12.50',
  },
  currencyUnsure: {
    'zh-CN': '“{value}”可能是几种货币：请写代码，例如 USD、TWD、HKD',
    'zh-TW': '「{value}」可能是幾種貨幣：請寫代碼，例如 USD、TWD、HKD',
    en: '"{value}" may be several currencies: write the code, such as USD, TWD or HKD',
  },
} satisfies Record<string, Text>;
