import { isCurrency } from '../../machines/currency.js';
import { NO_RATES, parsedRates } from '../../machines/rates.js';
import type { Text } from '../../machines/rulebook.js';

/** A figure that rules compare with. */
export interface Threshold {
  /**
   * A share of 1, money in the company's currency, whole days or hours, whole megabytes of 1,048,576 bytes, yes (1) and
   * no (0), codes of currencies with a space between, one code, or rates with their days.
   */
  unit: 'rate' | 'amount' | 'days' | 'hours' | 'megabytes' | 'choice' | 'currencies' | 'currency' | 'rates';
  /**
   * Which way less is asked for: when it grows, when it shrinks, when a list names more, when a rate falls by more than
   * a market does in a day, or when it is changed at all; `never` where it is room or a choice, and no rule.
   */
  lowered: 'higher' | 'lower' | 'longer' | 'fallen' | 'changed' | 'never';
  /**
   * What compares with it: these rules, every entry of a kind of process, the door where an entry is
   * recorded late, or nothing that a log keeps.
   */
  judges: { rules: readonly string[] } | { kind: string } | 'backdating' | 'nothing';
  /** Default, not in the regulation: what applies until the company decides. A decimal as text, or a list. */
  shipped: string;
  label: Text;
}

/** Every threshold there is. The regulation asks for each and gives none of the figures. */
export const THRESHOLDS: Readonly<Record<string, Threshold>> = {
  'sales.minimum-margin-rate': {
    unit: 'rate',
    lowered: 'lower',
    judges: { rules: ['RV-03'] },
    shipped: '0',
    label: { 'zh-CN': '最低毛利率', 'zh-TW': '最低毛利率', en: 'Lowest margin' },
  },
  'requisition.leader-approval': {
    unit: 'amount',
    lowered: 'higher',
    judges: { kind: 'purchase-requisitions' },
    shipped: '50000',
    label: {
      'zh-CN': '须公司领导审批的采购金额',
      'zh-TW': '須公司領導審批的採購金額',
      en: 'Purchase amount from which management approves',
    },
  },
  'requisition.window-days': {
    unit: 'days',
    lowered: 'lower',
    judges: { kind: 'purchase-requisitions' },
    shipped: '30',
    label: {
      'zh-CN': '合并计算拆分采购的天数',
      'zh-TW': '合併計算拆分採購的天數',
      en: 'Days over which split purchases are added up',
    },
  },
  'backdating.days': {
    unit: 'days',
    lowered: 'higher',
    judges: 'backdating',
    shipped: '7',
    label: { 'zh-CN': '允许补录的天数', 'zh-TW': '允許補登的天數', en: 'Days that an event may be recorded late' },
  },
  'files.person-mb': {
    unit: 'megabytes',
    lowered: 'never',
    judges: 'nothing',
    shipped: '200',
    label: {
      'zh-CN': '每人尚未使用的文件的上限（MB）',
      'zh-TW': '每人尚未使用的檔案的上限（MB）',
      en: 'Megabytes of files that one person may keep unused',
    },
  },
  'files.process-mb': {
    unit: 'megabytes',
    lowered: 'never',
    judges: 'nothing',
    shipped: '500',
    label: {
      'zh-CN': '每个订单或其他事项的文件的上限（MB）',
      'zh-TW': '每個訂單或其他事項的檔案的上限（MB）',
      en: 'Megabytes of files of one order, or of any other process',
    },
  },
  'orders.sales-own-only': {
    unit: 'choice',
    lowered: 'never',
    judges: 'nothing',
    shipped: '0',
    label: {
      'zh-CN': '销售人员只看自己的订单（1 是，0 否；负责人看全部）',
      'zh-TW': '業務人員只看自己的訂單（1 是，0 否；主管看全部）',
      en: 'Sales see their own orders only (1 yes, 0 no; the head sees all)',
    },
  },
  'currency.allowed': {
    unit: 'currencies',
    lowered: 'longer',
    judges: { rules: ['CU-01'] },
    shipped: 'CNY USD EUR TWD HKD JPY',
    label: {
      'zh-CN': '订单允许的币种（ISO 4217 代码，以空格分隔）',
      'zh-TW': '訂單允許的幣別（ISO 4217 代碼，以空格分隔）',
      en: 'Currencies that an order may be in (ISO 4217 codes, with spaces between)',
    },
  },
  'currency.company': {
    unit: 'currency',
    lowered: 'changed',
    judges: { kind: 'purchase-requisitions' },
    shipped: 'CNY',
    label: {
      'zh-CN': '公司币种（限额按此币种）',
      'zh-TW': '公司幣別（額度按此幣別）',
      en: "The company's currency, in which limits are",
    },
  },
  'currency.rates': {
    unit: 'rates',
    lowered: 'fallen',
    judges: { kind: 'purchase-requisitions' },
    shipped: NO_RATES,
    label: {
      'zh-CN': '汇率：一单位外币折合公司币种的数额和日期，如 USD 7.1052 2026-11-27; EUR 8.24 2026-11-27；没有的填 none',
      'zh-TW': '匯率：一單位外幣折合公司幣別的數額與日期，如 USD 7.1052 2026-11-27; EUR 8.24 2026-11-27；沒有者填 none',
      en: "Rates: what one unit is in the company's currency, and of which day, e.g. USD 7.1052 2026-11-27; EUR 8.24 2026-11-27; none where there are none",
    },
  },
  'policy.lowering-lead-hours': {
    unit: 'hours',
    lowered: 'lower',
    judges: 'nothing',
    shipped: '24',
    label: {
      'zh-CN': '放宽规则的提前期（小时）',
      'zh-TW': '放寬規則的提前期（小時）',
      en: 'Hours before a lowered rule takes effect',
    },
  },
};

const SHIPPED = Object.fromEntries(Object.entries(THRESHOLDS).map(([name, { shipped }]) => [name, shipped]));

/** The thresholds of a version with those that came with a later build: undecided, they are as shipped. */
export const withShipped = (thresholds: Readonly<Record<string, string>>): Record<string, string> => ({
  ...SHIPPED,
  ...thresholds,
});

const shaped =
  (shape: RegExp) =>
  (value: string): boolean =>
    shape.test(value);

/** Codes of currencies, each once, with one space between. */
const areCurrencies = (value: string): boolean => {
  const codes = value.split(' ');
  return codes.every(isCurrency) && new Set(codes).size === codes.length;
};

const FITS: Record<Threshold['unit'], (value: string) => boolean> = {
  rate: shaped(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/),
  amount: shaped(/^(0|[1-9]\d{0,13})(\.\d{1,4})?$/),
  days: shaped(/^(0|[1-9]\d{0,3})$/),
  megabytes: shaped(/^[1-9]\d{0,5}$/),
  choice: shaped(/^[01]$/),
  hours: shaped(/^(0|[1-9]\d{0,3})$/),
  currencies: areCurrencies,
  currency: isCurrency,
  rates: (value) => parsedRates(value) !== undefined,
};

/** Whether a value fits the threshold's unit: 0 to 1, an amount not below 0, whole days, hours or megabytes, 0 or 1, codes. */
export const fitsThreshold = ({ unit }: Threshold, value: unknown): value is string =>
  typeof value === 'string' && FITS[unit](value);
