import type { Language, Text } from '../rulebook.js';

/** What may be wrong with a value, as the person who filled the form reads it. `{…}` is replaced by a figure. */
const MESSAGES = {
  required: { 'zh-CN': '必须填写', 'zh-TW': '必須填寫', en: 'is required' },
  unknown: { 'zh-CN': '没有这个字段', 'zh-TW': '沒有這個欄位', en: 'is not a known field' },
  text: { 'zh-CN': '必须是文字', 'zh-TW': '必須是文字', en: 'must be text' },
  blank: { 'zh-CN': '不能为空白', 'zh-TW': '不能為空白', en: 'must not be blank' },
  unseen: {
    'zh-CN': '只含看不见的字符，请填写能看到的文字',
    'zh-TW': '只含看不見的字元，請填寫看得到的文字',
    en: 'has only characters that nobody can see: write text that can be read',
  },
  tooLong: { 'zh-CN': '最多 {max} 个字', 'zh-TW': '最多 {max} 個字', en: 'must have at most {max} characters' },
  characters: {
    'zh-CN': '含有无法保存的控制字符',
    'zh-TW': '含有無法儲存的控制字元',
    en: 'contains control characters that cannot be stored',
  },
  flag: { 'zh-CN': '必须是“是”或“否”', 'zh-TW': '必須是「是」或「否」', en: 'must be true or false' },
  decimal: {
    'zh-CN': '必须是写成文本的数字，例如 "12.50"：整数最多 {whole} 位，小数最多 {places} 位',
    'zh-TW': '必須是寫成文字的數字，例如 "12.50"：整數最多 {whole} 位，小數最多 {places} 位',
    en: 'must be a number written as text, e.g. "12.50": at most {whole} digits before and {places} after the point',
  },
  positive: { 'zh-CN': '必须大于 0', 'zh-TW': '必須大於 0', en: 'must be greater than 0' },
  notNegative: { 'zh-CN': '不能小于 0', 'zh-TW': '不能小於 0', en: 'must not be less than 0' },
  percent: {
    'zh-CN': '必须是写成文本的百分数，例如 "30"：不超过 100，小数最多四位',
    'zh-TW': '必須是寫成文字的百分數，例如 "30"：不超過 100，小數最多四位',
    en: 'must be per cent written as text, e.g. "30": within 100, with at most four digits after the point',
  },
  integer: {
    'zh-CN': '必须是 {min} 到 {max} 之间的整数',
    'zh-TW': '必須是 {min} 到 {max} 之間的整數',
    en: 'must be a whole number from {min} to {max}',
  },
  day: {
    'zh-CN': '必须是日历上有的日期，格式为 YYYY-MM-DD',
    'zh-TW': '必須是日曆上有的日期，格式為 YYYY-MM-DD',
    en: 'must be a day of the calendar, written YYYY-MM-DD',
  },
  month: {
    'zh-CN': '必须是月份，格式为 YYYY-MM',
    'zh-TW': '必須是月份，格式為 YYYY-MM',
    en: 'must be a month, written YYYY-MM',
  },
  currency: {
    'zh-CN': '必须是 ISO 4217 的货币代码，例如 CNY',
    'zh-TW': '必須是 ISO 4217 的貨幣代碼，例如 TWD',
    en: 'must be a currency code of ISO 4217, e.g. CNY',
  },
  person: { 'zh-CN': '必须是人员的编号', 'zh-TW': '必須是人員的編號', en: 'must be the id of a person' },
  nobody: {
    'zh-CN': '没有这个人，或其账号已停用',
    'zh-TW': '沒有這個人，或其帳號已停用',
    en: 'is nobody who can sign in',
  },
  time: {
    'zh-CN': '必须是 24 小时制的时间，格式为 HH:MM',
    'zh-TW': '必須是 24 小時制的時間，格式為 HH:MM',
    en: 'must be a time of the day, written HH:MM',
  },
  data: {
    'zh-CN': '必须是 20,000 字符以内的数据',
    'zh-TW': '必須是 20,000 字元以內的資料',
    en: 'must be data of at most 20,000 characters',
  },
  attachment: {
    'zh-CN': '必须是已上传文件的编号',
    'zh-TW': '必須是已上傳檔案的編號',
    en: 'must be the id of an uploaded file',
  },
  notUploaded: {
    'zh-CN': '不是您上传的文件，请先上传',
    'zh-TW': '不是您上傳的檔案，請先上傳',
    en: 'is not a file that you have uploaded: upload it first',
  },
  signedElsewhere: {
    'zh-CN': '已用于另一项签署，请上传本次签署的签字件',
    'zh-TW': '已用於另一項簽署，請上傳本次簽署的簽名件',
    en: 'serves another signed statement already: upload what was signed for this one',
  },
  oneOf: { 'zh-CN': '必须是下列之一：{values}', 'zh-TW': '必須是下列之一：{values}', en: 'must be one of: {values}' },
  list: { 'zh-CN': '必须是列表', 'zh-TW': '必須是清單', en: 'must be a list' },
  listOr: {
    'zh-CN': '必须是列表，或者 {value}',
    'zh-TW': '必須是清單，或者 {value}',
    en: 'must be a list, or {value}',
  },
  tooFew: { 'zh-CN': '至少要有 {min} 项', 'zh-TW': '至少要有 {min} 項', en: 'must have at least {min} items' },
  tooMany: { 'zh-CN': '最多 {max} 项', 'zh-TW': '最多 {max} 項', en: 'must have at most {max} items' },
  duplicate: {
    'zh-CN': '与前面的重复：{value}',
    'zh-TW': '與前面的重複：{value}',
    en: 'repeats an earlier one: {value}',
  },
  object: { 'zh-CN': '必须是一组字段', 'zh-TW': '必須是一組欄位', en: 'must be an object' },
  objectOr: {
    'zh-CN': '必须是一组字段，或者 {value}',
    'zh-TW': '必須是一組欄位，或者 {value}',
    en: 'must be an object, or {value}',
  },
  noField: { 'zh-CN': '至少要有一个字段', 'zh-TW': '至少要有一個欄位', en: 'must have at least one field' },
} satisfies Record<string, Text>;

export type Complaint = keyof typeof MESSAGES;

export type Figures = Readonly<Record<string, string | number>>;

/** The complaint in every language. */
export function textOf(complaint: Complaint, figures: Figures = {}): Text {
  const fill = (language: Language) =>
    MESSAGES[complaint][language].replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''));
  return { 'zh-CN': fill('zh-CN'), 'zh-TW': fill('zh-TW'), en: fill('en') };
}
