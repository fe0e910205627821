// The text format of COPY: fields between tabs, rows between newlines.

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES[character]);

/** `{"a","b"}`, as PostgreSQL writes an array of texts. */
const arrayText = (items: readonly unknown[]): string =>
  `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** @param isArray whether the column is a PostgreSQL array; any other list is JSON */
export function field(value: unknown, isArray = false): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (isArray) return escaped(arrayText(value as unknown[]));
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Bytes, given in hexadecimal. */
export const bytes = (hex: string): string => `\\\\x${hex}`;
export const row = (fields: readonly string[]): string => `${fields.join('\t')}\n`;
