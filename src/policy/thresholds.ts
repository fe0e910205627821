import { isCurrency } from '../../machines/currency.js';
import { machines } from '../../machines/index.js';
import type { Threshold as Named } from '../../machines/kit/thresholds.js';
import { parsedRates } from '../../machines/rates.js';
import { parsedTaxRates } from '../../machines/tax-rates.js';

/** A figure that the company sets. */
export interface Threshold extends Omit<Named, 'rules'> {
  /**
   * What compares with it: processes of these kinds, all of their entries or those that ask these rules; the door where
   * an entry is recorded late; or nothing that a log keeps.
   */
  judges: readonly { kind: string; rules?: readonly string[] }[] | 'backdating' | 'nothing';
}

/** Those that no process owns. */
const COMMON: Readonly<Record<string, Threshold>> = {
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
  'reminders.head-hours': {
    unit: 'hours',
    lowered: 'higher',
    judges: 'nothing',
    shipped: '8',
    label: {
      'zh-CN': '到期后多少工作小时报部门负责人',
      'zh-TW': '到期後多少工作小時報部門主管',
      en: 'Working hours after the due time until the head of the office hears of it',
    },
  },
  'reminders.leader-hours': {
    unit: 'hours',
    lowered: 'higher',
    judges: 'nothing',
    shipped: '24',
    label: {
      'zh-CN': '到期后多少工作小时报分管领导',
      'zh-TW': '到期後多少工作小時報分管領導',
      en: 'Working hours after the due time until the leader in charge hears of it',
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

/** Every threshold there is: the product's own, and those of the processes. */
export const THRESHOLDS: Readonly<Record<string, Threshold>> = Object.values(machines)
  .flatMap((versions) => versions.at(-1) ?? [])
  .reduce<Record<string, Threshold>>(
    (known, { kind, thresholds }) => {
      for (const [name, { rules, ...threshold }] of Object.entries(thresholds)) {
        const before = known[name]?.judges ?? [];
        const judges = [...(typeof before === 'string' ? [] : before), { kind, ...(rules ? { rules } : {}) }];
        known[name] = { ...threshold, judges };
      }
      return known;
    },
    { ...COMMON },
  );

export const THRESHOLD_NAMES = Object.fromEntries(Object.entries(THRESHOLDS).map(([name, { label }]) => [name, label]));

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
  count: shaped(/^(0|[1-9]\d{0,3})$/),
  megabytes: shaped(/^[1-9]\d{0,5}$/),
  choice: shaped(/^[01]$/),
  hours: shaped(/^(0|[1-9]\d{0,3})$/),
  currencies: areCurrencies,
  currency: isCurrency,
  rates: (value) => parsedRates(value) !== undefined,
  taxes: (value) => parsedTaxRates(value) !== undefined,
};

/** Whether a value fits the threshold's unit: 0 to 1, an amount not below 0, whole days, hours, numbers or megabytes, 0 or 1, codes. */
export const fitsThreshold = ({ unit }: Threshold, value: unknown): value is string =>
  typeof value === 'string' && FITS[unit](value);
