import type { Decimal } from './decimal.js';
import { isDecimal } from './decimal.js';
import { text } from './kit/text.js';
import type { Threshold } from './kit/thresholds.js';
import type { Policy } from './rulebook.js';

/** The rates of a tax on sales in a country, in per cent. */
interface TaxRates {
  /** Of ISO 3166. */
  country: string;
  rates: readonly Decimal[];
}

/** Default, not in the regulation: the rates of value added tax in mainland China. */
const SHIPPED = 'CN 13 9 6 0';

export const TAX_THRESHOLDS: Readonly<Record<string, Threshold>> = {
  'tax.rates': {
    unit: 'taxes',
    lowered: 'changed',
    rules: ['IV-06'],
    shipped: SHIPPED,
    label: text(
      '各国增值税税率（%），第一个为默认，如 CN 13 9 6 0; TW 5 0',
      '各國營業稅稅率（%），第一個為預設，如 TW 5 0; CN 13 9 6 0',
      'Rates of tax on sales by country, in per cent, the usual country first, e.g. CN 13 9 6 0; TW 5 0',
    ),
  },
};

/** `CN 13 9 6 0; TW 5 0`, each country once; undefined where it is written otherwise. */
export function parsedTaxRates(written: string): TaxRates[] | undefined {
  const countries = written.split(';').map((part) => {
    const [country = '', ...rates] = part.trim().split(/\s+/);
    return { country, rates };
  });
  const isRate = (rate: string): boolean => /^(0|[1-9]\d?)(\.\d{1,4})?$/.test(rate) && isDecimal(rate);
  const isCountry = ({ country, rates }: TaxRates): boolean =>
    /^[A-Z]{2}$/.test(country) && rates.length > 0 && rates.every(isRate) && new Set(rates).size === rates.length;
  const isEachOnce = new Set(countries.map(({ country }) => country)).size === countries.length;
  return countries.every(isCountry) && isEachOnce ? countries : undefined;
}

/** The rates of a country by the policy in force, those of the usual one where none is named; undefined where it has none. */
export function taxRatesOf(country: string | undefined, { thresholds }: Pick<Policy, 'thresholds'>) {
  const known = parsedTaxRates(thresholds['tax.rates'] ?? SHIPPED) ?? [];
  return (country === undefined ? known[0] : known.find((one) => one.country === country))?.rates;
}
