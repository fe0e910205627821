import { daysAfter } from '../../../calendar.js';
import type { Decimal } from '../../../decimal.js';
import { add, compare, subtract, sum } from '../../../decimal.js';
import { amountOrdered, priced } from '../../facts/settlement.facts.js';
import type { Moved } from '../../facts/moved.js';
import type { Moving } from '../../facts/moves.js';
import { movesOf } from '../../facts/moves.js';
import type { OrderFacts } from '../../order.types.js';
import { movementsOf } from '../../v3/money/account.js';
import { isGoods } from './invoices.js';
import type { DuePart, TermPart } from './term.types.js';
import { shareOf, termsOf } from './parts.js';

type Scheduled = Pick<
  OrderFacts,
  'entry' | 'roundsLines' | 'milestone' | 'making' | 'invoices' | 'payments' | 'writeOffs' | 'money'
> &
  Moving;

interface Happening {
  of: string | null;
  on: string;
  /** What it brings of the price. */
  worth: Decimal;
}

/** The goods of each, at their prices, and never more than is ordered. */
function worthOfMoves(facts: Scheduled, moves: readonly Moved[]): Happening[] {
  const ordered = new Map((facts.entry.lines ?? []).map(({ line, quantity = '0' }) => [line, quantity]));
  const moved = new Map<number, Decimal>();
  let worth: Decimal = '0';
  return moves.map(({ of, on, lines }) => {
    for (const { line, quantity } of lines) {
      const sofar = add(moved.get(line) ?? '0', quantity);
      const limit = ordered.get(line) ?? '0';
      moved.set(line, compare(sofar, limit) > 0 ? limit : sofar);
    }
    const before = worth;
    worth = priced(facts, ({ line }) => moved.get(line) ?? '0');
    return { of, on, worth: subtract(worth, before) };
  });
}

/** What makes a part due, as often as it has happened. */
function happened(facts: Scheduled, from: TermPart['from']): Happening[] {
  switch (from) {
    case 'order': {
      const on = facts.making?.days.entered;
      return on ? [{ of: null, on, worth: amountOrdered(facts) }] : [];
    }
    case 'invoice':
      return facts.invoices
        .filter(isGoods)
        .map(({ invoiceNo, on, amount, setOff = '0' }) => ({ of: invoiceNo, on, worth: add(amount, setOff) }));
    case 'shipment':
      return worthOfMoves(facts, movesOf(facts).dispatched);
    case 'acceptance':
      return worthOfMoves(facts, movesOf(facts).accepted);
    default:
      return worthOfMoves(facts, movesOf(facts).handedOver);
  }
}

/** The last day of the month of a day. */
const monthEnd = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** When a part is due that counts from this day. */
export const dueAfter = (day: string, { days, from }: Pick<TermPart, 'days' | 'from'>): string =>
  daysAfter(from === 'month-end' ? monthEnd(day) : day, days) ?? day;

function partsOf(facts: Scheduled): Omit<DuePart, 'paid'>[] {
  const { entry, milestone } = facts;
  const { parts } = termsOf(entry);
  const total = amountOrdered(facts);
  return parts.flatMap((part, index) => {
    const upTo = (worth: Decimal): Decimal => shareOf(parts, index, worth, entry.currency);
    let worth: Decimal = '0';
    const row = (next: Decimal, happening: Pick<Happening, 'of' | 'on'> | null): Omit<DuePart, 'paid'>[] => {
      const amount = subtract(upTo(next), upTo(worth));
      worth = next;
      if (compare(amount, '0') <= 0) return [];
      const { of, on } = happening ?? { of: null, on: null };
      return [{ part: index + 1, ...part, of, on, dueOn: on === null ? null : dueAfter(on, part), amount }];
    };
    const rows = happened(facts, part.from).flatMap((happening) => {
      const next = add(worth, happening.worth);
      return row(compare(next, total) > 0 ? total : next, happening);
    });
    // Of an order that was given up nothing more is to happen.
    return milestone === 'cancelled' ? rows : [...rows, ...row(total, null)];
  });
}

/** What is due first, and what is not due yet last. */
export const byDueDay = (
  { dueOn: one }: { dueOn: string | null },
  { dueOn: other }: { dueOn: string | null },
): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
};

/**
 * When which part of the price is due, by the terms of the order and what has happened so far, what is due first at the
 * beginning. Pure.
 */
export function paymentSchedule(facts: Scheduled): DuePart[] {
  const { paid, reversed, refunded, reduced, writtenOff } = movementsOf(facts);
  let left = subtract(subtract(sum([paid, reduced, writtenOff]), reversed), refunded);
  return partsOf(facts)
    .toSorted(byDueDay)
    .map((part) => {
      const covered = compare(left, '0') <= 0 ? '0' : compare(left, part.amount) < 0 ? left : part.amount;
      left = subtract(left, covered);
      return { ...part, paid: covered };
    });
}
