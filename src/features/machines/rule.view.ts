import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language, Policy } from '../../../machines/rulebook.js';
import { isLevelLowered } from '../../policy/lowering.js';
import { officeName } from '../../http/problems/unmet.js';
import { labelOf } from '../processes/waits.view.js';
import { eventsByRule } from './charts.js';

const known = new WeakMap<ProcessDefinition, Map<string, string[]>>();

function eventsOf(definition: ProcessDefinition, rule: string): string[] {
  const events = known.get(definition) ?? eventsByRule(definition);
  known.set(definition, events);
  return events.get(rule) ?? [];
}

/** The places that a rule is written in: `S3§二2; S2§二1` are two. */
const clausesOf = (clause: string): string[] => clause.split(';').map((part) => part.trim());

/** Whether a rule is written in a place, or somewhere within it: `S3` holds `S3§二2`. */
export const isWrittenIn = (clause: string, wanted: string): boolean =>
  clausesOf(clause).some(
    (one) => one === wanted || (one.startsWith(wanted) && /^[§（(\d一-龥]/.test(one.slice(wanted.length))),
  );

/** A rule with where it is written, what it can stop, and how many processes it holds now. */
export function ruleView(
  definition: ProcessDefinition,
  id: string,
  { policy, held }: { policy: Policy; held: number | null },
  language: Language,
) {
  const { clause, kind, owner, sentence, remedy, bars, ...rule } = definition.rules.find(id);
  const named = (events: readonly string[]) =>
    events.map((type) => ({ type, label: labelOf(definition, type, language) }));
  return {
    rule: id,
    process: definition.kind,
    processName: definition.name[language],
    clause,
    clauses: clausesOf(clause),
    kind,
    level: definition.rules.levelOf(id, policy),
    default: rule.default,
    lowered: isLevelLowered(rule.default, definition.rules.levelOf(id, policy)),
    owner,
    ownerName: officeName(owner, language),
    sentence: sentence[language],
    remedy: remedy.text[language],
    remedyEvents: typeof remedy.events === 'function' ? null : named(remedy.events),
    fourEyes: bars !== undefined,
    events: named(eventsOf(definition, id)),
    held,
  };
}
