import type { Mapped } from './mapped-order.js';
import { says } from './messages.js';
import type { Table } from './table.js';
import { checkOrder } from './template.checks.js';
import { columnOf, isErrorColumn, ORDER_NO, otherColumnOf } from './template.columns.js';
import type { Found } from './template.found.js';
import { foundIn } from './template.found.js';
import { TemplateReader } from './template.reader.js';

/** Fewer known titles are a coincidence. */
const LEAST_TITLES = 3;

/** Whether a sheet has our template's header: the order number, and a few titles more. */
export const isTemplate = ({ titles }: Pick<Table, 'titles'>): boolean => {
  const known = new Set(titles.flatMap((title) => columnOf(title) ?? otherColumnOf(title) ?? []));
  return known.size >= LEAST_TITLES && [...known].some(({ path }) => path === ORDER_NO);
};

/**
 * Our own template, and lists that look like it: a row a line, the order's fields on each row or on the first alone. An order
 * may go on in another sheet. Only what a computer can know is put in by itself; whatever the customer has to say, the file
 * says, or the entry rules ask for it. What nobody sees in the spreadsheet is not read.
 */
export function readTemplate(tables: readonly Table[]): Mapped {
  const known = tables.filter(isTemplate);
  const sheets = known.filter(({ isHidden }) => !isHidden);
  const reader = new TemplateReader();
  for (const table of sheets) reader.read(table, foundIn(table));
  const orders = reader.end();
  for (const order of orders) {
    order.default('class', 'standard', null);
    order.default('channel', 'electronic', null);
    order.numberLines();
    checkOrder(order);
  }
  return {
    orders,
    ignored: sheets.flatMap((table) => ignoredIn(table, foundIn(table))),
    notRead: [
      ...known
        .filter(({ isHidden }) => isHidden)
        .map(({ name }) => ({ sheet: name, row: null, text: says('hiddenSheet') })),
      ...tables
        .filter((table) => !isTemplate(table))
        .map(({ name }) => ({ sheet: name, row: null, text: says('otherSheet') })),
      ...reader.notRead,
    ],
  };
}

const ignoredIn = ({ name, titles }: Table, { columns, stateAt, amountAt }: Found): Mapped['ignored'] => {
  const used = new Set([...columns.values(), stateAt, amountAt]);
  return titles.flatMap((title, index) =>
    title === '' || used.has(index) || isErrorColumn(title)
      ? []
      : { sheet: name, title, text: says('ignored', { title }) },
  );
};
