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
  inThePast: { 'zh-CN': '不能早于现在', 'zh-TW': '不能早於現在', en: 'must not be in the past' },
} satisfies Record<string, Text>;
