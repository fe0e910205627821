import type { Decimal } from '../decimal.js';
import { add, compare, multiply, subtract, sum } from '../decimal.js';
import type { Goods } from './purchase.schema.js';
import type { PurchaseFacts } from './purchase.types.js';

// How much of each row is ordered, arrived, passed, conceded, stocked, returned and paid: sums over what is on record.

const ofLine = (records: readonly { lines: readonly Goods[] }[], line: number): Decimal =>
  sum(records.flatMap(({ lines }) => lines.flatMap((row) => (row.line === line ? [row.quantity] : []))));

/** A row in figures. All of them are quantities in its unit. */
export interface LedgerRow {
  line: number;
  /** What was ordered, less what was given up. */
  wanted: Decimal;
  arrived: Decimal;
  passed: Decimal;
  /** Failed and not to be sorted: it is returned, or conceded. */
  rejected: Decimal;
  conceded: Decimal;
  stocked: Decimal;
  returned: Decimal;
  /** Arrived and not yet judged. */
  uninspected: Decimal;
  /** Rejected, and neither conceded nor returned. */
  blocked: Decimal;
  /** Passed or conceded, and not yet in stock. */
  ready: Decimal;
  /** Wanted and not yet here; what was returned is to come again. */
  awaited: Decimal;
}

export function rowOf(facts: PurchaseFacts, line: number): LedgerRow {
  const of = (records: readonly { lines: readonly Goods[] }[]) => ofLine(records, line);
  const { inspections, returns, concessions } = facts;
  const ordered = facts.lines.find((row) => row.line === line)?.quantity ?? '0';
  const givenUp = add(of(facts.shortages), of(returns.filter(({ instead }) => instead === 'withdrawal')));
  const wanted = subtract(ordered, givenUp);
  const [arrived, stocked, returned] = [of(facts.arrivals), of(facts.stocked), of(returns)];
  const passed = of(inspections.filter(({ result }) => result === 'pass'));
  const rejected = of(inspections.filter(({ result, disposition }) => result === 'fail' && disposition !== 'sort'));
  const conceded = of(concessions.filter(({ accepted }) => accepted !== null));
  return {
    line,
    wanted,
    arrived,
    passed,
    rejected,
    conceded,
    stocked,
    returned,
    uninspected: subtract(subtract(arrived, passed), rejected),
    blocked: subtract(subtract(rejected, conceded), returned),
    ready: subtract(add(passed, conceded), stocked),
    awaited: subtract(wanted, subtract(arrived, returned)),
  };
}

export const ledgerOf = (facts: PurchaseFacts): LedgerRow[] => facts.lines.map(({ line }) => rowOf(facts, line));

/** The rows of which something is left, as the data of an event names them. */
export const leftOf = (facts: PurchaseFacts, figure: keyof Omit<LedgerRow, 'line'>): Goods[] =>
  ledgerOf(facts).flatMap((row) => (compare(row[figure], '0') > 0 ? [{ line: row.line, quantity: row[figure] }] : []));

/** Nothing is awaited, judged or carried any more: every row is in stock, but for what was given up. */
export const isThrough = (facts: PurchaseFacts): boolean =>
  ledgerOf(facts).every(({ wanted, stocked, arrived, returned }) =>
    [subtract(wanted, stocked), subtract(subtract(arrived, returned), stocked)].every(
      (left) => compare(left, '0') <= 0,
    ),
  );

const worth = (facts: PurchaseFacts, figure: (row: LedgerRow) => Decimal): Decimal =>
  sum(facts.lines.map(({ line, price = '0' }) => multiply(figure(rowOf(facts, line)), price)));

/** What the contract comes to, less what was given up. */
const contractWorth = (facts: PurchaseFacts): Decimal => worth(facts, ({ wanted }) => wanted);

const deducted = ({ remedies }: PurchaseFacts): Decimal => sum(remedies.flatMap(({ deduction }) => deduction ?? []));

/** What may be paid: what was passed or conceded, never above the contract, less what was deducted. */
export function payable(facts: PurchaseFacts): Decimal {
  const received = worth(facts, ({ passed, conceded }) => add(passed, conceded));
  const contract = contractWorth(facts);
  return subtract(compare(received, contract) < 0 ? received : contract, deducted(facts));
}

export const requested = ({ requests }: PurchaseFacts): Decimal => sum(requests.map(({ amount }) => amount));
export const paid = ({ payments }: PurchaseFacts): Decimal => sum(payments.map(({ amount }) => amount));

/** Paid in full; where there is nothing to pay, once the accounts have been compared. */
export function isPaid(facts: PurchaseFacts): boolean {
  const due = payable(facts);
  return compare(due, '0') > 0 ? compare(paid(facts), due) >= 0 : facts.reconciled !== null;
}

/** The day by which the next goods are to come: as warned of last, else as agreed; null when nothing is awaited. */
export function nextDue(facts: PurchaseFacts): string | null {
  const open = leftOf(facts, 'awaited').map(({ line }) => line);
  if (facts.placed === null || open.length === 0) return null;
  const days = facts.lines.flatMap(({ line, dueOn }) => (open.includes(line) && dueOn !== undefined ? [dueOn] : []));
  return facts.warnings.at(-1)?.newDate ?? days.sort()[0] ?? null;
}
