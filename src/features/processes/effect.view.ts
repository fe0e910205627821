import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Effect, GainedRule } from '../../engine/migration/effect.js';
import { officeName } from '../../http/problems/unmet.js';
import { labelOf, stateName } from './waits.view.js';

const gainedView = (
  definition: ProcessDefinition,
  { rule, event, level, stops, missing }: GainedRule,
  language: Language,
) => {
  const { clause, owner, sentence, remedy } = definition.rules.find(rule);
  return {
    rule,
    clause,
    owner,
    ownerName: officeName(owner, language),
    sentence: sentence[language],
    remedy: remedy.text[language],
    event,
    label: labelOf(definition, event, language),
    level,
    stops,
    missing,
  };
};

/** What a newer version of its machine would change for a process, in the words of that version. */
export const effectView = (newest: ProcessDefinition, { process, gains, ...effect }: Effect, language: Language) => ({
  no: process,
  ...effect,
  stateName: stateName(newest, effect.state, language),
  gains: gains.map((gained) => gainedView(newest, gained, language)),
});
