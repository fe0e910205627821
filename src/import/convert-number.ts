import type { Text } from '../../machines/rulebook.js';
import type { Around, Convert, Converted } from './convert.js';
import { digits, isSure, quoted, textOf } from './convert.js';
import { says } from './messages.js';
import { shownAs } from './shown.js';

/** `1,234` and `1,234,567.50`, as in China, Taiwan, Britain and America. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** `1.234,50`, `12,5`: as on the European continent. */
const CONTINENTAL = /^-?(\d{1,3}(\.\d{3})+|\d+),\d+$/;
/** Thousands here, decimals there. */
const EITHER = /^-?\d{1,3}[,.]\d{3}$/;

/** A number that a spreadsheet keeps as one: what it shows has to be what it holds. */
function ofNumber(number: number, { mark: { format } }: Around): Converted {
  const value = digits(number);
  if (!isSure(number)) return { complaint: says('digits', { value }) };
  const shown = format === undefined ? null : shownAs(number, format);
  if (!shown) return { value };
  if (shown.isPercent) return { complaint: says('percent', { value: shown.text }) };
  if (shown.isScaled) return { complaint: says('scaled', { value }) };
  const doubts: Text[] = [];
  if (shown.isHidden) doubts.push(says('unseen', { value }));
  else if (Number(shown.text) !== Number(value)) doubts.push(says('rounded', { shown: shown.text, value }));
  return { value, doubts };
}

function ofText(written: string, { delimiter }: Around): Converted {
  const text = written.normalize('NFKC');
  if (/^-?[\d.,]+\s*%$/.test(text)) return { complaint: says('percent', { value: quoted(written) }) };
  if (delimiter === ';' && EITHER.test(text)) return { complaint: says('eitherNumber', bothOf(text)) };
  if (GROUPED.test(text)) {
    const value = text.replaceAll(',', '');
    // Where the comma parts the cells it is not that of decimals.
    const isPlain = !EITHER.test(text) || delimiter === ',';
    return isPlain ? { value } : { value, doubts: [says('grouped', { written: text, value })] };
  }
  if (CONTINENTAL.test(text)) return { complaint: says('decimalComma', { written: quoted(written) }) };
  return { value: text };
}

/** What `12,500` may be, and `12.500`. */
const bothOf = (text: string) => ({
  written: text,
  whole: text.replace(/[,.]/, ''),
  decimal: text.replace(',', '.'),
});

/**
 * A number as decimal text. Full-width digits and thousands separators are how people write numbers; what may be read in two
 * ways is asked, and what is none is left to the field's check.
 */
export const asNumber: Convert = (cell, around) => {
  if (cell instanceof Date) return { complaint: says('becameDate', { value: textOf(cell) }) };
  return typeof cell === 'number' ? ofNumber(cell, around) : ofText(textOf(cell), around);
};
