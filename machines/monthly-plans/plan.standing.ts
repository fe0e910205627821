import { daysOfMonth } from '../calendar.js';
import { actors, isPositive } from '../kit/rules.js';
import { isBlank } from '../kit/text.js';
import { lastAdjustment } from './plan.facts.js';
import type { PlannedLine } from './plan.schema.js';
import { CONSULTED } from './plan.types.js';
import type { Consulted, PlanFacts } from './plan.types.js';

/** What a row of the production plan does not say: what, how much, and when within the month. */
export function unsaid({ month }: PlanFacts, lines: readonly PlannedLine[]): string[] {
  const { from, to } = daysOfMonth(month);
  return lines.flatMap(({ productNo, quantity, start, finish }, index) => {
    const isWithin = start === undefined || finish === undefined || (start <= finish && start <= to && finish >= from);
    return [
      ...(isBlank(productNo) ? ['productNo'] : []),
      ...(isPositive(quantity) ? [] : ['quantity']),
      ...(start === undefined ? ['start'] : []),
      ...(finish === undefined || !isWithin ? ['finish'] : []),
    ].map((field) => `lines[${index}].${field}`);
  });
}

/** Whether an office agrees with the plan as it is now, or what it had against it was answered by it. */
const isSettled = ({ confirmations, objections, revision }: PlanFacts, office: Consulted): boolean =>
  confirmations.some((one) => one.office === office && one.revision === revision) ||
  objections.filter((one) => one.office === office).at(-1)?.answered === revision;

export const isOpposed = ({ objections }: PlanFacts): boolean => objections.some(({ answered }) => answered === null);

export const unsettled = (facts: PlanFacts): Consulted[] => CONSULTED.filter((office) => !isSettled(facts, office));

/** Whoever has applied for the adjustment that is under way, and who has supported it. */
export function adjusters(facts: PlanFacts, withSupport: boolean): string[] {
  const last = lastAdjustment(facts);
  if (last === null) return [];
  return [...actors(last), ...(withSupport && last.supported ? actors(last.supported) : [])];
}

export function barredFrom(facts: PlanFacts): string[] {
  const status = lastAdjustment(facts)?.status;
  if (status === 'applied') return adjusters(facts, false);
  return status === 'supported' ? adjusters(facts, true) : [];
}

export const drafters = ({ procurement }: PlanFacts): string[] => (procurement === null ? [] : actors(procurement));

export const isForPresentPlan = ({ procurement, revision }: PlanFacts): boolean => procurement?.revision === revision;
