import type { Level } from '../../machines/rulebook.js';

/** Injection token: every rule of every process, whether the regulation itself makes it a gate, and its own level. */
export const RULE_KINDS = Symbol('RULE_KINDS');

/** Injection token: the types of every event that may have a deadline. `Set<string>`. */
export const EVENT_TYPES = Symbol('EVENT_TYPES');

/** A gate stays a gate; a duty's level is the company's to set. */
export type RuleKind = 'gate' | 'duty';

/** What a policy has to know of a rule. */
export interface NamedRule {
  kind: RuleKind;
  /** How hard it is where the company has decided nothing. */
  default: Level;
}

export type NamedRules = ReadonlyMap<string, NamedRule>;
