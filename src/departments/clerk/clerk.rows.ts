import { clerkOf } from '../../../machines/order/order.clerk.js';
import { dueOn } from '../../../machines/order/order.due.js';
import type { Seen } from '../../read-models/follow.js';
import type { FollowUp } from './follow-up.entity.js';

const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

const LONGEST_PRODUCTS = 200;

const productsOf = ({ entry: { lines = [] } }: Seen<'entry'>): string =>
  Array.from([...new Set(lines.map(({ productNo, description }) => description || productNo))].join('; '))
    .slice(0, LONGEST_PRODUCTS)
    .join('');

export function followUpsOf(
  facts: Seen<
    | 'entry'
    | 'milestone'
    | 'revision'
    | 'check'
    | 'clerk'
    | 'hold'
    | 'issue'
    | 'acknowledged'
    | 'productionPlan'
    | 'procurementPlan'
    | 'logisticsPlan'
    | 'reports'
    | 'exceptions'
    | 'complaints'
    | 'objections'
    | 'failedInspections'
    | 'confirmation'
  >,
): FollowUp[] {
  const { no, entry, milestone, revision, check, clerk, hold, issue, acknowledged, confirmation } = facts;
  return [
    {
      orderNo: no,
      state: milestone,
      open: milestone !== 'settled' && milestone !== 'cancelled',
      customer: entry.customer?.name ?? '',
      products: productsOf(facts),
      dueOn: dueOn(facts),
      revision,
      clerk: clerkOf({ check, clerk }),
      held: hold !== null,
      holdReason: hold?.reason ?? null,
      issuedAt: issue?.at ?? null,
      unacknowledged: issue?.copiesTo.filter((office) => acknowledged[office] === null) ?? [],
      productionPlan: facts.productionPlan.status,
      procurementPlan: facts.procurementPlan.status,
      logisticsPlan: facts.logisticsPlan.status,
      plannedFinish: last((facts.productionPlan.content?.nodes ?? []).map(({ finish }) => finish)),
      lastReportOn: last(facts.reports.map(({ date }) => date)),
      openExceptions: facts.exceptions.filter(({ open }) => open).length,
      openObjections:
        facts.complaints.filter(({ open }) => open).length +
        facts.objections.filter(({ solution }) => solution === null).length,
      reworkRounds: facts.failedInspections.length,
      deliveryConfirmedOn: confirmation && !confirmation.stale ? confirmation.on : null,
    },
  ];
}
