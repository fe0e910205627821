import { textOf } from './convert.js';
import type { Mapped } from './mapped-order.js';
import { MappedOrder, placeIn } from './mapped-order.js';
import { refusedFile } from './refuse.js';
import { says } from './says.js';
import type { Table, TableRow } from './table.js';
import type { Column } from './template.columns.js';
import { columnOf, isErrorColumn, ORDER_NO } from './template.columns.js';

/** Fewer known titles are a coincidence. */
const LEAST_TITLES = 3;

type Found = Map<Column, number>;

function columnsOf({ titles }: Table): Found {
  const found: Found = new Map();
  for (const [index, title] of titles.entries()) {
    const column = columnOf(title);
    if (!column) continue;
    if (found.has(column)) throw refusedFile('twice', { title });
    found.set(column, index);
  }
  return found;
}

/** Whether a sheet has our template's header: the order number, and a few titles more. */
export const isTemplate = ({ titles }: Table): boolean => {
  const known = new Set(titles.flatMap((title) => columnOf(title) ?? []));
  return known.size >= LEAST_TITLES && [...known].some(({ path }) => path === ORDER_NO);
};

/**
 * Our own template: a row a line, the order's fields on each row or on the first alone. Only what a computer can know is
 * put in by itself; whatever the customer has to say, the file says, or the entry rules ask for it.
 */
export function readTemplate(tables: readonly Table[]): Mapped {
  const sheets = tables.filter(isTemplate);
  const read = sheets.map((table) => readSheet(table, columnsOf(table)));
  return {
    orders: read.flat(),
    ignored: sheets.flatMap(({ name, titles }) =>
      titles
        .filter((title) => title !== '' && !columnOf(title) && !isErrorColumn(title))
        .map((title) => ({ sheet: name, title, text: says('ignored', { title }) })),
    ),
  };
}

function readSheet(table: Table, columns: Found): MappedOrder[] {
  const orders = new Map<string, MappedOrder>();
  const strays: MappedOrder[] = [];
  const numberAt = [...columns].find(([{ path }]) => path === ORDER_NO)?.[1] ?? 0;
  for (const row of table.rows) {
    const cell = row.cells[numberAt] ?? null;
    const no = cell === null ? '' : textOf(cell);
    const order = orders.get(no) ?? new MappedOrder(no, placeIn(table, row));
    order.rows.push({ table, row });
    if (no === '') {
      order.complain(ORDER_NO, placeIn(table, row, numberAt), says('orderNo'));
      strays.push(order);
      continue;
    }
    if (!orders.has(no)) order.set(ORDER_NO, no, placeIn(table, row, numberAt));
    orders.set(no, order);
    readOrderFields(order, table, row, columns);
    readLine(order, table, row, columns);
  }
  for (const order of orders.values()) {
    order.default('class', 'standard', null);
    order.default('channel', 'electronic', null);
    order.numberLines();
  }
  return [...orders.values(), ...strays].sort((a, b) => a.place.row - b.place.row);
}

function readOrderFields(order: MappedOrder, table: Table, row: TableRow, columns: Found): void {
  for (const [column, index] of columns) {
    const cell = row.cells[index] ?? null;
    if (column.of !== 'order' || column.path === ORDER_NO) continue;
    const place = placeIn(table, row, index);
    order.mark(column.path, place);
    if (cell === null) continue;
    const known = order.given.get(column.path);
    if (known) {
      if (known.said === textOf(cell)) continue;
      order.complain(column.path, place, says('differs', { row: known.row, title: place.title ?? '' }));
      continue;
    }
    order.given.set(column.path, { said: textOf(cell), row: row.row });
    const converted = column.convert(cell);
    if ('complaint' in converted) order.complain(column.path, place, converted.complaint);
    else order.set(column.path, converted.value, place);
  }
}

function readLine(order: MappedOrder, table: Table, row: TableRow, columns: Found): void {
  const ofLine = [...columns].filter(([{ of }]) => of === 'line');
  if (ofLine.every(([, index]) => (row.cells[index] ?? null) === null)) return;
  const line = order.addLine(placeIn(table, row));
  for (const [column, index] of ofLine) {
    const cell = row.cells[index] ?? null;
    const place = placeIn(table, row, index);
    order.mark(`lines[${line}].${column.path}`, place);
    if (cell === null) continue;
    const converted = column.convert(cell);
    if ('complaint' in converted) order.complain(`lines[${line}].${column.path}`, place, converted.complaint);
    else order.setInLine(line, column.path, converted.value, place);
  }
}
