import { stamp } from '../../kit/record.js';
import type { OrderEventType } from '../order.schema.js';
import type { EventOf } from '../order.note.js';
import type { OrderFacts, PlanChange } from '../order.types.js';

/** A plan change that nobody decided on before its plan was left behind. */
export const lapsed = (change: PlanChange | null): PlanChange | null =>
  change?.status === 'requested' || change?.status === 'supported' ? { ...change, status: 'lapsed' } : change;

/** Nothing is open on an order that is over: no hold, no plan change. */
export const closed = (facts: OrderFacts, event: EventOf<OrderEventType>): Partial<OrderFacts> => ({
  closing: { ...stamp(facts, event), type: event.type, reason: event.reason },
  hold: null,
  planChange: lapsed(facts.planChange),
  returnTo: null,
});
