import { add, compare } from '../../../decimal.js';
import type { Entry } from '../../order.schema.js';
import type { BatchOfOrder, Planned } from './batches.types.js';

type Line = NonNullable<Entry['lines']>[number];

/** Some line of it is delivered in parts. */
export const isInParts = ({ lines = [] }: Pick<Entry, 'lines'>): boolean =>
  lines.some(({ deliveries = [] }) => deliveries.length > 0);

/** The day by which all of a line is to be delivered. */
export const lastDay = ({ deliveryDate }: Pick<Entry, 'deliveryDate'>, { dueDate }: Pick<Line, 'dueDate'>): string =>
  dueDate ?? deliveryDate ?? '';

/** A line without parts of its own comes whole on its day. */
const partsOf = (entry: Entry, line: Line): { dueOn?: string; quantity?: string }[] =>
  line.deliveries && line.deliveries.length > 0
    ? line.deliveries
    : [{ dueOn: lastDay(entry, line), quantity: line.quantity }];

/** What is due of an order day by day, in the order of the days. */
export function plannedOf(entry: Entry): Planned[] {
  const days = new Map<string, Map<number, string>>();
  for (const line of entry.lines ?? []) {
    for (const { dueOn = '', quantity = '0' } of partsOf(entry, line)) {
      const due = days.get(dueOn) ?? new Map<number, string>();
      days.set(dueOn, due.set(line.line, add(due.get(line.line) ?? '0', quantity)));
    }
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dueOn, due]) => ({
      dueOn,
      lines: [...due].map(([line, quantity]) => ({ line, quantity })).sort((one, other) => one.line - other.line),
    }));
}

/** A batch that is neither given up nor closed. */
export const isKept = ({ told }: BatchOfOrder): boolean => told === 'open' || told === 'suspended';

/** Something of it was made. */
export const isBegun = ({ counts }: BatchOfOrder): boolean =>
  Object.values(counts).some((row) => Object.values(row).some((count) => compare(count, '0') > 0));

/** Which batch is to become what; batches for which nothing is planned any more; what no batch is there for. */
interface Matched {
  kept: readonly { batch: BatchOfOrder; plan: Planned }[];
  dropped: readonly BatchOfOrder[];
  added: readonly Planned[];
}

/**
 * What an amended order plans, batch by batch. A batch is known by its day; one whose day is planned no more is the next one
 * that no batch is there for, so that a day may move and the batch stay. What is delivered already does not move.
 */
export function matched(plans: readonly Planned[], batches: readonly BatchOfOrder[]): Matched {
  const known = batches.filter(isKept);
  const sameDay = known.flatMap((batch) => {
    const plan = plans.find(({ dueOn }) => dueOn === batch.dueOn);
    return plan ? [{ batch, plan }] : [];
  });
  const free = plans.filter((plan) => !sameDay.some((pair) => pair.plan === plan));
  const others = known.filter((batch) => !sameDay.some((pair) => pair.batch === batch));
  const movable = others
    .filter(({ state }) => state !== 'delivered')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const moved = movable.slice(0, free.length).map((batch, index) => ({ batch, plan: free[index] }));
  return {
    kept: [...sameDay, ...moved],
    dropped: others.filter((batch) => !moved.some((pair) => pair.batch === batch)),
    added: free.slice(moved.length),
  };
}

export const samePlan = (one: Planned, other: Planned): boolean =>
  one.dueOn === other.dueOn &&
  one.lines.length === other.lines.length &&
  one.lines.every(({ line, quantity }, index) => {
    const row = other.lines[index];
    return row.line === line && compare(row.quantity, quantity) === 0;
  });

/** How much of a line a batch is to be. */
export const quantityOf = ({ lines }: Planned, line: number | string): string =>
  lines.find((row) => String(row.line) === String(line))?.quantity ?? '0';
