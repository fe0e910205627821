import type { Reducers as KitReducers } from '../kit/record.js';
import { note } from '../kit/record.js';
import type { Envelope } from '../rulebook.js';
import type { OrderData } from './order.schema.js';
import { RELIED_ON } from './order.reliance.js';
import type { OrderFacts, Review } from './order.types.js';

export type EventOf<Type extends keyof OrderData> = Envelope & { type: Type; data: OrderData[Type] };

/** One pure reducer an event: the facts with the event recorded. It never judges; the rules do. */
export type Reducers<Data> = KitReducers<OrderFacts, Pick<OrderData, keyof Data & keyof OrderData>>;

/** A note that remembers the fields it relied on, so that a later change can make it stale. */
export const relying = <Type extends keyof OrderData & keyof typeof RELIED_ON>(
  facts: OrderFacts,
  event: EventOf<Type>,
): Review<Type> =>
  Object.assign(note(facts, event), {
    reliedOn: [...(RELIED_ON[event.type] as readonly string[])],
    stale: false,
  });
