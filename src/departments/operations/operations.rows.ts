import { compare, sum } from '../../../machines/decimal.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { OrderTransition, Seen } from '../../read-models/follow.js';
import { covered } from '../../read-models/materials.js';
import { isOver } from '../../../machines/order/order.due.js';
import type { OrderWatch } from './watch.entity.js';

/** The facts by which an order can drift. */
export const WATCHED = [
  'entry',
  'milestone',
  'hold',
  'reviews',
  'quote',
  'productionPlan',
  'procurementPlan',
  'incoming',
  'making',
  'reports',
  'exceptions',
  'finished',
  'failedInspections',
  'costs',
] as const satisfies (keyof OrderFacts)[];

type Watched = Seen<(typeof WATCHED)[number]>;

const first = (days: readonly string[]): string | null => [...days].sort().at(0) ?? null;
const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

function materialsDue(facts: Watched): string | null {
  const { procurementPlan } = facts;
  const items = procurementPlan.status === 'effective' ? (procurementPlan.content?.items ?? []) : [];
  const isCovered = covered(facts, items);
  return first(items.flatMap(({ by }, index) => (isCovered[index] ? [] : [by])));
}

function isOverCost({ reviews, quote, costs }: Watched): boolean {
  if (reviews.procurement?.cost.withinBudget === false) return true;
  if (!quote || !costs) return false;
  return compare(sum([costs.production, costs.procurement, costs.logistics]), quote.cost) > 0;
}

function watchOf(facts: Watched, stateSince: string): OrderWatch {
  const { no, entry, milestone, hold, reviews, productionPlan, reports, exceptions, failedInspections } = facts;
  const nodes = productionPlan.content?.nodes ?? [];
  return {
    orderNo: no,
    state: milestone,
    stateSince,
    open: !isOver(facts),
    held: hold !== null,
    dueOn: entry.deliveryDate ?? null,
    plannedStart: first(nodes.map(({ start }) => start)) ?? reviews.production?.expectedStart ?? null,
    plannedFinish: last(nodes.map(({ finish }) => finish)) ?? reviews.production?.expectedFinish ?? null,
    started: milestone === 'producing' || reports.length > 0,
    finished: facts.finished !== null,
    materialsDue: materialsDue(facts),
    openExceptions: exceptions.filter(({ open }) => open).length,
    reworkRounds: failedInspections.length,
    overCost: isOverCost(facts),
  };
}

/** How the order is watched before the transition, and after it. */
export function watchesOf({ before, after, from, to, fromSince, at }: OrderTransition): [OrderWatch[], OrderWatch[]] {
  const since = fromSince ?? at;
  return [before ? [watchOf(before, since)] : [], [watchOf(after, from === to ? since : at)]];
}
