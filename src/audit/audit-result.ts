/** The first entry of the log that is not as it was. */
export interface Finding {
  process: string;
  seq: number;
  what: string;
}

export interface AuditResult {
  verified: boolean;
  first: Finding | null;
  /** What is wrong with the checkpoints, the policy or the file itself. */
  problems: string[];
  processes: number;
  entries: number;
  /** Entries that no checkpoint covers yet. */
  unsealed: number;
  /** People whose rights were compared with the audit trail; none in an export of an older build. */
  people: number;
  /** Entries of the audit trail, and how many of them no checkpoint covers yet. */
  trail: number;
  unsealedTrail: number;
  /** Erasures found, each vouched for. */
  erasures: number;
  checkpoints: number;
  /** Checkpoints kept outside that are younger than the export. */
  younger: number;
  /** Public keys that signed. */
  keys: string[];
}
