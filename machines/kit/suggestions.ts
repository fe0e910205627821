import type { Language } from '../rulebook.js';

/** Who fills a form in, and when. */
export interface Filling {
  name: string;
  /** The company's day, `YYYY-MM-DD`. */
  today: string;
  /** What was read of other processes for the event. */
  observed?: Readonly<Record<string, string>>;
}

/** What the form of an event begins with: what is on record already, for whoever fills it in to check and not to copy. */
export type Suggestion<Facts> = (facts: Facts, filling: Filling) => Record<string, unknown>;

/** Where what a form begins with comes from, in words, a line each; nothing where it is of the process itself. */
export type Origins<Facts> = (facts: Facts, filling: Filling, language: Language) => readonly string[];
