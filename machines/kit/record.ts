import type { Envelope } from '../rulebook.js';

/** Who put a fact on record, for which revision of the process, and when. */
export interface Stamp {
  by: string;
  onBehalfOf: string | null;
  at: string;
  revision: number;
}

/** What every reducer knows of a process. */
interface Revised {
  revision: number;
}

export const stamp = ({ revision }: Revised, { by, onBehalfOf, at }: Envelope): Stamp => ({
  by,
  onBehalfOf,
  at,
  revision,
});

/** The same with the reason that the event gave. */
export const reasoned = (facts: Revised, event: Envelope): Stamp & { reason: string | null } => ({
  ...stamp(facts, event),
  reason: event.reason,
});

/** The data of one event, stamped. */
export type Noted<Data> = Data & Stamp;

/** Data without a field of the stamp's names, which would be lost under it. */
type Unstamped = { readonly [Name in keyof Stamp]?: never };

/** The data of an event, stamped. */
export const note = <Data extends object & Unstamped>(
  facts: Revised,
  event: Envelope & { data: Data },
): Data & Stamp => ({
  ...event.data,
  ...stamp(facts, event),
});

/** One pure reducer an event: what the facts become with the event recorded. It never judges; the rules do. */
export type Reducers<Facts, Data> = {
  [Type in keyof Data]: (facts: Facts, event: Envelope & { type: Type; data: Data[Type] }) => Partial<Facts>;
};

/**
 * Remembers the last answer. Whoever judges an event, the guard of the chart and its action ask one after the other what
 * the facts become with it; facts and events are never changed, so of the same ones it is the same.
 */
export function askedOnce<Facts, Event>(
  record: (facts: Facts, event: Event) => Facts,
): (facts: Facts, event: Event) => Facts {
  let last: { facts: Facts; event: Event; after: Facts } | undefined;
  return (facts, event) => {
    if (last?.facts !== facts || last.event !== event) last = { facts, event, after: record(facts, event) };
    return last.after;
  };
}

/** Records an event by its reducer; what has none leaves the facts as they are. */
export const recorder =
  <Facts, Event extends { type: string }>(reducers: object) =>
  (facts: Facts, event: Event): Facts => {
    const reduce = (reducers as Readonly<Record<string, unknown>>)[event.type] as
      ((facts: Facts, event: Event) => Partial<Facts>) | undefined;
    return reduce ? { ...facts, ...reduce(facts, event) } : facts;
  };
