import type { FollowUp, LoggedEvent } from '../../process.js';
import type { Rule, Text } from '../../rulebook.js';
import type { EventTable } from '../order.events.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';

/** The facts of an order of version 3: those of every version, and what each aspect keeps beside them. */
export type OrderFactsV3 = OrderFacts &
  Required<Pick<OrderFacts, 'goods' | 'making' | 'money' | 'approvals' | 'roundsLines' | 'numbers'>>;

/**
 * One subject on which a version speaks otherwise than the one before it: its facts, events, rules and places in the chart
 * stand together in a folder. The older versions stay as they were. `Facts` are those of the version that it belongs to.
 */
export interface Aspect<Facts extends OrderFactsV3 = OrderFactsV3> {
  /** What a new order knows of it, and an order that comes from an older version. */
  blank: Partial<OrderFacts>;
  /** The facts of an order from an older version, as far as this aspect can tell them; `facts` has `blank` already. */
  takesOver?: (facts: Facts) => Facts;
  /**
   * The facts with the event recorded. `after` is what the version before and the aspects before this one made of it; `before` is
   * what was known before the event. Pure; it judges nothing.
   */
  record: (after: Facts, event: OrderEvent, before: Facts) => Facts;
  rules: Readonly<Record<string, Rule<Facts, OrderEvent>>>;
  /** The events that are new, what they are called, and what is particular about them. */
  events: EventTable<string>;
  /** What there was until the version before, and is no more. */
  ends?: { events: readonly string[]; rules: readonly string[] };
  /** What chooses a branch of the chart, by name. Rules stop an order; these never do. */
  standings: Readonly<Record<string, (facts: Facts) => boolean>>;
  /** What it brings about in other processes, as in `ProcessDefinition`. Of version 4 on. */
  followUps?: (before: Facts | null, event: LoggedEvent, after: Facts) => FollowUp[];
  /** What the regions and states are called that it adds; as in `ProcessDefinition`. */
  stateNames?: Readonly<Record<string, Text>>;
  /** The chart with what it says otherwise. */
  chart: <Chart extends object>(chart: Chart) => Chart;
}

/** Rules of version 3, typed by what they look at. */
export type OrderRulesV3 = Record<string, Rule<OrderFactsV3, OrderEvent>>;
