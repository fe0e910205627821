import { changedAt } from '../../approval.js';
import { askedOnce, stamp } from '../../kit/record.js';
import type { EventOf, RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { decisions } from '../v2/requisition.v2.approvals.js';
import { recordV2, takeOverV2 } from '../v2/requisition.v2.facts.js';
import { isAllOrdered } from './requisition.parts.js';

/** It is ordered once its last row is: several purchase orders may share it. */
function ordered(facts: RequisitionFacts, event: EventOf<'purchase.order-goods'>): RequisitionFacts {
  const { purchaseOrder: purchaseOrderNo, supplier, contractNo, items } = event.data;
  const others = (facts.parts ?? []).filter((part) => part.purchaseOrder !== purchaseOrderNo);
  const after = { ...facts, parts: items.length === 0 ? others : [...others, event.data] };
  if (!isAllOrdered(after)) return after;
  const purchase = { purchaseOrderNo, supplier, ...(contractNo !== undefined && { contractNo }) };
  return { ...after, milestone: 'ordered', purchase: { ...purchase, ...stamp(facts, event) } };
}

/** The facts with the event recorded, by version 3: as version 2 records it, and what is ordered row by row. */
export const recordV3 = askedOnce((facts: RequisitionFacts, event: RequisitionEvent): RequisitionFacts => {
  if (event.type !== 'purchase.order-goods') return recordV2(facts, event);
  const after = ordered(facts, event);
  return { ...after, changedAt: changedAt(decisions, facts.changedAt ?? null, { before: facts, after }, event) };
});

/** The facts of a requisition that comes from an older version. */
export const takeOverV3 = (facts: RequisitionFacts, from: number): RequisitionFacts =>
  from < 2 ? takeOverV2(facts) : facts;
