import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';

type Holding = Pick<OrderRulesV3[string], 'missing' | 'holds'>;
type Event = Parameters<OrderRulesV3[string]['holds']>[1];

/** A rule that holds when nothing is missing, and else says what; it may look at the event in hand. */
export const wants = (missing: (facts: OrderFactsV3, event: Event) => string[]) =>
  ({ missing, holds: (facts, event) => missing(facts, event).length === 0 }) satisfies Holding;

/** The items once each, in the order in which they came. */
export const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
