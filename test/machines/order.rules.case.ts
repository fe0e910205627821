import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { Changes, Scene } from '../support/order.fixture.js';
import { before, both } from '../support/order.fixture.js';

/** An event that a rule stops, and the same event where the rule lets it pass. */
export interface RuleCase {
  stops: Scene;
  passes: Scene;
}

/** The rule stops an event of the straight way once the story is changed like this, and not before. */
export const onceChanged = (type: OrderEventType, breaking: Changes, common: Changes = {}): RuleCase => ({
  stops: before(type, both(common, breaking)),
  passes: before(type, common),
});

/** The same, for the data of one event of the story. */
export const onceSaid = <Type extends OrderEventType>(
  stopped: OrderEventType,
  type: Type,
  data: Partial<OrderData[Type]>,
  common: Changes = {},
): RuleCase => onceChanged(stopped, { with: { [type]: data } }, common);

export const entered = (entry: Partial<OrderData['sales.enter-order']>): Changes => ({
  with: { 'sales.enter-order': entry },
});

export const PROJECT = entered({ class: 'project' });
export const ON_SITE = entered({ class: 'acceptance-on-site' });
