import { compare, isDecimal, multiply, subtract } from '../../machines/decimal.js';
import { digits, quoted, textOf } from './convert.js';
import { shownCurrency } from './currency.js';
import type { MappedOrder } from './mapped-order.js';
import { placeIn } from './mapped-order.js';
import { says } from './messages.js';
import type { Table, TableRow } from './table.js';
import type { Found } from './template.found.js';
import { foundIn } from './template.found.js';

/** What does not show in any one cell: each is asked, for a person may know better. */
export function checkOrder(order: MappedOrder): void {
  const found = new Map<Table, Found>();
  const of = (table: Table): Found => {
    const known = found.get(table) ?? foundIn(table);
    found.set(table, known);
    return known;
  };
  const rows = order.rows.filter(({ row }) => !row.isHidden);
  checkState(order, rows, of);
  checkHiddenColumns(order, rows, of);
  for (const [index, line] of order.lines.entries()) {
    const place = order.placeOf(`lines[${index}]`);
    const at = rows.find(({ table, row }) => table.name === place.sheet && row.row === place.row);
    if (!at) continue;
    checkAmount(order, line, at, of(at.table));
    checkSign(order, index, at, of(at.table));
  }
  checkTwins(order);
}

type At = MappedOrder['rows'][number];

/** A list of orders under way would begin them all anew. */
function checkState(order: MappedOrder, rows: readonly At[], of: (table: Table) => Found): void {
  for (const { table, row } of rows) {
    const { stateAt } = of(table);
    const cell = row.cells[stateAt] ?? null;
    if (cell === null) continue;
    order.doubt('', placeIn(table, row, stateAt), says('state', { value: quoted(textOf(cell)) }));
    return;
  }
}

/** Nobody has seen what comes from there. */
function checkHiddenColumns(order: MappedOrder, rows: readonly At[], of: (table: Table) => Found): void {
  for (const table of new Set(rows.map((each) => each.table))) {
    for (const [column, index] of of(table).columns) {
      if (!table.hiddenColumns?.includes(index)) continue;
      const first = rows.find((each) => each.table === table && (each.row.cells[index] ?? null) !== null);
      if (!first) continue;
      const place = placeIn(table, first.row, index);
      order.doubt(column.path, place, says('hiddenColumn', { title: place.title ?? '' }));
    }
  }
}

const PENNY = '0.01';

/** Tax, a discount, or another price: the file counts otherwise. */
function checkAmount(order: MappedOrder, line: MappedOrder['lines'][number], { table, row }: At, found: Found): void {
  const { amountAt } = found;
  const cell = row.cells[amountAt] ?? null;
  const { quantity, unitPrice } = line;
  if (cell === null || !isDecimal(quantity) || !isDecimal(unitPrice)) return;
  const amount = typeof cell === 'number' ? digits(cell) : textOf(cell).replaceAll(',', '');
  const computed = multiply(quantity, unitPrice);
  if (!isDecimal(amount)) return;
  const difference = subtract(amount, computed).replace('-', '');
  if (compare(difference, PENNY) <= 0) return;
  order.doubt('', placeIn(table, row, amountAt), says('amount', { amount, computed }));
}

/** `€` beside the price, and another currency in its column. */
function checkSign(order: MappedOrder, index: number, { table, row }: At, { columns }: Found): void {
  const { currency } = order.entry;
  if (typeof currency !== 'string') return;
  const priceAt = [...columns].find(([{ path }]) => path === 'unitPrice')?.[1] ?? -1;
  const shown = shownCurrency(markOf(row, priceAt)?.format ?? '');
  if (!shown || shown.codes.includes(currency)) return;
  const figures = { sign: shown.sign, currency };
  order.doubt(`lines[${index}].unitPrice`, placeIn(table, row, priceAt), says('sign', figures));
}

const markOf = ({ marks }: TableRow, index: number) => marks?.[index];

/** The same line twice is one that was copied, or twice as much. */
function checkTwins(order: MappedOrder): void {
  const seen = new Map<string, number>();
  for (const [index, line] of order.lines.entries()) {
    const fields = Object.entries(line).filter(([field]) => field !== 'line');
    const same = JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, index);
      continue;
    }
    const { sheet, row } = order.placeOf(`lines[${first}]`);
    const here = order.placeOf(`lines[${index}]`);
    order.doubt(`lines[${index}]`, here, says('twin', { sheet: sheet === here.sheet ? '' : `“${sheet}”`, row }));
  }
}
