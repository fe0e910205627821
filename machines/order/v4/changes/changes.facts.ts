import type { Stamp } from '../../../kit/record.js';
import { reasoned, stamp } from '../../../kit/record.js';
import { changedAt } from '../../../approval.js';
import { goesStale, RELIED_ON } from '../../order.reliance.js';
import type { Noted, OrderEvent, OrderFacts } from '../../order.types.js';
import { relyingOnMore } from '../../v3/goods/reliance.js';
import type { OrderFactsV4 } from '../aspect.js';
import { decisionsV4 } from './changes.decisions.js';
import { approvedAmong, standingsOf } from './suppliers.js';

/** A procurement plan as it is to be from its approval on. */
export interface ProcurementChange extends Noted<'procurement.change-plan'> {
  reason: string | null;
  /** `lapsed`: nobody decided on it before the plan that it was to change was left behind. */
  status: 'proposed' | 'approved' | 'returned' | 'lapsed';
  decision: (Stamp & { reason: string | null }) | null;
  /** Of its suppliers those that were approved when it was proposed. */
  approvedSuppliers: string[];
}

declare module '../../order.types.js' {
  interface OrderFacts {
    changes?: ChangesFacts;
  }
}

/** Changes of plans that are carried out. JSON only. */
export interface ChangesFacts {
  /** The latest; earlier ones stand in the log. */
  procurement: ProcurementChange | null;
  /** Suppliers that no review assessed, and that were approved suppliers when a change named them. */
  suppliers: string[];
}

export const NO_CHANGES: ChangesFacts = { procurement: null, suppliers: [] };

const withChanges = (facts: OrderFactsV4, changes: Partial<ChangesFacts>): OrderFactsV4 => ({
  ...facts,
  changes: { ...facts.changes, ...changes },
});

/** The change that nobody has decided on. */
export const openChange = ({ changes }: Pick<OrderFacts, 'changes'>): ProcurementChange | null =>
  changes?.procurement?.status === 'proposed' ? changes.procurement : null;

/** Which of its suppliers are approved ones: as it was looked up for the event, and where nobody has looked, as when it was proposed. */
export const approvedIn = ({ approvedSuppliers }: ProcurementChange, event: OrderEvent): string[] => {
  const standings = standingsOf(event);
  return standings ? approvedAmong(standings) : approvedSuppliers;
};

/** The plan in force, or the word that nothing is bought: what a change would be of. */
export const isCarriedOut = ({ procurementPlan: { status } }: OrderFacts): boolean =>
  status === 'effective' || status === 'not-needed';

/** The plan as the change has it. It relies on what the plan itself would. */
function changedPlan(facts: OrderFactsV4, change: ProcurementChange): OrderFacts['procurementPlan'] {
  const { by, onBehalfOf, at, revision, items, uncovered } = change;
  const content = {
    items,
    by,
    onBehalfOf,
    at,
    revision,
    ...(uncovered === undefined ? {} : { uncovered }),
    reliedOn: [...RELIED_ON['procurement.submit-plan']],
    stale: false,
  };
  const plan: OrderFacts['procurementPlan'] = { status: 'effective', content, decision: change.decision };
  return relyingOnMore({ ...facts, procurementPlan: plan }, 'procurement.submit-plan').procurementPlan;
}

function decided(facts: OrderFactsV4, event: OrderEvent, status: 'approved' | 'returned'): OrderFactsV4 {
  const open = openChange(facts);
  if (!open) return facts;
  const procurement = { ...open, status, decision: reasoned(facts, event) };
  if (status === 'returned') return withChanges(facts, { procurement });
  const suppliers = [...new Set([...facts.changes.suppliers, ...approvedIn(procurement, event)])];
  const after = withChanges(facts, { procurement, suppliers });
  return { ...after, procurementPlan: changedPlan(after, procurement) };
}

/** What was left behind before anybody decided: the plan itself, or what is bought for it. */
function leftBehind(after: OrderFactsV4, event: OrderEvent): boolean {
  const amended = event.type === 'sales.amend' ? (after.amendments.at(-1)?.changed ?? []) : [];
  return (
    after.closing !== null ||
    event.type === 'quality.pass-final' ||
    !isCarriedOut(after) ||
    goesStale(RELIED_ON['procurement.submit-plan'], amended)
  );
}

function recorded(after: OrderFactsV4, event: OrderEvent): OrderFactsV4 {
  switch (event.type) {
    case 'procurement.change-plan': {
      const procurement: ProcurementChange = {
        ...event.data,
        ...stamp(after, event),
        reason: event.reason,
        status: 'proposed',
        decision: null,
        approvedSuppliers: approvedAmong(standingsOf(event) ?? {}),
      };
      return withChanges(after, { procurement });
    }
    case 'clerk.approve-procurement-change':
      return decided(after, event, 'approved');
    case 'clerk.return-procurement-change':
      return decided(after, event, 'returned');
    default: {
      const open = openChange(after);
      return open && leftBehind(after, event)
        ? withChanges(after, { procurement: { ...open, status: 'lapsed' } })
        : after;
    }
  }
}

/** The facts with the event recorded, and with what it changed of that which is decided on. */
export function recordChanges(after: OrderFactsV4, event: OrderEvent, before: OrderFactsV4): OrderFactsV4 {
  const next = recorded(after, event);
  const known = next.approvals.changedAt;
  const changes = changedAt(decisionsV4, known, { before, after: next }, event);
  return changes === known ? next : { ...next, approvals: { ...next.approvals, changedAt: changes } };
}
