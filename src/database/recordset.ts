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
  columns.map(([, type, value]) => arrayOf(ELEMENTS[type] ?? TEXT, rows, value));

/** `{"a","b"}`: an array as text, for a column whose values are arrays. */
export const arrayText = (items: readonly (string | number | boolean | null)[]): string =>
  `{${items.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const LENGTH = 4;
const HEADER = 5 * LENGTH;

/** Length of nothing. */
const NULL = -1;
/** No character takes more bytes than this in UTF-8. */
const WIDEST = 3;

/** Where arrays are put together; what is given out is a copy. */
const ROOM = 64 * 1024;
let bench = Buffer.allocUnsafe(ROOM);
/** A larger one is not kept. */
const MOST_ROOM = 1024 * 1024;

function withRoom(at: number, bytes: number): void {
  if (at + bytes <= bench.length) return;
  const larger = Buffer.allocUnsafe(Math.max(at + bytes, 2 * bench.length));
  bench.copy(larger, 0, 0, at);
  bench = larger;
}

/** An array as PostgreSQL reads it in binary form: dimensions, whether there are nulls, the type, then length and bytes of each. */
function arrayOf<Row>(type: number, rows: readonly Row[], valueOf: (row: Row) => Value): Buffer {
  let at = HEADER;
  let hasNull = 0;
  for (const row of rows) {
    const value = valueOf(row);
    const begin = at + LENGTH;
    let end = begin;
    if (value === null) {
      withRoom(at, LENGTH);
      hasNull = 1;
    } else if (type === ELEMENTS.integer) {
      withRoom(at, 2 * LENGTH);
      end = bench.writeInt32BE(Number(value), begin);
    } else if (Buffer.isBuffer(value)) {
      withRoom(at, LENGTH + value.length);
      end = begin + value.copy(bench, begin);
    } else {
      const text = String(value);
      withRoom(at, LENGTH + WIDEST * text.length);
      end = begin + bench.write(text, begin, 'utf8');
    }
    bench.writeInt32BE(value === null ? NULL : end - begin, at);
    at = end;
  }
  bench.writeInt32BE(rows.length === 0 ? 0 : 1, 0);
  bench.writeInt32BE(hasNull, LENGTH);
  bench.writeInt32BE(type, 2 * LENGTH);
  bench.writeInt32BE(rows.length, 3 * LENGTH);
  bench.writeInt32BE(1, 4 * LENGTH);
  const made = Buffer.from(bench.subarray(0, rows.length === 0 ? 3 * LENGTH : at));
  if (bench.length > MOST_ROOM) bench = Buffer.allocUnsafe(ROOM);
  return made;
}
