import type { Decimal } from './decimal.js';
import { compare, divide, isDecimal, multiply } from './decimal.js';
import { decimalsOf, isCurrency } from './currency.js';
import { text } from './kit/text.js';
import type { Threshold } from './kit/thresholds.js';
import type { Policy } from './rulebook.js';

/** What one unit of a currency is in the company's, on a day: that of the rate, not that of the purchase. */
export interface Rate {
  currency: string;
  rate: Decimal;
  /** `YYYY-MM-DD` */
  on: string;
}

/** Defaults, not in the regulation: the company's currency, and no rate of any other until somebody gives one. */
const SHIPPED_CURRENCY = 'CNY';
const NO_RATES = 'none';

/** For processes that compare what things cost with the company's limits. */
export const RATE_THRESHOLDS: Readonly<Record<string, Threshold>> = {
  'currency.company': {
    unit: 'currency',
    lowered: 'changed',
    shipped: SHIPPED_CURRENCY,
    label: text('公司币种（限额按此币种）', '公司幣別（額度按此幣別）', "The company's currency, in which limits are"),
  },
  'currency.rates': {
    unit: 'rates',
    lowered: 'fallen',
    shipped: NO_RATES,
    label: text(
      '汇率：一单位外币折合公司币种的数额和日期，如 USD 7.1052 2026-11-27; EUR 8.24 2026-11-27；没有的填 none',
      '匯率：一單位外幣折合公司幣別的數額與日期，如 USD 7.1052 2026-11-27; EUR 8.24 2026-11-27；沒有者填 none',
      "Rates: what one unit is in the company's currency, and of which day, e.g. USD 7.1052 2026-11-27; EUR 8.24 2026-11-27; none where there are none",
    ),
  },
};

/** `USD 7.1052 2026-11-27; EUR 8.2400 2026-11-27`, each currency once; undefined where it is written otherwise. */
export function parsedRates(text: string): Rate[] | undefined {
  if (text === NO_RATES) return [];
  const rates = text.split(';').map((part) => {
    const [currency = '', rate = '', on = '', ...more] = part.trim().split(/\s+/);
    return { currency, rate, on, more };
  });
  const isRate = ({ currency, rate, on, more }: (typeof rates)[number]): boolean =>
    isCurrency(currency) &&
    isDecimal(rate) &&
    compare(rate, '0') > 0 &&
    /^\d{4}-\d\d-\d\d$/.test(on) &&
    more.length === 0;
  const isEachOnce = new Set(rates.map(({ currency }) => currency)).size === rates.length;
  return rates.every(isRate) && isEachOnce ? rates.map(({ more: _, ...rate }) => rate) : undefined;
}

type Thresholds = Pick<Policy, 'thresholds'>;

/** The currency in which the company's limits are. */
export const companyCurrency = ({ thresholds }: Thresholds): string =>
  thresholds['currency.company'] ?? SHIPPED_CURRENCY;

/** The rate of a currency by the policy in force; undefined where nobody has given one. */
export function rateOf(currency: string, policy: Thresholds): Rate | undefined {
  if (currency === companyCurrency(policy)) return { currency, rate: '1', on: '' };
  const rates = parsedRates(policy.thresholds['currency.rates'] ?? NO_RATES) ?? [];
  return rates.find((rate) => rate.currency === currency);
}

/** An amount in the company's currency, to the last digit: a limit is not reached by rounding. Null without a rate. */
export function inCompanyCurrency(amount: Decimal, currency: string, policy: Thresholds): Decimal | null {
  const rate = rateOf(currency, policy);
  return rate ? multiply(amount, rate.rate) : null;
}

/**
 * An amount in another currency, by the rates of both in the company's: as it is, where it is in that one already; null
 * where a rate is missing.
 */
export function converted(amount: Decimal, from: string, to: string, policy: Thresholds): Decimal | null {
  if (from === to) return amount;
  const [source, target] = [rateOf(from, policy), rateOf(to, policy)];
  return source && target ? divide(multiply(amount, source.rate), target.rate, decimalsOf(to)) : null;
}
