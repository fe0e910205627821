import { compare, isDecimal, multiply, round, subtract, sum } from '../../machines/decimal.js';
import { asCount, asDay, textOf } from './convert.js';
import { asNumber } from './convert-number.js';
import { asCode, asText } from './convert-text.js';
import type { Mapped } from './mapped-order.js';
import { MappedOrder, placeIn } from './mapped-order.js';
import { refusedFile } from './refuse.js';
import { says } from './messages.js';
import type { Cell, Place, Table, TableRow } from './table.js';
import type { Sense, Understood } from './understand.js';
import { understand } from './understand.js';

const ORDERS = ['order_no', 'customer_po', 'customer', 'contact', 'phone', 'due_date', 'ship_to', 'city', 'country'];
const LINES = ['order_no', 'line_no', 'product_no', 'product', 'category', 'quantity', 'unit_price', 'discount_rate'];

const has = ({ titles }: Pick<Table, 'titles'>, columns: readonly string[]): boolean =>
  columns.every((column) => titles.includes(column));

export const isAdventureWorks = (table: Pick<Table, 'titles'>): boolean => has(table, ORDERS) || has(table, LINES);

/** What the sample data lacks and the entry rules ask for; said openly with every order that takes it. */
const DEFAULTS: readonly [field: string, value: unknown, rule: string | null][] = [
  ['class', 'standard', null],
  ['channel', 'electronic', null],
  ['currency', 'USD', 'RC-03'],
  ['paymentTerms', '验收合格后 30 天内电汇付清', 'RC-05'],
  ['qualityRequirements', '按产品标准检验，随货附质量合格证', 'RC-06'],
  ['packagingRequirements', '纸箱包装，防潮防压，箱外标明订单号和行号', 'RC-07'],
  ['specialRequirements', 'none', 'RC-10'],
  ['compared', true, 'RC-09'],
];
const DEFAULT_UNIT = '件';

/** The cells of a row by the names of their columns. */
class Row {
  constructor(
    readonly table: Table,
    readonly row: TableRow,
  ) {}

  cell(column: string): Cell {
    return this.row.cells[this.table.titles.indexOf(column)] ?? null;
  }

  text(column: string): string {
    const cell = this.cell(column);
    return cell === null ? '' : textOf(cell);
  }

  place(column: string): Place {
    return placeIn(this.table, this.row, this.table.titles.indexOf(column));
  }

  understood(column: string, convert: Sense['convert']): Understood | null {
    return understand(this.table, this.row, this.table.titles.indexOf(column), { convert, merged: 'refuse' });
  }

  /** A number as decimal text; what is none stays as it is, for the check. */
  number(column: string): string {
    const value = this.understood(column, asNumber)?.value;
    return typeof value === 'string' ? value : '';
  }
}

/** A row with more cells than its header was parted by a comma within a cell; one with fewer has lost some. */
function checkLength(order: MappedOrder, { table, row }: Row): void {
  const figures = { cells: row.cells.length, titles: table.titles.length };
  if (figures.cells > figures.titles) order.complain('', placeIn(table, row), says('moreCells', figures));
  if (table.delimiter && figures.cells < figures.titles)
    order.doubt('', placeIn(table, row), says('fewerCells', figures));
  if (row.isHidden) order.complain('', placeIn(table, row), says('hiddenLine', { row: row.row }));
}

const rowsOf = (tables: readonly Table[], columns: readonly string[]): Row[] =>
  tables
    .filter((table) => has(table, columns) && !table.isHidden)
    .flatMap((table) => table.rows.map((row) => new Row(table, row)));

/**
 * The sample company's two tables, orders and order lines, found by their columns. Prices are those of the lines after
 * their discount; tax, freight and the dates of order and shipping are not part of an order here.
 */
export function readAdventureWorks(tables: readonly Table[]): Mapped {
  const heads = rowsOf(tables, ORDERS);
  const lines = rowsOf(tables, LINES);
  if (heads.length === 0) throw refusedFile('otherHalf', { wanted: 'orders.csv' });
  if (lines.length === 0) throw refusedFile('otherHalf', { wanted: 'order-lines.csv' }, 'lines');
  const orders = new Map<string, MappedOrder>();
  const refused: MappedOrder[] = [];
  for (const head of heads) {
    const order = readHead(head);
    const first = orders.get(order.externalNo);
    if (order.externalNo === '') order.complain('externalNo', head.place('order_no'), says('orderNo'));
    else if (first) {
      // Which of the two the lines belong to, nobody knows.
      for (const [one, other] of [
        [order, first],
        [first, order],
      ]) {
        const figures = { no: order.externalNo, row: other.place.row };
        one.complain('externalNo', one.placeOf('externalNo'), says('orderTwice', figures));
      }
    }
    if (order.externalNo === '' || first) refused.push(order);
    else orders.set(order.externalNo, order);
  }
  for (const line of lines) {
    const order = orders.get(line.text('order_no'));
    if (order) readLine(order, line);
    else refused.push(stray(line));
  }
  for (const order of orders.values()) finish(order);
  return { orders: [...orders.values(), ...refused], ignored: [], notRead: notRead(tables) };
}

