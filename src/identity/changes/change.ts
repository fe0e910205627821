/** What two people decide together: whoever proposes it never agrees to it. */
export const PROPOSED_KINDS = ['person', 'rights', 'enabling', 'leaving', 'delegation', 'policy'] as const;
/** What takes a right away at once, by one: a risk that shrinks waits for nobody. */
export const IMMEDIATE_KINDS = ['disabling', 'sessions', 'revocation'] as const;
export const CHANGE_KINDS = [...PROPOSED_KINDS, ...IMMEDIATE_KINDS] as const;

export type ProposedKind = (typeof PROPOSED_KINDS)[number];
export type ImmediateKind = (typeof IMMEDIATE_KINDS)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * `at-once`: a right was taken away by one person. `bootstrap`: the first administrator of a company appointed the second,
 * when nobody was there to agree; it happens once.
 */
export const CHANGE_STATES = ['proposed', 'agreed', 'rejected', 'withdrawn', 'at-once', 'bootstrap'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** What a value was when the change was proposed, and what it is to be. */
export interface FromTo<Value = unknown> {
  from: Value;
  to: Value;
}

/** What is to be different: rights, ids and figures; of names and passwords only that they change. Each kind has its own. */
export type ChangeContent = object;

/** What names a person or lets him in. Kept until the change is decided, told to nobody. */
export interface PersonalPart {
  username?: string;
  name?: string;
  passwordHash?: string;
}

/** A change as it is proposed. */
export interface ProposedChange {
  kind: ProposedKind;
  /** What it is done to: `person:<id>`, `delegation:<id>`; null where the number is given later. */
  subject: string | null;
  content: ChangeContent;
  personal?: PersonalPart;
  reason: string;
  /** Who is told, and decides nothing of it. */
  affected: readonly string[];
  /** Those of them whose rights would grow: they do not propose it either. */
  gains: readonly string[];
}

/** A change that waits to be carried out, as it is stored. */
export interface StoredChange {
  id: string;
  kind: ProposedKind;
  subject: string | null;
  content: ChangeContent;
  personal: PersonalPart | null;
  reason: string;
  hash: string;
  affected: string[];
  gains: string[];
  proposedBy: string;
  state: ChangeState;
}
