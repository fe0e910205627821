import type { Text } from '../../machines/rulebook.js';

/** What may be wrong with a decision on the policy, as the person who made it reads it. */
export const MESSAGES = {
  nothingDecided: { 'zh-CN': '没有要修改的内容', 'zh-TW': '沒有要修改的內容', en: 'holds nothing to change' },
  unknownRule: { 'zh-CN': '没有这条规则', 'zh-TW': '沒有這條規則', en: 'is not a rule' },
  gate: {
    'zh-CN': '是制度本身规定的必要条件，不能修改',
    'zh-TW': '是制度本身規定的必要條件，不能修改',
    en: 'is a gate of the regulation itself and cannot be changed',
  },
  level: {
    'zh-CN': '必须是 block、warn 或 off',
    'zh-TW': '必須是 block、warn 或 off',
    en: 'must be block, warn or off',
  },
  unknownThreshold: { 'zh-CN': '没有这个阈值', 'zh-TW': '沒有這個閾值', en: 'is not a threshold' },
  rate: {
    'zh-CN': '必须是 "0" 到 "1" 之间的小数',
    'zh-TW': '必須是 "0" 到 "1" 之間的小數',
    en: 'must be a decimal from "0" to "1", written as text',
  },
  amount: {
    'zh-CN': '必须是写成文本的金额，例如 "50000"',
    'zh-TW': '必須是寫成文字的金額，例如 "50000"',
    en: 'must be an amount written as text, e.g. "50000"',
  },
  days: {
    'zh-CN': '必须是写成文本的整天数，例如 "7"',
    'zh-TW': '必須是寫成文字的整天數，例如 "7"',
    en: 'must be whole days written as text, e.g. "7"',
  },
  count: {
    'zh-CN': '须为 0 到 9999 的整数，以文本书写，例如 "3"',
    'zh-TW': '須為 0 到 9999 的整數，以文字書寫，例如 "3"',
    en: 'must be a whole number from 0 to 9999 written as text, e.g. "3"',
  },
  megabytes: {
    'zh-CN': '必须是写成文本的整数 MB，例如 "200"',
    'zh-TW': '必須是寫成文字的整數 MB，例如 "200"',
    en: 'must be whole megabytes written as text, e.g. "200"',
  },
  choice: {
    'zh-CN': '必须是 "1"（是）或 "0"（否）',
    'zh-TW': '必須是 "1"（是）或 "0"（否）',
    en: 'must be "1" for yes or "0" for no',
  },
  currencies: {
    'zh-CN': '必须是 ISO 4217 币种代码，以一个空格分隔，例如 "CNY USD"',
    'zh-TW': '必須是 ISO 4217 幣別代碼，以一個空格分隔，例如 "CNY USD"',
    en: 'must be ISO 4217 codes of currencies, each once, with one space between, e.g. "CNY USD"',
  },
  currency: {
    'zh-CN': '必须是一个 ISO 4217 币种代码，例如 "CNY"',
    'zh-TW': '必須是一個 ISO 4217 幣別代碼，例如 "CNY"',
    en: 'must be the ISO 4217 code of a currency, e.g. "CNY"',
  },
  rates: {
    'zh-CN': '必须是币种、汇率和日期，以分号分隔，例如 "USD 7.1052 2026-11-27; EUR 8.24 2026-11-27"；没有的填 "none"',
    'zh-TW': '必須是幣別、匯率與日期，以分號分隔，例如 "USD 7.1052 2026-11-27; EUR 8.24 2026-11-27"；沒有者填 "none"',
    en: 'must be currency, rate and day, with semicolons between, e.g. "USD 7.1052 2026-11-27; EUR 8.24 2026-11-27", or "none"',
  },
  taxes: {
    'zh-CN': '必须是国家代码和百分数税率，以分号分隔，例如 "CN 13 9 6 0; TW 5 0"',
    'zh-TW': '必須是國家代碼與百分數稅率，以分號分隔，例如 "TW 5 0; CN 13 9 6 0"',
    en: 'must be a country and its rates in per cent, with semicolons between, e.g. "CN 13 9 6 0; TW 5 0"',
  },
  wholeHours: {
    'zh-CN': '必须是写成文本的整小时数，例如 "24"',
    'zh-TW': '必須是寫成文字的整小時數，例如 "24"',
    en: 'must be whole hours written as text, e.g. "24"',
  },
  unknownEvent: { 'zh-CN': '没有这个事件', 'zh-TW': '沒有這個事件', en: 'is not an event' },
  hours: {
    'zh-CN': '必须是大于 0、不超过 2000 的工作小时数',
    'zh-TW': '必須是大於 0、不超過 2000 的工作小時數',
    en: 'must be working hours, more than 0 and at most 2000',
  },
  unknownDay: {
    'zh-CN': '必须是日期（如 2026-10-01）、星期（week.1 至 week.7）或年份（year.2026）',
    'zh-TW': '必須是日期（如 2026-10-01）、星期（week.1 至 week.7）或年份（year.2026）',
    en: 'must be a day such as 2026-10-01, a weekday from week.1 to week.7, or a year such as year.2026',
  },
  hoursOfDay: {
    'zh-CN': '必须是 off（休息）、work（上班）或班次，例如 "08:00-12:00,13:00-17:00"',
    'zh-TW': '必須是 off（休息）、work（上班）或班次，例如 "08:00-12:00,13:00-17:00"',
    en: 'must be off, work, or shifts that follow each other, e.g. "08:00-12:00,13:00-17:00"',
  },
  dayName: { 'zh-CN': '名称最多 40 个字', 'zh-TW': '名稱最多 40 個字', en: 'has a name of more than 40 characters' },
  source: {
    'zh-CN': '请写明该年日历的依据，最多 40 个字',
    'zh-TW': '請載明該年日曆的依據，最多 40 個字',
    en: 'must name the source of the days of that year, at most 40 characters',
  },
  noWork: {
    'zh-CN': '一周内至少有一个工作日',
    'zh-TW': '一週內至少有一個工作日',
    en: 'leaves no working day in the week',
  },
  cadenceName: {
    'zh-CN': '编号由小写字母、数字、点和连字符组成，最多 60 个字符',
    'zh-TW': '編號由小寫字母、數字、點與連字號組成，最多 60 個字元',
    en: 'is named by small letters, digits, dots and hyphens, at most 60',
  },
  cadence: {
    'zh-CN': '需要三种语言的名称（name）、规则（rrule）、顺延方式（shift：next、previous 或 none）和启动内容（starts）',
    'zh-TW': '需要三種語言的名稱（name）、規則（rrule）、順延方式（shift：next、previous 或 none）與啟動內容（starts）',
    en: 'needs name in three languages, rrule, shift (next, previous or none) and starts',
  },
  recurrence: {
    'zh-CN': '重复规则无效：须按天、周、月或年重复，例如 FREQ=MONTHLY;BYMONTHDAY=-1',
    'zh-TW': '重複規則無效：須按天、週、月或年重複，例如 FREQ=MONTHLY;BYMONTHDAY=-1',
    en: 'must recur by days, weeks, months or years, e.g. FREQ=MONTHLY;BYMONTHDAY=-1',
  },
  cadenceUnsaid: {
    'zh-CN': '须指定部门和人员：由系统发起的事项，系统自己不能办理',
    'zh-TW': '須指定部門與人員：由系統發起的事項，系統自己不能辦理',
    en: 'names an office and a person: what the product begins it cannot answer itself',
  },
  cadenceStart: {
    'zh-CN': '启动内容（starts）须写明流程种类、能够启动该流程的事件和数据',
    'zh-TW': '啟動內容（starts）須載明流程種類、能夠啟動該流程的事件與資料',
    en: 'must start a known kind of process by one of the events that begin it, with its data',
  },
  year: {
    'zh-CN': '必须是四位年份，例如 2026',
    'zh-TW': '必須是四位年份，例如 2026',
    en: 'must be a year of four digits, e.g. 2026',
  },
  unknownYear: {
    'zh-CN': '本产品尚无该年的官方日历，请逐日填写',
    'zh-TW': '本產品尚無該年的官方日曆，請逐日填寫',
    en: 'is a year whose official days the product does not know; set them day by day',
  },
  inThePast: { 'zh-CN': '不能早于现在', 'zh-TW': '不能早於現在', en: 'must not be in the past' },
} satisfies Record<string, Text>;
