import { changedAt } from '../../approval.js';
import { askedOnce, stamp } from '../../kit/record.js';
import type { ProcessInput } from '../../process.js';
import { blankRequisition, record } from '../requisition.facts.js';
import type { EventOf, RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { leadershipV2 } from './requisition.v2.leader.js';
import { isAllOrdered } from './requisition.parts.js';
import { decisions } from './requisition.v2.approvals.js';

function recorded(facts: RequisitionFacts, event: RequisitionEvent): RequisitionFacts {
  if (event.type === 'order.withdraw-requisition') {
    const { by, onBehalfOf, at, reason } = event;
    return {
      ...facts,
      milestone: 'withdrawn',
      withdrawal: { by, onBehalfOf, at, revision: facts.revision, reason },
    };
  }
  if (event.type === 'purchase.order-goods') return ordered(facts, event);
  const after = record(facts, event);
  return after.leader === null || after.leader === facts.leader ? after : withLeader(after, event);
}

/** It is ordered once its last row is: several purchase orders may share it. */
function ordered(facts: RequisitionFacts, event: EventOf<'purchase.order-goods'>): RequisitionFacts {
  const { purchaseOrder: purchaseOrderNo, supplier, contractNo, items } = event.data;
  const others = (facts.parts ?? []).filter((part) => part.purchaseOrder !== purchaseOrderNo);
  const after = { ...facts, parts: items.length === 0 ? others : [...others, event.data] };
  if (!isAllOrdered(after)) return after;
  const purchase = { purchaseOrderNo, supplier, ...(contractNo !== undefined && { contractNo }) };
  return { ...after, milestone: 'ordered', purchase: { ...purchase, ...stamp(facts, event) } };
}

/** Who approves, as version 2 finds it. */
function withLeader(after: RequisitionFacts, event: RequisitionEvent): RequisitionFacts {
  const leader = leadershipV2(after, event);
  if (event.type !== 'procurement.review') return { ...after, leader };
  return { ...after, leader, milestone: leader.reasons.length > 0 ? 'awaiting-leader' : 'approved' };
}

/** The facts with the event recorded, by version 2: as version 1 records it, and what is said otherwise. */
export const recordV2 = askedOnce((facts: RequisitionFacts, event: RequisitionEvent): RequisitionFacts => {
  const after = recorded(facts, event);
  return { ...after, changedAt: changedAt(decisions, facts.changedAt ?? null, { before: facts, after }, event) };
});

/** A requisition about which nothing is known but its number. */
export const blankRequisitionV2 = (input: ProcessInput): RequisitionFacts => ({
  ...blankRequisition(input),
  changedAt: {},
});

/** The facts of a requisition that comes from an older version. */
export const takeOverV2 = (facts: RequisitionFacts): RequisitionFacts => ({ ...facts, changedAt: null });
