import { askedOnce } from '../../kit/record.js';
import type { OrderEvent, OrderFacts, OrderInput } from '../order.types.js';
import { noteChanges } from '../v3/approvals/approvals.facts.js';
import { blankOrderV3, recordV3, takeOverV3 } from '../v3/order.v3.facts.js';
import type { OrderFactsV4 } from './aspect.js';
import { ASPECTS, BLANK } from './aspects.js';

/** An order of version 4 about which nothing is known but its number. */
export const blankOrderV4 = (input: OrderInput): OrderFactsV4 => ({ ...blankOrderV3(input), ...BLANK }) as OrderFactsV4;

/** The facts with the event recorded, by version 4: as version 3 records it, and then as each aspect says otherwise. */
export const recordV4 = askedOnce((before: OrderFactsV4, event: OrderEvent): OrderFactsV4 => {
  const asBefore = recordV3(before, event) as OrderFactsV4;
  const after = ASPECTS.reduce((known, aspect) => aspect.record(known, event, before), asBefore);
  return after === asBefore ? after : noteChanges(after, event, before);
});

/** The facts of an order that comes from an older version; one of version 3 has taken over from those before it. */
export const takeOverV4 = (facts: OrderFacts, from: number): OrderFactsV4 => {
  const own = from < 3 ? takeOverV3(facts) : (facts as OrderFactsV4);
  return ASPECTS.reduce((taken, { takesOver }) => takesOver?.(taken) ?? taken, { ...BLANK, ...own } as OrderFactsV4);
};