const notRead = (tables: readonly Table[]): Mapped['notRead'] =>
  tables
    .filter((table) => table.isHidden || !isAdventureWorks(table))
    .map((table) => ({
      sheet: table.name,
      row: null,
      text: says(isAdventureWorks(table) ? 'hiddenSheet' : 'otherSheet'),
    }));

const joined = (row: Row, ...columns: string[]): string =>
  columns
    .map((column) => row.text(column))
    .filter((text) => text !== '')
    .join(', ');

function readHead(row: Row): MappedOrder {
  const order = new MappedOrder(row.text('order_no'), placeIn(row.table, row.row));
  order.rows.push(row);
  checkLength(order, row);
  const take = (path: string, column: string, convert: Sense['convert']): void =>
    order.take(path, row.place(column), row.understood(column, convert));
  take('externalNo', 'order_no', asCode);
  take('customerPo', 'customer_po', asCode);
  take('customer.name', 'customer', asText);
  take('customer.contact', 'contact', asText);
  take('customer.phone', 'phone', asText);
  take('customer.email', 'email', asText);
  // Each part for what is to be said of it, then all together.
  for (const column of ADDRESS) take('customer.address', column, asText);
  if (row.cell('ship_to') !== null) {
    const address = joined(row, ...ADDRESS);
    order.set('customer.address', address, row.place('ship_to'));
    order.set('deliveryPlace', address, row.place('ship_to'));
  } else order.mark('deliveryPlace', row.place('ship_to'));
  take('deliveryDate', 'due_date', asDay);
  return order;
}

const ADDRESS = ['ship_to', 'city', 'region', 'postal_code', 'country'];

function readLine(order: MappedOrder, row: Row): void {
  const line = order.addLine(placeIn(row.table, row.row));
  order.rows.push(row);
  checkLength(order, row);
  const take = (field: string, column: string, convert: Sense['convert']): void =>
    order.take(`lines[${line}].${field}`, row.place(column), row.understood(column, convert));
  take('line', 'line_no', asCount);
  take('productNo', 'product_no', asCode);
  take('description', 'product', asText);
  take('specification', 'category', asText);
  take('quantity', 'quantity', asNumber);
  take('unitPrice', 'discount_rate', asNumber);
  take('unitPrice', 'unit_price', asNumber);
  const isPriced =
    row.cell('unit_price') !== null && !order.problems.some(({ path }) => path === `lines[${line}].unitPrice`);
  if (isPriced) {
    const column = isDecimal(row.number('discount_rate') || '0') ? 'unit_price' : 'discount_rate';
    order.setInLine(line, 'unitPrice', netPrice(row), row.place(column));
  } else delete order.lines[line].unitPrice;
  checkTotal(order, line, row);
}

/** The price after the line's discount, exact; what is no number stays as it is, for the check. */
function netPrice(row: Row): string {
  const price = row.number('unit_price');
  const discount = row.number('discount_rate') || '0';
  if (!isDecimal(price)) return price;
  return isDecimal(discount) ? multiply(price, subtract('1', discount)) : discount;
}

/** A line that does not add up was changed by somebody, or misread. */
function checkTotal(order: MappedOrder, line: number, row: Row): void {
  const { quantity, unitPrice } = order.lines[line] as { quantity?: string; unitPrice?: string };
  const total = row.number('line_total');
  if (!isDecimal(total) || !isDecimal(quantity) || !isDecimal(unitPrice)) return;
  const computed = multiply(quantity, unitPrice);
  if (compare(round(computed, 2), round(total, 2)) === 0) return;
  order.complain(`lines[${line}].unitPrice`, row.place('line_total'), says('lineTotal', { total, computed }));
}

function stray(row: Row): MappedOrder {
  const no = row.text('order_no');
  const order = new MappedOrder(no, placeIn(row.table, row.row));
  order.rows.push(row);
  order.complain('externalNo', row.place('order_no'), no === '' ? says('orderNo') : says('noOrder', { no }));
  return order;
}

function finish(order: MappedOrder): void {
  for (const [field, value, rule] of DEFAULTS) order.default(field, value, rule);
  order.defaultInLines('unit', DEFAULT_UNIT, 'RC-02');
  if (order.lines.length === 0) order.complain('lines', order.place, says('noLines'));
  const { table, row } = order.rows[0];
  const head = new Row(table, row);
  const subtotal = head.number('subtotal');
  const amounts = order.lines.map(({ quantity, unitPrice }) =>
    isDecimal(quantity) && isDecimal(unitPrice) ? multiply(quantity, unitPrice) : '0',
  );
  const total = round(sum(amounts), 2);
  if (!isDecimal(subtotal) || compare(round(subtotal, 2), total) === 0) return;
  order.warnings.push({
    path: 'lines',
    place: head.place('subtotal'),
    text: says('subtotal', { subtotal, sum: total }),
  });
}
