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

/** The data of an event, stamped. */
export const note = <Data extends object>(facts: Revised, event: Envelope & { data: Data }): Data & Stamp => ({
  ...event.data,
  ...stamp(facts, event),
});
