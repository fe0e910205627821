import { changedAt } from '../../approval.js';
import { askedOnce } from '../../kit/record.js';
import type { ProcessInput } from '../../process.js';
import { blankRequisition, record } from '../requisition.facts.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { leadershipV2 } from './requisition.v2.leader.js';
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
  const after = record(facts, event);
  return after.leader === null || after.leader === facts.leader ? after : withLeader(after, event);
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
