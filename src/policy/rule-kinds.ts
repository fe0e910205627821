/** Injection token: every rule of every process, and whether the regulation itself makes it a gate. `Map<string, RuleKind>`. */
export const RULE_KINDS = Symbol('RULE_KINDS');

/** Injection token: the types of every event that may have a deadline. `Set<string>`. */
export const EVENT_TYPES = Symbol('EVENT_TYPES');

/** A gate stays a gate; a duty's level is the company's to set. */
export type RuleKind = 'gate' | 'duty';
