import { askedOnce } from '../../kit/record.js';
import { blankOrder } from '../order.facts.js';
import type { OrderEvent, OrderFacts, OrderInput } from '../order.types.js';
import { recordV2 } from '../v2/order.v2.facts.js';
import type { OrderFactsV3 } from './aspect.js';
import { ASPECTS, BLANK } from './aspects.js';

/** An order of version 3 about which nothing is known but its number. */
export const blankOrderV3 = (input: OrderInput): OrderFactsV3 => ({ ...blankOrder(input), ...BLANK }) as OrderFactsV3;

/** The facts with the event recorded, by version 3: as version 2 records it, and then as each aspect says otherwise. */
export const recordV3 = askedOnce((before: OrderFactsV3, event: OrderEvent): OrderFactsV3 =>
  ASPECTS.reduce((after, aspect) => aspect.record(after, event, before), recordV2(before, event) as OrderFactsV3),
);

/** The facts of an order that comes from an older version. */
export const takeOverV3 = (facts: OrderFacts): OrderFactsV3 =>
  ASPECTS.reduce((taken, { takesOver }) => takesOver?.(taken) ?? taken, { ...BLANK, ...facts } as OrderFactsV3);
