import { compare } from '../../../decimal.js';
import { isFullyDelivered } from '../../facts/quantities.js';
import type { OrderFactsV3 } from '../aspect.js';
import { rowOf } from './counts.js';

/** The order where its goods are: what came back, or was counted wrongly, makes it undelivered; or delivered. */
export function placed(facts: OrderFactsV3): OrderFactsV3 {
  if (facts.milestone !== 'delivered' && facts.milestone !== 'customer-accepted') return facts;
  return { ...facts, milestone: isFullyDelivered(facts) ? 'delivered' : 'customer-accepted' };
}

/** Production, or where an amendment has brought the order from it, is not finished any more when too little is there. */
export function unfinished(facts: OrderFactsV3, before: OrderFactsV3): OrderFactsV3 {
  if (facts.finished === null || (facts.returnTo ?? facts.milestone) !== 'producing') return facts;
  const isMissing = Object.entries(facts.quantities).some(
    ([line, { produced, ordered }]) =>
      compare(produced, ordered) < 0 && compare(produced, rowOf(before, line).produced) < 0,
  );
  return isMissing ? { ...facts, finished: null } : facts;
}
