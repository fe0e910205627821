/** How a spreadsheet shows a number. */
export interface Shown {
  text: string;
  isPercent: boolean;
  /** In thousands or millions. */
  isScaled: boolean;
  /** Not at all. */
  isHidden: boolean;
  /** Led by zeros that the number lacks. */
  isPadded: boolean;
}

/** Printed as it stands: quoted text, escaped characters, a space as wide as a letter, colours, currencies. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[$¥￥€£元\s()]/gu;
const NUMBER = /^([#0,?]*)(\.[#0?]+)?(%?)(,*)$/;

/**
 * A number in a format of Excel's, as far as that is digits and their decimals; null for a format of another kind, such as
 * fractions, exponents and telephone numbers.
 */
export function shownAs(value: number, format: string): Shown | null {
  const sections = format.split(';');
  const section =
    value < 0 && sections[1] !== undefined ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0];
  if (/\[[<>=]/.test(format)) return null;
  const core = (section ?? '').replace(LITERAL, '').replace(/^[+-]/, '');
  if (core === '') return { text: '', isPercent: false, isScaled: false, isHidden: true, isPadded: false };
  if (/^general$/i.test(core) || core === '@') return null;
  const [, whole = '', fraction = '', percent = '', scale = ''] = NUMBER.exec(core) ?? [];
  if (!NUMBER.test(core)) return null;
  const isPercent = percent !== '';
  const isScaled = scale !== '' || (whole.endsWith(',') && fraction === '');
  const places = Math.max(0, fraction.length - 1);
  const needed = (fraction.match(/0/g) ?? []).length;
  const fixed = (isPercent ? value * 100 : value).toFixed(places);
  const trimmed =
    needed < places ? fixed.replace(new RegExp(`0{1,${places - needed}}$`), '').replace(/\.$/, '') : fixed;
  const width = (whole.replace(/[#?]/g, '').match(/0/g) ?? []).length;
  const [digits = '', rest] = trimmed.replace('-', '').split('.');
  const padded = digits.padStart(whole.includes(',') ? 0 : width, '0');
  const sign = trimmed.startsWith('-') ? '-' : '';
  return {
    text: `${sign}${padded}${rest === undefined ? '' : `.${rest}`}${percent}`,
    isPercent,
    isScaled,
    isHidden: false,
    isPadded: padded.length > digits.length,
  };
}
