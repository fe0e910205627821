import { companyDay, daysAfter } from '../calendar.js';
import type { MaintenanceData } from './maintenance.schema.js';
import type { Breakdown, MaintenanceFacts, PlanItem } from './maintenance.types.js';

type Planned = MaintenanceData['production.register-equipment']['plan'][number];

const first = (days: readonly (string | null)[]): string | null =>
  days.reduce<string | null>((found, day) => (day !== null && (found === null || day < found) ? day : found), null);

/**
 * When an item is due after it was done: so many days later, or on the next of its days.
 * @param since the day of its last, or that on which the plan begins where it was never done
 */
function nextAfter({ everyDays, dates }: Pick<PlanItem, 'everyDays' | 'dates'>, since: string, done: boolean) {
  const named = dates.filter((on) => (done ? on > since : on >= since));
  return first([everyDays === null ? null : daysAfter(since, everyDays), ...named]);
}

/** The plan as it begins on a day; what was done before counts. */
export const begun = (plan: readonly Planned[], today: string, before: readonly PlanItem[] = []): PlanItem[] =>
  plan.map(({ item, work, everyDays = null, dates = [], lastOn }) => {
    const known = before.find((one) => one.item === item && one.work === work)?.lastOn ?? null;
    const last = lastOn ?? known;
    const rhythm = { everyDays, dates: dates.map(({ on }) => on).sort() };
    const nextOn = nextAfter(rhythm, last ?? today, last !== null);
    return { item, work, ...rhythm, lastOn: last, plannedOn: nextOn, nextOn };
  });

/** The plan once these items were done on a day. */
export const afterDone = (plan: readonly PlanItem[], items: readonly { item: number }[], on: string): PlanItem[] =>
  plan.map((one) => {
    if (!items.some(({ item }) => item === one.item)) return one;
    const nextOn = nextAfter(one, on, true);
    return { ...one, lastOn: on, plannedOn: nextOn, nextOn };
  });

/** What is due on a day, and the first day on which anything is. An event that nobody has sent has no day. */
export function dueOf(plan: readonly PlanItem[], at: string): Pick<MaintenanceFacts, 'due' | 'dueOn'> {
  const today = at === '' ? '' : companyDay(at);
  const due = plan.filter(({ nextOn }) => nextOn !== null && nextOn <= today).map(({ item }) => item);
  return { due, dueOn: first(plan.map(({ nextOn }) => nextOn)) };
}

/** The day on which the next item falls due that has not yet. */
export const nextDue = ({ plan, due }: MaintenanceFacts): string | null =>
  first(plan.map(({ item, nextOn }) => (due.includes(item) ? null : nextOn)));

/** The breakdown that is not over: not repaired, or not found fit again. */
export function openBreakdown({ breakdowns, key }: Pick<MaintenanceFacts, 'breakdowns' | 'key'>): Breakdown | null {
  const last = breakdowns.at(-1);
  if (!last) return null;
  const fit = last.repaired !== null && (!key || last.checked?.passed === true);
  return fit ? null : last;
}

/** It is being repaired: what quality has found unfit is as if it had never been repaired. */
export const isDown = (facts: Pick<MaintenanceFacts, 'breakdowns' | 'key'>): boolean =>
  openBreakdown(facts)?.repaired === null;

/** Repaired, and quality has not yet said whether it may be used. */
export const isUnchecked = (facts: Pick<MaintenanceFacts, 'breakdowns' | 'key'>): boolean =>
  openBreakdown(facts) !== null && !isDown(facts);
