/** Who fills a form in, and when. */
export interface Filling {
  name: string;
  /** The company's day, `YYYY-MM-DD`. */
  today: string;
}

/** What the form of an event begins with: what is on record already, for whoever fills it in to check and not to copy. */
export type Suggestion<Facts> = (facts: Facts, filling: Filling) => Record<string, unknown>;
