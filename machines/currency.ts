import type { Decimal } from './decimal.js';
import { compare, multiply, round, subtract } from './decimal.js';

/**
 * The currencies of ISO 4217 by the decimals of their minor unit; funds codes, metals and codes for tests are none.
 *
 * A table of our own, because what an order was judged by must be found again when its log is replayed: ICU's figures
 * (`Intl`) follow custom and not the standard (IQD, HUF and IDR have none there), and they change with the Node that
 * happens to run. A code that ISO withdraws stays in the table, for the orders that have it.
 */
const BY_DECIMALS: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP ' +
      'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
      'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN ' +
      'NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP ' +
      'SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  ],
];

const DECIMALS = new Map(
  BY_DECIMALS.flatMap(([decimals, codes]) => codes.split(' ').map((code) => [code, decimals] as const)),
);

/** Every code, A to Z. */
export const CURRENCIES: readonly string[] = [...DECIMALS.keys()].sort();

export const isCurrency = (code: unknown): code is string => typeof code === 'string' && DECIMALS.has(code);

/** How many decimals an amount of the currency has; two where it is unknown or not said yet, as of most. */
export const decimalsOf = (currency: string | null | undefined): number => DECIMALS.get(currency ?? '') ?? 2;

/** An amount as it is owed in the currency: half away from zero. */
export const inCurrency = (amount: Decimal, currency: string | null | undefined): Decimal =>
  round(amount, decimalsOf(currency));

/** Whether an amount can be paid to the last digit. Zeros at its end are none. */
export const isPayable = (amount: Decimal, currency: string | null | undefined): boolean =>
  compare(inCurrency(amount, currency), amount) === 0;

/** A share of an amount, in per cent, to the last digit. */
export const percentOf = (amount: Decimal, percent: Decimal): Decimal => multiply(multiply(amount, percent), '0.01');

/**
 * What a line comes to. A price may have more decimals than the currency, as the trade quotes screws by the thousand;
 * each line is rounded by itself, so that the lines of a paper add up to its total.
 * @param discount in per cent of the price
 */
export const lineAmount = (
  quantity: Decimal,
  unitPrice: Decimal,
  currency: string | null | undefined,
  discount: Decimal = '0',
): Decimal => {
  const full = multiply(quantity, unitPrice);
  return inCurrency(discount === '0' ? full : subtract(full, percentOf(full, discount)), currency);
};
