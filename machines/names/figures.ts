/** `12800.5` → `12,800.5`. The digits stay as exact as they came. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** An amount of money with its two decimals at least: `713.8` → `713.80`. */
export function money(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return grouped(`${whole}.${fraction.padEnd(2, '0')}`);
}
