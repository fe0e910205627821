/** What a column takes of a row. */
type Value = string | number | boolean | Buffer | null;

/** A column of rows that a statement takes as arrays: its name, its type in PostgreSQL, where its value comes from. */
export type Column<Row> = readonly [name: string, type: string, value: (row: Row) => Value];

/** The types that have arrays of their own on the wire; everything else is text, and cast. */
const ELEMENTS: Readonly<Record<string, number>> = { integer: 23, bytea: 17 };
const TEXT = 25;

/**
 * SQL: the rows that stand in parameters, one array a column, beginning with `$first`.
 * @param alias under which they are known; their columns have their own names, and with `typed` their own types
 */
export const recordset = <Row>(columns: readonly Column<Row>[], first: number, alias: string): string =>
  `unnest(${columns.map(([, type], index) => `$${first + index}::${type in ELEMENTS ? type : 'text'}[]`).join(', ')}) ` +
  `AS ${alias} (${columns.map(([name]) => `"${name}"`).join(', ')})`;

/** SQL: a column of such rows in its own type. */
export const typed = <Row>([name, type]: Column<Row>, alias: string): string =>
  type in ELEMENTS || type === 'text' ? `${alias}."${name}"` : `${alias}."${name}"::${type}`;

/** The parameters: each column of the rows as one array. */
export const arrays = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer[] =>
  columns.map(([, type, value]) => arrayOf(ELEMENTS[type] ?? TEXT, rows.map(value)));

/** `{"a","b"}`: an array as text, for a column whose values are arrays. */
export const arrayText = (items: readonly (string | number | boolean | null)[]): string =>
  `{${items.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const LENGTH = 4;
const HEADER = 5 * LENGTH;

/** An array as PostgreSQL reads it in binary form: dimensions, whether there are nulls, the type, then length and bytes of each. */
function arrayOf(type: number, values: readonly Value[]): Buffer {
  const sizes = values.map((value) => sizeOf(type, value));
  const buffer = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + LENGTH + Math.max(size, 0), HEADER));
  buffer.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(sizes.includes(NULL) ? 1 : 0, LENGTH);
  buffer.writeInt32BE(type, 2 * LENGTH);
  buffer.writeInt32BE(values.length, 3 * LENGTH);
  buffer.writeInt32BE(1, 4 * LENGTH);
  let at = HEADER;
  values.forEach((value, index) => {
    at = buffer.writeInt32BE(sizes[index], at);
    if (sizes[index] === NULL) return;
    if (type === ELEMENTS.integer) buffer.writeInt32BE(Number(value), at);
    else if (Buffer.isBuffer(value)) value.copy(buffer, at);
    else buffer.write(String(value), at, 'utf8');
    at += sizes[index];
  });
  return values.length === 0 ? buffer.subarray(0, 3 * LENGTH) : buffer;
}

/** Length of nothing. */
const NULL = -1;

function sizeOf(type: number, value: Value): number {
  if (value === null) return NULL;
  if (type === ELEMENTS.integer) return LENGTH;
  return Buffer.isBuffer(value) ? value.length : Buffer.byteLength(String(value), 'utf8');
}
