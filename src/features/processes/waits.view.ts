import { isOfTime, TIME_EVENTS } from '../../../machines/kit/time.js';
import { isMigration, MIGRATION_EVENTS } from '../../../machines/migration.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { isGoal } from '../../../machines/process.js';
import type { Judgement, Language, Policy } from '../../../machines/rulebook.js';
import { offers } from '../../engine/command/move.js';
import { probe } from '../../engine/explain/explain.js';
import type { StoredProcess, WaitSince } from '../../engine/log/transition.js';
import type { UnmetRule } from '../../http/problems/problem.js';
import { officeName, unmetRule } from '../../http/problems/unmet.js';

/** Who has to do what next. */
export interface WaitView {
  office: string;
  officeName: string;
  head: boolean;
  event: string;
  label: string;
  rules: string[];
  since: string;
  /** Only these may answer. */
  persons?: string[];
}

/** What an event is called; those of a migration run beside every machine. */
export function labelOf({ events }: ProcessDefinition, event: string, language: Language): string {
  if (isMigration(event)) return MIGRATION_EVENTS[event].label[language];
  if (isOfTime(event)) return TIME_EVENTS[event].label[language];
  return Object.hasOwn(events, event) ? events[event].label[language] : event;
}

export const stateName = (definition: ProcessDefinition, state: string, language: Language): string =>
  definition.milestones.find((milestone) => milestone.state === state)?.name[language] ?? state;

export const waitView = (definition: ProcessDefinition, wait: WaitSince, language: Language): WaitView => ({
  office: wait.office,
  officeName: officeName(wait.office, language),
  head: wait.head,
  event: wait.event,
  label: labelOf(definition, wait.event, language),
  rules: wait.rules,
  since: wait.since,
  ...(wait.persons ? { persons: wait.persons } : {}),
});

/** Duties in words that stop nothing but are unmet. */
export const warningViews = (
  definition: ProcessDefinition,
  warnings: readonly Judgement[],
  facts: unknown,
  language: Language,
): UnmetRule[] => warnings.map((judgement) => unmetRule(definition, judgement, facts, language));

/** Duties at level `warn` that the next goals of a process miss as it stands. */
export function pendingWarnings(
  definition: ProcessDefinition,
  process: Pick<StoredProcess, 'value' | 'facts'>,
  policy: Policy,
): Judgement[] {
  const found = new Map<string, Judgement>();
  for (const { type, rules } of offers(definition, process)) {
    const meta = definition.events[type];
    if (!meta || meta.internal || !isGoal(meta, process.facts)) continue;
    for (const judgement of definition.rules.judge(rules, process.facts, probe(type, policy))) {
      if (!judgement.met && judgement.level === 'warn') found.set(judgement.rule, judgement);
    }
  }
  return [...found.values()];
}
