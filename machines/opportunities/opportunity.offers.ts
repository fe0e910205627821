import type { Offered } from '../kit/offers.js';
import { isKey } from './opportunity.standing.js';
import type { OpportunityFacts } from './opportunity.types.js';

/** A strategy meeting is offered to be called where one is needed (S4§二(一)2). */
export function meetingFor(facts: OpportunityFacts): Offered[] {
  const { no, strategy, lost } = facts;
  if (!isKey(facts) || strategy !== null || lost !== null) return [];
  const { customer, summary = '' } = facts.need;
  const title = `承接策略会议：${customer?.name ?? ''} ${summary}`.slice(0, 200);
  const data = { kind: 'strategy', title, orders: [no] };
  return [{ start: 'meetings', type: 'sales.call-meeting', data, onceUnless: ['declined', 'cancelled'] }];
}
