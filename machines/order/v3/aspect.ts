import type { Rule, Text } from '../../rulebook.js';
import type { EventTable } from '../order.events.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';

/** The facts of an order of version 3: those of every version, and what each aspect keeps beside them. */
export type OrderFactsV3 = OrderFacts &
  Required<Pick<OrderFacts, 'goods' | 'making' | 'money' | 'approvals' | 'roundsLines' | 'numbers'>>;

/**
 * One subject on which version 3 speaks otherwise than version 2: its facts, events, rules and places in the chart stand
 * together in a folder. The older versions stay as they were.
 */
export interface Aspect {
  /** What a new order knows of it, and an order that comes from an older version. */
  blank: Partial<OrderFacts>;
  /** The facts of an order from an older version, as far as this aspect can tell them; `facts` has `blank` already. */
  takesOver?: (facts: OrderFactsV3) => OrderFactsV3;
  /**
   * The facts with the event recorded. `after` is what version 2 and the aspects before this one made of it; `before` is
   * what was known before the event. Pure; it judges nothing.
   */
  record: (after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3) => OrderFactsV3;
  rules: Readonly<Record<string, Rule<OrderFactsV3, OrderEvent>>>;
  /** The events that are new, what they are called, and what is particular about them. */
  events: EventTable<string>;
  /** What there was until version 2, and is no more. */
  ends?: { events: readonly string[]; rules: readonly string[] };
  /** What chooses a branch of the chart, by name. Rules stop an order; these never do. */
  standings: Readonly<Record<string, (facts: OrderFactsV3) => boolean>>;
  /** What the regions and states are called that it adds; as in `ProcessDefinition`. */
  stateNames?: Readonly<Record<string, Text>>;
  /** The chart with what it says otherwise. */
  chart: <Chart extends object>(chart: Chart) => Chart;
}

/** Rules of version 3, typed by what they look at. */
export type OrderRulesV3 = Record<string, Rule<OrderFactsV3, OrderEvent>>;
