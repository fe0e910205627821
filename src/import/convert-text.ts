import type { Text } from '../../machines/rulebook.js';
import type { Around, Convert, Converted } from './convert.js';
import { digits, isSure, quoted, textOf } from './convert.js';
import { says } from './messages.js';
import { shownAs } from './shown.js';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** What Excel shows of `3-5` or `1/2` after it has made a date of it: `5-Mar`, `Mar-05`, `3月5日`, `2026/3/5`. */
const LIKE_DATE = new RegExp(
  `^(\\d{1,2}-(${MONTHS})(-\\d{2,4})?|(${MONTHS})-\\d{2,4}|\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月(\\d{1,2}日)?|\\d{4}[/-]\\d{1,2}[/-]\\d{1,2})$`,
  'i',
);
/** What Excel shows, and saves as CSV, of a number with many digits. */
const SCIENTIFIC = /^\d(\.\d+)?E\+\d{2,}$/i;
const LONG = /^\d{16,}$/;
const SURE_DIGITS = 15;

/** A spreadsheet that took a text for a number has lost what a number lacks: zeros before it, decimals, digits beyond 15. */
function ofNumber(number: number, { mark: { format }, zeroLed, title }: Around): Converted {
  const value = digits(number);
  if (!isSure(number)) return { complaint: says('digits', { value }) };
  const shown = format === undefined ? null : shownAs(number, format);
  if (format !== undefined && !shown) return { value, doubts: [says('formatted', { value, format: quoted(format) })] };
  if (shown && (shown.isScaled || shown.isHidden)) return { value, doubts: [says('unseen', { value })] };
  if (shown && shown.text !== value) {
    return { value: shown.text, doubts: [says('shownAs', { shown: shown.text, value })] };
  }
  if (value.length < zeroLed) return { value, doubts: [says('lostZeros', { value, title, length: zeroLed })] };
  return { value };
}

/** Any text. A date is none: Excel has made it of something else. */
export const asText: Convert = (cell, around) => {
  if (cell instanceof Date) return { complaint: says('becameDate', { value: textOf(cell) }) };
  return typeof cell === 'number' ? ofNumber(cell, around) : { value: textOf(cell) };
};

/** A number of an order or a product, a specification: text that a spreadsheet likes to take for something else. */
export const asCode: Convert = (cell, around) => {
  if (typeof cell !== 'string') return asText(cell, around);
  const value = textOf(cell);
  const plain = value.normalize('NFKC');
  if (SCIENTIFIC.test(plain)) return { complaint: says('scientific', { value }) };
  const doubts: Text[] = [];
  if (LIKE_DATE.test(plain)) doubts.push(says('likeDate', { value }));
  if (around.delimiter && LONG.test(plain) && /^0+$/.test(plain.slice(SURE_DIGITS)))
    doubts.push(says('zeros', { value }));
  return { value, doubts };
};
