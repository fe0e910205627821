import type { FollowUp, LoggedEvent } from '../process.js';
import { startOrder } from './opportunity.order.js';
import type { OpportunityFacts } from './opportunity.types.js';

/** What was found of risks stands in their register (S4§六); an opportunity that is won starts its order. */
export function opportunityFollowUps(
  before: OpportunityFacts | null,
  { type }: LoggedEvent,
  after: OpportunityFacts,
): FollowUp[] {
  const found = after.risks.slice(before?.risks.length ?? 0).map(({ no, ...identified }): FollowUp => ({
    start: 'risks',
    id: no,
    event: { type: 'review.identify-risk', data: { ...identified, order: after.no } },
  }));
  return [...found, ...(type === 'sales.win' ? startOrder(after) : [])];
}
