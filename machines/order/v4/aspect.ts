import type { Rule } from '../../rulebook.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';
import type { Aspect as AspectOf, OrderFactsV3 } from '../v3/aspect.js';

/** The facts of an order of version 4: those of version 3, and what each aspect keeps beside them. */
export type OrderFactsV4 = OrderFactsV3 &
  Required<Pick<OrderFacts, 'batches' | 'changes' | 'risks' | 'withdrawnPasses'>>;

/** One subject on which version 4 speaks otherwise than version 3. */
export type Aspect = AspectOf<OrderFactsV4>;

/** Rules of version 4, typed by what they look at. */
export type OrderRulesV4 = Record<string, Rule<OrderFactsV4, OrderEvent>>;

/** An aspect that says nothing of the order itself, but what it brings about in other processes. */
export const bringsAbout = (followUps: NonNullable<Aspect['followUps']>) =>
  ({
    blank: {},
    record: (after) => after,
    rules: {},
    events: {},
    standings: {},
    chart: (chart) => chart,
    followUps,
  }) as const satisfies Aspect;
