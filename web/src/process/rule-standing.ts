import type { JudgedRule, NextEvent } from '../api/types.js';

/** How a rule stands for an event: settled, or who has to do something about it. */
export type RuleStanding = 'met' | 'not-applying' | 'waived' | 'warning' | 'by-itself' | 'missing';

export function standingOf(rule: JudgedRule, event: Pick<NextEvent, 'type'>): RuleStanding {
  if (!rule.applies) return 'not-applying';
  if (rule.met) return 'met';
  if (rule.waived) return 'waived';
  if (!rule.stops) return 'warning';
  return rule.remedyEvents.includes(event.type) ? 'by-itself' : 'missing';
}

const IS_DONE: readonly RuleStanding[] = ['met', 'not-applying', 'waived'];

export const isDone = (standing: RuleStanding): boolean => IS_DONE.includes(standing);

export const missingFor = (event: NextEvent): JudgedRule[] =>
  event.rules.filter((rule) => standingOf(rule, event) === 'missing');
