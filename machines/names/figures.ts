import { decimalsOf } from '../currency.js';

/** `12800.5` → `12,800.5`. The digits stay as exact as they came. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** An amount of money with the decimals of its currency at least, two where it is not said: `713.8` → `713.80`. */
export function money(decimal: string, currency?: string | null): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const decimals = fraction.replace(/0+$/, '').padEnd(decimalsOf(currency), '0');
  return grouped(decimals === '' ? whole : `${whole}.${decimals}`);
}
