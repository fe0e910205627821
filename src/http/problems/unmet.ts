import { ANY_OFFICE, OFFICE_NAMES } from '../../../machines/offices.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Judgement, Language } from '../../../machines/rulebook.js';
import type { UnmetRule } from './problem.js';

export const officeName = (office: string, language: Language): string =>
  office === 'any'
    ? ANY_OFFICE[language]
    : Object.hasOwn(OFFICE_NAMES, office)
      ? OFFICE_NAMES[office as keyof typeof OFFICE_NAMES][language]
      : office;

/** A judgement in words: whose rule it is, what it says, where it is written, and what settles it. */
export function unmetRule(
  { rules }: Pick<ProcessDefinition, 'rules'>,
  { rule, level, missing }: Judgement,
  facts: unknown,
  language: Language,
): UnmetRule {
  const { clause, owner, sentence, remedy } = rules.find(rule);
  return {
    rule,
    clause,
    owner,
    ownerName: officeName(owner, language),
    sentence: sentence[language],
    remedy: remedy.text[language],
    remedyEvents: rules.remedies(rule, facts),
    missing,
    level,
  };
}
