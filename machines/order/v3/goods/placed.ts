import { isFullyDelivered } from '../../facts/quantities.js';
import type { OrderFactsV3 } from '../aspect.js';

/** The order where its goods are: what came back, or was counted wrongly, makes it undelivered; or delivered. */
export function placed(facts: OrderFactsV3): OrderFactsV3 {
  if (facts.milestone !== 'delivered' && facts.milestone !== 'customer-accepted') return facts;
  return { ...facts, milestone: isFullyDelivered(facts) ? 'delivered' : 'customer-accepted' };
}
