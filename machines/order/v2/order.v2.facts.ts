import { askedOnce } from '../../kit/record.js';
import { record } from '../order.facts.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';

/**
 * The facts with the event recorded, by version 2: what was waived was waived for the order as it stood. An amended one
 * has to do without, or be asked for anew (S3§三3); the log keeps who had waived what.
 */
export const recordV2 = askedOnce((facts: OrderFacts, event: OrderEvent): OrderFacts => {
  const after = record(facts, event);
  return event.type === 'sales.amend' ? { ...after, waivers: [] } : after;
});
