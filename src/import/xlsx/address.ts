/** A cell by numbers: the row from 1, the column from 0. */
export interface Address {
  row: number;
  column: number;
}

const ADDRESS = /^\$?([A-Z]{1,4})\$?(\d{1,8})$/i;

/** `AB12` → row 12, column 27; null for what is no address. */
export function addressOf(text: string): Address | null {
  const [, column = '', row = ''] = ADDRESS.exec(text) ?? [];
  if (column === '') return null;
  const number = Array.from(column.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column: number - 1 };
}

/** The corners of `A2:A4`, or of a single cell. */
export function rangeOf(text: string): { from: Address; to: Address } | null {
  const [first = '', last = first] = text.split(':');
  const from = addressOf(first);
  const to = addressOf(last);
  return from && to && to.row >= from.row && to.column >= from.column ? { from, to } : null;
}
