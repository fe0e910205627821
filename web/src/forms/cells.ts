import type { Language } from '../../../machines/rulebook.js';
import type { FormSchema } from '../api/form-schema.js';
import { choiceOf, flagOf, nameOf } from '../../../machines/names/naming.js';

/** The cells of what was copied in a spreadsheet: lines by new line, cells by tab, quotes around what contains either. */
export function cellsOf(copied: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < copied.length; at++) {
    const sign = copied.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (copied.charAt(at + 1) === '"') {
        cell += sign;
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((text) => text.trim() !== ''));
}

/** A number as people write it: wide digits, thousands, a currency sign. */
export const decimalOf = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[,，\s¥$€%]/g, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.');

/** A day as people and spreadsheets write it: 2026/4/30, 2026年4月30日, 2026.4.30. */
export function dayOf(written: string): string {
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(written.normalize('NFKC').trim());
  if (!parts) return written.trim();
  const [, year, month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const YES = new Set(['是', '√', '✓', 'y', 'yes', 'true', '1']);

const chosen = (field: string, values: readonly string[], written: string): string =>
  values.find((value) => value === written || Object.values(choiceOf(field, value) ?? {}).includes(written)) ?? written;

/** The value of a cell for a field. What cannot be read stays as it was written, for the form to point at. */
export function valueOf(name: string, schema: FormSchema, written: string): unknown {
  const text = written.trim();
  if (text === '') return undefined;
  switch (schema['x-field']) {
    case 'flag':
      return YES.has(text.toLowerCase()) || Object.values(flagOf(name, true) ?? {}).includes(text);
    case 'day':
      return dayOf(text);
    case 'choice':
      return chosen(name, schema.enum ?? [], text);
    case 'line':
    case 'count':
      return Number(decimalOf(text));
    case 'text':
    case 'month':
    case 'time':
    case 'person':
      return text;
    default:
      return decimalOf(text);
  }
}

/** Whether a row holds the columns' names rather than values. */
export const isHead = (
  event: string,
  columns: readonly string[],
  cells: readonly string[],
  language: Language,
): boolean =>
  cells.length > 0 &&
  cells.every((cell, place) => {
    const column = columns[place];
    return column !== undefined && (cell.trim() === column || cell.trim() === nameOf(event, [column])?.[language]);
  });
