import type { Envelope } from '../rulebook.js';
import type { OrderData } from './order.data.js';
import { RELIED_ON } from './order.reliance.js';
import type { Noted, OrderFacts, Review, Stamp } from './order.types.js';

export type EventOf<Type extends keyof OrderData> = Envelope & { type: Type; data: OrderData[Type] };

/** One pure reducer an event: the facts with the event recorded. It never judges; the rules do. */
export type Reducers<Data> = {
  [Type in keyof Data & keyof OrderData]: (facts: OrderFacts, event: EventOf<Type>) => Partial<OrderFacts>;
};

export const stamp = (facts: OrderFacts, event: Envelope): Stamp => ({
  by: event.by,
  onBehalfOf: event.onBehalfOf,
  at: event.at,
  revision: facts.revision,
});

export const note = <Type extends keyof OrderData>(facts: OrderFacts, event: EventOf<Type>): Noted<Type> => ({
  ...event.data,
  ...stamp(facts, event),
});

/** A note that remembers the fields it relied on, so that a later change can make it stale. */
export const relying = <Type extends keyof OrderData & keyof typeof RELIED_ON>(
  facts: OrderFacts,
  event: EventOf<Type>,
): Review<Type> =>
  Object.assign(note<Type>(facts, event), {
    reliedOn: [...(RELIED_ON[event.type] as readonly string[])],
    stale: false,
  });

/** The sender and whom he stood in for. */
export const actors = ({ by, onBehalfOf }: { by: string; onBehalfOf: string | null }): string[] =>
  onBehalfOf === null ? [by] : [by, onBehalfOf];
