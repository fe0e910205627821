import type { Decimal } from '../../decimal.js';
import { add, compare, sum } from '../../decimal.js';
import type { Entry, LineQuantity, OrderFacts, Quantities } from '../order.types.js';

type Ledger = OrderFacts['quantities'];

/** The row of a line of which nothing has become yet. */
export const NOTHING: Quantities = {
  ordered: '0',
  produced: '0',
  passed: '0',
  rejected: '0',
  accepted: '0',
  delivered: '0',
  invoiced: '0',
};

/** The ledger with what the entry orders. A line given up keeps its row, with nothing ordered. */
export function withOrdered(ledger: Ledger, entry: Entry): Ledger {
  const given: Ledger = Object.fromEntries(
    Object.entries(ledger).map(([line, row]) => [line, { ...row, ordered: '0' }]),
  );
  for (const { line, quantity } of entry.lines ?? []) {
    given[String(line)] = { ...NOTHING, ...given[String(line)], ordered: quantity ?? '0' };
  }
  return given;
}

/** Lines that are another product now: what was made of the old one is not made of the new one. */
export const replacedLines = (before: Entry, after: Entry): number[] =>
  (after.lines ?? []).flatMap(({ line, productNo }) =>
    before.lines?.some((old) => old.line === line && old.productNo !== productNo) ? [line] : [],
  );

/** The ledger in which lines that are another product now begin anew. What the customer accepted is not undone. */
export function withoutReplaced(ledger: Ledger, before: Entry, after: Entry): Ledger {
  const replaced = replacedLines(before, after).map(String);
  return Object.fromEntries(
    Object.entries(ledger).map(([line, row]) => [
      line,
      replaced.includes(line) ? { ...row, produced: row.accepted, passed: row.accepted } : row,
    ]),
  );
}

/** Adds an amount to one column of a line. A line that the order does not have gets a row, for the rules to see. */
export function moved(ledger: Ledger, line: number, column: keyof Quantities, amount: Decimal): Ledger {
  const row = ledger[String(line)] ?? NOTHING;
  return { ...ledger, [String(line)]: { ...row, [column]: add(row[column], amount) } };
}

export function withColumn(ledger: Ledger, set: (row: Quantities) => Partial<Quantities>): Ledger {
  return Object.fromEntries(Object.entries(ledger).map(([line, row]) => [line, { ...row, ...set(row) }]));
}

/** Line numbers whose row breaks the comparison. */
export const linesWhere = (ledger: Ledger, breaks: (row: Quantities) => boolean): string[] =>
  Object.entries(ledger).flatMap(([line, row]) => (breaks(row) ? [line] : []));

/** The customer has accepted something of the order. */
export const hasAccepted = ({ quantities }: OrderFacts): boolean =>
  linesWhere(quantities, ({ accepted }) => compare(accepted, '0') > 0).length > 0;

/** How much of a line these shipments carried. */
export const carried = (moves: readonly { lines: LineQuantity[] }[], line: string): Decimal =>
  sum(moves.flatMap(({ lines }) => lines.filter((row) => String(row.line) === line).map(({ quantity }) => quantity)));

/** Something that was accepted is dispatched and not yet handed over. */
export const isUnderway = ({ quantities, dispatches }: OrderFacts): boolean =>
  Object.entries(quantities).some(
    ([line, { accepted, delivered }]) =>
      compare(accepted, delivered) > 0 && compare(carried(dispatches, line), delivered) > 0,
  );

/** Everything ordered was accepted, and everything accepted was handed over. */
export const isFullyDelivered = ({ quantities, handOvers }: OrderFacts): boolean =>
  handOvers.length > 0 &&
  linesWhere(
    quantities,
    ({ ordered, accepted, delivered }) => compare(accepted, ordered) < 0 || compare(delivered, accepted) < 0,
  ).length === 0;
