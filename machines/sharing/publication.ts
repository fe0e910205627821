import type { DutyId } from '../duties/duty.register.js';
import type { Office } from '../offices.js';
import type { Text } from '../rulebook.js';

/** Where what is published is read: the list of a kind of processes, or one of an office. */
export type Place = { kind: string } | { office: Office; list: string };

/** What an office publishes, to whom, by when, and of what it is made (S0§六(二)). */
export interface Publication {
  what: Text;
  /** The events that publish it, by kind and type: `orders/production.submit-plan`. */
  events: readonly string[];
  place: Place;
  /** Who reads it; null: every office. */
  to: readonly Office[] | null;
  /** With the event itself, or as a periodic duty says. */
  by: 'at-once' | { duty: DutyId };
  clause: string;
}
