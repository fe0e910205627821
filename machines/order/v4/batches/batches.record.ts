import { sum } from '../../../decimal.js';
import { lapsed } from '../../facts/closing.js';
import { NOTHING } from '../../facts/quantities.js';
import type { OrderEvent, OrderFacts } from '../../order.types.js';
import { MILESTONES } from '../../order.types.js';
import { countsOf } from '../../v3/goods/counts.js';
import { reopened } from '../../v3/money/money.record.js';
import type { OrderFactsV4 } from '../aspect.js';
import type { BatchCounts, BatchOfOrder, BatchStanding, Planned, Stage } from './batches.types.js';
import { COUNTED, GOODS_COUNTED, REPORT, STAGES } from './batches.types.js';
import { isInParts, isKept, matched, plannedOf, samePlan } from './plan.js';

const rank = (milestone: OrderFacts['milestone']): number => (MILESTONES as readonly string[]).indexOf(milestone);

/** It is made, or further; before that, an order with batches is being changed. */
const isCarriedOut = ({ milestone }: OrderFacts): boolean =>
  rank(milestone) >= rank('producing') && rank(milestone) <= rank('delivered');

const begun = (batch: number, { dueOn, lines }: Planned): BatchOfOrder => ({
  batch,
  dueOn,
  lines,
  state: 'producing',
  held: false,
  deliveredOn: null,
  counts: {},
  told: 'open',
});

/** The batches as the order plans them now: what is new begins, what has gone is given up, what stays is as planned. */
function asPlanned(facts: OrderFactsV4): BatchOfOrder[] {
  const { kept, dropped, added } = matched(plannedOf(facts.entry), facts.batches);
  const last = Math.max(0, ...facts.batches.map(({ batch }) => batch));
  const known = facts.batches.map((batch): BatchOfOrder => {
    if (dropped.includes(batch)) return { ...batch, told: 'cancelled' };
    const plan = kept.find((pair) => pair.batch === batch)?.plan;
    if (!plan || (batch.told === 'open' && samePlan(plan, batch))) return batch;
    return { ...batch, dueOn: plan.dueOn, lines: plan.lines, told: 'open' };
  });
  return [...known, ...added.map((plan, index) => begun(last + 1 + index, plan))];
}

const ENDS: Readonly<Record<string, BatchOfOrder['told']>> = { settled: 'closed', cancelled: 'cancelled' };

/** What the order tells its batches: while it is changed they wait; what is delivered waits for nothing but the end. */
function told(facts: OrderFactsV4, event: OrderEvent): BatchOfOrder[] {
  if (isCarriedOut(facts)) return asPlanned(facts);
  const booksEnd = event.type === 'finance.close-books';
  return facts.batches.map((batch): BatchOfOrder => {
    if (!isKept(batch)) return batch;
    if (batch.state === 'delivered') {
      const isClosed = facts.milestone === 'settled' || (booksEnd && facts.milestone === 'cancelled');
      return isClosed ? { ...batch, told: 'closed' } : batch;
    }
    const tells = ENDS[facts.milestone] ?? 'suspended';
    return tells === batch.told ? batch : { ...batch, told: tells };
  });
}

/** The furthest that every batch has come. */
function reached(batches: readonly BatchOfOrder[]): Stage | null {
  const stages = batches.filter(({ told: said }) => said !== 'cancelled').map(({ state }) => STAGES.indexOf(state));
  return stages.length === 0 ? null : STAGES[Math.min(...stages)];
}

const total = (batches: readonly BatchOfOrder[], line: string, count: keyof BatchCounts): string =>
  sum(batches.flatMap(({ counts }) => counts[line]?.[count] ?? []));

/** The order's ledger: of every line what its batches have come to together; the same object where that is what it says. */
function summed(facts: OrderFactsV4): OrderFactsV4 {
  const { batches, quantities, goods } = facts;
  const lines = [...new Set([...Object.keys(quantities), ...batches.flatMap(({ counts }) => Object.keys(counts))])];
  const totals = <Row extends object>(counts: readonly (keyof BatchCounts)[], rowOf: (line: string) => Row) =>
    Object.fromEntries(
      lines.map((line): [string, Row] => [
        line,
        { ...rowOf(line), ...Object.fromEntries(counts.map((count) => [count, total(batches, line, count)])) },
      ]),
    );
  const rows = totals(COUNTED, (line) => ({ ...NOTHING, ...quantities[line] }));
  const counts = totals(GOODS_COUNTED, (line) => countsOf(facts, line));
  return {
    ...facts,
    quantities: isSame(rows, quantities) ? quantities : rows,
    goods: isSame(counts, goods.lines) ? goods : { ...goods, lines: counts },
  };
}

type Rows = Readonly<Record<string, object>>;

const isSame = (one: Rows, other: Rows): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([line, row]) => {
    const known = (other[line] ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(row).every(([name, value]) => known[name] === value);
  });

/** What a batch has told of itself; one that the order does not have tells it nothing. */
function reported(after: OrderFactsV4, { data }: OrderEvent): OrderFactsV4 {
  const { batch, lines, ...standing } = data as unknown as BatchStanding;
  const batches = after.batches.map((known): BatchOfOrder => {
    if (known.batch !== batch) return known;
    return { ...known, ...standing, counts: Object.fromEntries(lines.map(({ line, ...counts }) => [line, counts])) };
  });
  return { ...after, batches };
}

/** The order stands where the last of its batches does; with nothing left to make, its plan is not changed any more. */
function asFarAsAll(facts: OrderFactsV4): OrderFactsV4 {
  const milestone = reached(facts.batches) ?? facts.milestone;
  const planChange = milestone === 'producing' ? facts.planChange : lapsed(facts.planChange);
  return { ...facts, milestone, returnTo: null, planChange };
}

/** The facts with the event recorded, as far as the order is delivered in parts. */
export function recordBatches(after: OrderFactsV4, event: OrderEvent, before: OrderFactsV4): OrderFactsV4 {
  const begins = event.type === 'production.start' && isInParts(after.entry) && before.started === null;
  if (!begins && after.batches.length === 0) return after;
  const type: string = event.type;
  const known = type === REPORT ? reported(after, event) : after;
  const batches = told(known, event);
  const changed = batches.some((batch, index) => batch !== after.batches[index]) ? { ...known, batches } : known;
  // An amendment counts the lines anew; what the batches have made stays made.
  const counted = type === REPORT || type === 'sales.amend' ? summed(changed) : changed;
  const placed = isCarriedOut(counted) ? asFarAsAll(counted) : counted;
  return type === REPORT ? reopened(placed, event, before) : placed;
}
