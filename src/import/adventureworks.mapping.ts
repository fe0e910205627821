import { compare, isDecimal, multiply, round, subtract, sum } from '../../machines/decimal.js';
import { asCount, asDay, asNumber, textOf } from './convert.js';
import type { Mapped } from './mapped-order.js';
import { MappedOrder, placeIn } from './mapped-order.js';
import { refusedFile } from './refuse.js';
import { says } from './says.js';
import type { Cell, Place, Table, TableRow } from './table.js';

const ORDERS = ['order_no', 'customer_po', 'customer', 'contact', 'phone', 'due_date', 'ship_to', 'city', 'country'];
const LINES = ['order_no', 'line_no', 'product_no', 'product', 'category', 'quantity', 'unit_price', 'discount_rate'];

const has = ({ titles }: Table, columns: readonly string[]): boolean =>
  columns.every((column) => titles.includes(column));

export const isAdventureWorks = (table: Table): boolean => has(table, ORDERS) || has(table, LINES);

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

  /** A number as decimal text; what is none stays as it is, for the check. */
  number(column: string): string {
    const cell = this.cell(column);
    if (cell === null) return '';
    const converted = asNumber(cell);
    return 'value' in converted ? String(converted.value) : '';
  }
}

const rowsOf = (tables: readonly Table[], columns: readonly string[]): Row[] =>
  tables.filter((table) => has(table, columns)).flatMap((table) => table.rows.map((row) => new Row(table, row)));

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
      const figures = { no: order.externalNo, row: first.place.row };
      order.complain('externalNo', head.place('order_no'), says('orderTwice', figures));
    }
    if (order.problems.length > 0) refused.push(order);
    else orders.set(order.externalNo, order);
  }
  for (const line of lines) {
    const order = orders.get(line.text('order_no'));
    if (order) readLine(order, line);
    else refused.push(stray(line));
  }
  for (const order of orders.values()) finish(order);
  return { orders: [...orders.values(), ...refused], ignored: [] };
}

const joined = (row: Row, ...columns: string[]): string =>
  columns
    .map((column) => row.text(column))
    .filter((text) => text !== '')
    .join(', ');

function readHead(row: Row): MappedOrder {
  const order = new MappedOrder(row.text('order_no'), placeIn(row.table, row.row));
  order.rows.push(row);
  const take = (path: string, column: string, value: unknown = row.text(column)): void => {
    if (row.cell(column) === null) order.mark(path, row.place(column));
    else order.set(path, value, row.place(column));
  };
  const due = row.cell('due_date');
  const address = joined(row, 'ship_to', 'city', 'region', 'postal_code', 'country');
  take('externalNo', 'order_no');
  take('customerPo', 'customer_po');
  take('customer.name', 'customer');
  take('customer.contact', 'contact');
  take('customer.phone', 'phone');
  take('customer.email', 'email');
  take('customer.address', 'ship_to', address);
  take('deliveryPlace', 'ship_to', address);
  if (due !== null) {
    const converted = asDay(due);
    if ('value' in converted) take('deliveryDate', 'due_date', converted.value);
  }
  return order;
}

function readLine(order: MappedOrder, row: Row): void {
  const line = order.addLine(placeIn(row.table, row.row));
  order.rows.push(row);
  const take = (field: string, column: string, value: unknown = row.text(column)): void => {
    if (row.cell(column) === null) order.mark(`lines[${line}].${field}`, row.place(column));
    else order.setInLine(line, field, value, row.place(column));
  };
  const number = row.cell('line_no');
  if (number !== null) {
    const converted = asCount(number);
    if ('value' in converted) take('line', 'line_no', converted.value);
  }
  take('productNo', 'product_no');
  take('description', 'product');
  take('specification', 'category');
  take('quantity', 'quantity', row.number('quantity'));
  take('unitPrice', isDecimal(row.number('discount_rate') || '0') ? 'unit_price' : 'discount_rate', netPrice(row));
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
