import { record } from '../requisition.facts.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';

/** The facts with the event recorded, by version 2: as version 1 records it, and what is said otherwise. */
export function recordV2(facts: RequisitionFacts, event: RequisitionEvent): RequisitionFacts {
  if (event.type === 'order.withdraw-requisition') {
    const { by, onBehalfOf, at, reason } = event;
    return {
      ...facts,
      milestone: 'withdrawn',
      withdrawal: { by, onBehalfOf, at, revision: facts.revision, reason },
    };
  }
  return record(facts, event);
}

/** The facts of a requisition that comes from an older version. */
export const takeOverV2 = (facts: RequisitionFacts): RequisitionFacts => facts;
