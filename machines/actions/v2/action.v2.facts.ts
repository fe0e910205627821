import { companyInstant, daysAfter } from '../../calendar.js';
import { isLate, recorded } from '../action.facts.js';
import type { ActionEvent, ActionFacts } from '../action.types.js';

/** Sent by the clock when the day of an action has passed and it is not done. */
export const FALL_DUE = 'clock.fall-due';

/** With these an action has another day, or has to be done again by a day at which the clock has been. */
const DATED: readonly string[] = ['assigner.move-date', 'verifier.reopen-action', FALL_DUE];

/** The facts with the event recorded: only the clock, or a day that has passed already, makes it late. Pure. */
export function recordV2(facts: ActionFacts, event: ActionEvent): ActionFacts {
  const after = recorded(facts, event);
  const late = DATED.includes(event.type)
    ? isLate(after, event)
    : facts.late && after.done === null && after.dropped === null;
  return { ...after, late };
}

/** The day after its last begins: then it falls due, unless it is done or given up. */
export function fallsDue({ dueOn, done, dropped, late }: ActionFacts): { at: string; event: string }[] {
  const over = dueOn === null || done !== null || dropped !== null || late ? null : daysAfter(dueOn, 1);
  return over === null ? [] : [{ at: companyInstant(over, '00:00'), event: FALL_DUE }];
}
