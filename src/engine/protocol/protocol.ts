/** What became of an event that was tried at a milestone. */
export interface Move {
  milestone: string;
  event: string;
  tried: number;
  taken: number;
  /** The chart does not offer it where the process stood. */
  notOffered: number;
  /** Stopped by rules: these. */
  byRules: number;
  rules: string[];
  /** Sent by somebody of another office than the one whose it is. */
  byOffice: number;
  /** What was written is not what the form takes. */
  byForm: number;
}

/** What became of all that was tried with the machine of a kind. */
export interface Protocol {
  kind: string;
  version: number;
  /** Digest of the chart. */
  machine: string;
  policyVersion: number;
  /** When it was begun, by the database's clock. ISO 8601. */
  at: string;
  /** Where it was tried: how many standings, of how many of the company's own processes. */
  stops: number;
  processes: number;
  tried: number;
  taken: number;
  notOffered: number;
  byRules: number;
  byOffice: number;
  byForm: number;
  moves: Move[];
  /** How often each rule has refused. */
  rules: Record<string, number>;
  /** What the machine itself, its rules and what it offers do not agree on; there should be none. */
  contradictions: string[];
}
