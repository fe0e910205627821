import { rulesIn } from '../chart-change.js';
import { orderBook } from '../order/order.rules.js';
import { orderRulesV4 } from '../order/v4/order.v4.rules.js';
import type { Rule } from '../rulebook.js';
import { rulebook } from '../rulebook.js';
import { record } from './batch.facts.js';
import { parts } from './batch.parts.js';
import { isTaken } from './batch.schema.js';
import type { BatchEvent, BatchFacts } from './batch.types.js';

/** The same rule; what settles it on the order alone is no event of a batch, and its remedy says whose it is. */
function ofBatch(id: string): Rule<BatchFacts, BatchEvent> {
  const { remedy, ...rule } = orderRulesV4.find(id);
  const { events } = remedy;
  const own =
    typeof events === 'function' ? (facts: BatchFacts) => events(facts).filter(isTaken) : events.filter(isTaken);
  return { ...rule, remedy: { ...remedy, events: own } } as Rule<BatchFacts, BatchEvent>;
}

export const batchRules = rulebook<BatchFacts, BatchEvent, string>(
  // Whatever the parts of the order's chart ask that a batch goes through.
  Object.fromEntries(rulesIn(parts).map((id) => [id, ofBatch(id)])),
  { ...orderBook, record },
);
