import { isBlank } from '../../machines/kit/text.js';
import { quoted, textOf } from './convert.js';
import type { Mapped } from './mapped-order.js';
import { MappedOrder, placeIn } from './mapped-order.js';
import { says } from './messages.js';
import type { Table, TableRow } from './table.js';
import { COLUMNS, ORDER_NO } from './template.columns.js';
import type { Found } from './template.found.js';
import { understand } from './understand.js';

/** `合计`, `Subtotal` …: a row that adds others up. */
const TOTAL = /^(合计|小计|总计|共计|累计|合計|小計|總計|共計|累計|total|sub-?total|grandtotal|sum)[:：]?$/i;

const NUMBER = COLUMNS.find(({ path }) => path === ORDER_NO) as (typeof COLUMNS)[number];

/** Letters that look the same are the same: in width, in case, with a space or something unseen between. */
const looks = (no: string): string =>
  no
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .toLowerCase();

/** Makes orders of rows, sheet after sheet. */
export class TemplateReader {
  readonly notRead: Mapped['notRead'] = [];
  private readonly orders = new Map<string, MappedOrder>();
  private readonly strays: MappedOrder[] = [];
  private readonly hidden: { key: string; table: Table; row: TableRow; column: number }[] = [];
  private readonly sheets: string[] = [];

  read(table: Table, found: Found): void {
    this.sheets.push(table.name);
    const isEven = isEvenlyLong(table);
    /** The order of the row above, if it is the row above. */
    let above: MappedOrder | undefined;
    for (const row of table.rows) {
      if (this.isPassedOver(table, row, found)) continue;
      const order = this.orderOf(table, row, found);
      order.rows.push({ table, row });
      if (order.externalNo === '') {
        this.strays.push(order);
        above?.doubt(ORDER_NO, placeIn(table, row, found.numberAt), says('strayBelow', { row: row.row }));
        above = undefined;
        continue;
      }
      above = order;
      checkLength(order, table, row, isEven);
      readOrderFields(order, table, row, found);
      readLine(order, table, row, found);
    }
  }

  /** The orders in their order in the file. */
  end(): MappedOrder[] {
    for (const { key, table, row, column } of this.hidden) {
      const order = this.orders.get(key);
      if (!order) {
        this.notRead.push({ sheet: table.name, row: row.row, text: says('hiddenRow') });
        continue;
      }
      order.rows.push({ table, row });
      order.complain(ORDER_NO, placeIn(table, row, column), says('hiddenLine', { row: row.row }));
    }
    const at = ({ place }: MappedOrder): number => this.sheets.indexOf(place.sheet);
    return [...this.orders.values(), ...this.strays].sort((a, b) => at(a) - at(b) || a.place.row - b.place.row);
  }

  private isPassedOver(table: Table, row: TableRow, { numberAt }: Found): boolean {
    const pass = (text: Mapped['notRead'][number]['text']): true => {
      this.notRead.push({ sheet: table.name, row: row.row, text });
      return true;
    };
    const first = row.cells.find((cell) => cell !== null) ?? null;
    const number = row.cells[numberAt] ?? null;
    const label = first === null ? '' : textOf(first).replace(/\s/g, '');
    if (TOTAL.test(label) && (number === null || number === first)) return pass(says('total', { label }));
    const titles = row.cells.map((cell) => (cell === null ? '' : textOf(cell)));
    if (table.titles.every((title, index) => title === (titles[index] ?? ''))) return pass(says('headerAgain'));
    if (!row.isHidden) return false;
    this.hidden.push({ key: number === null ? '' : looks(textOf(number)), table, row, column: numberAt });
    return true;
  }

  /** The order that a row belongs to; one of its own, with a complaint, where the row does not say. */
  private orderOf(table: Table, row: TableRow, { numberAt }: Found): MappedOrder {
    const place = placeIn(table, row, numberAt);
    const understood = understand(table, row, numberAt, NUMBER);
    const no = typeof understood?.value === 'string' ? understood.value : '';
    const key = looks(no);
    if (key === '' || isBlank(no)) {
      const stray = new MappedOrder('', placeIn(table, row));
      stray.complain(ORDER_NO, place, understood?.complaint ?? says('orderNo'));
      return stray;
    }
    const known = this.orders.get(key);
    if (!known) {
      const order = new MappedOrder(no, placeIn(table, row));
      order.take(ORDER_NO, place, understood);
      this.orders.set(key, order);
      return order;
    }
    if (known.externalNo !== no) {
      known.complain(
        ORDER_NO,
        place,
        says('looksLike', {
          no: quoted(no),
          other: known.externalNo,
          row: known.place.row,
          sheet: otherSheet(known.place.sheet, table),
        }),
      );
    }
    if (known.rows.every(({ table: other }) => other !== table)) {
      known.warn(ORDER_NO, place, says('goesOn', { sheet: known.place.sheet, row: known.place.row }));
    }
    return known;
  }
}

/** Named only where it is not the same one. */
const otherSheet = (sheet: string, { name }: Table): string => (sheet === name ? '' : `“${sheet}”`);

/** Programs that end each row with one delimiter too many do so in every row. */
const isEvenlyLong = ({ titles, rows }: Table): boolean =>
  rows.every(
    ({ cells }) => cells.length === rows[0].cells.length && cells.slice(titles.length).every((cell) => cell === null),
  );

/** A row with other cells than the header has lost some, or a comma within a cell has parted it. */
function checkLength(order: MappedOrder, table: Table, row: TableRow, isEven: boolean): void {
  const { titles, delimiter } = table;
  const figures = { cells: row.cells.length, titles: titles.length };
  if (delimiter && row.cells.length > titles.length && !isEven) {
    order.complain('', placeIn(table, row), says('moreCells', figures));
    return;
  }
  if (delimiter && row.cells.length < titles.length) order.doubt('', placeIn(table, row), says('fewerCells', figures));
  for (const [index, cell] of row.cells.entries()) {
    if (cell === null || (titles[index] ?? '') !== '') continue;
    order.doubt('', placeIn(table, row, index), says('noTitle', { value: quoted(textOf(cell)) }));
  }
}

function readOrderFields(order: MappedOrder, table: Table, row: TableRow, { columns }: Found): void {
  for (const [column, index] of columns) {
    if (column.of !== 'order' || column.path === ORDER_NO) continue;
    const place = placeIn(table, row, index);
    const cell = row.cells[index] ?? null;
    const known = order.given.get(column.path);
    if (known && cell !== null) {
      if (known.said === textOf(cell)) continue;
      const figures = { sheet: otherSheet(known.sheet, table), row: known.row, title: place.title ?? '' };
      order.complain(column.path, place, says(column.path === 'deliveryDate' ? 'dateDiffers' : 'differs', figures));
      continue;
    }
    order.take(column.path, place, understand(table, row, index, column));
    if (cell !== null) order.given.set(column.path, { said: textOf(cell), sheet: table.name, row: row.row });
  }
}

function readLine(order: MappedOrder, table: Table, row: TableRow, { columns }: Found): void {
  const ofLine = [...columns]
    .filter(([{ of }]) => of === 'line')
    .map(([column, index]) => ({ column, index, understood: understand(table, row, index, column) }));
  if (ofLine.every(({ understood }) => understood === null)) return;
  const line = order.addLine(placeIn(table, row));
  for (const { column, index, understood } of ofLine) {
    order.take(`lines[${line}].${column.path}`, placeIn(table, row, index), understood);
  }
}
