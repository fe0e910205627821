import type { Suggestion } from '../kit/suggestions.js';
import { openBreakdown } from './maintenance.plan.js';
import type { MaintenanceFacts } from './maintenance.types.js';

type Suggest = Suggestion<MaintenanceFacts>;

/** What is due; before anything is, what is due next. */
function nextItems({ plan, due, dueOn }: MaintenanceFacts): { item: number }[] {
  const next = due.length > 0 ? due : plan.flatMap(({ item, nextOn }) => (nextOn === dueOn && dueOn ? [item] : []));
  return next.map((item) => ({ item }));
}

const planned: Suggest = ({ plan }) => ({
  plan: plan.map(({ item, work, everyDays, dates, lastOn }) => ({
    item,
    work,
    ...(everyDays !== null && { everyDays }),
    ...(dates.length > 0 && { dates: dates.map((on) => ({ on })) }),
    ...(lastOn !== null && { lastOn }),
  })),
});

/** What the form of an event begins with. */
export const maintenanceSuggestions: Readonly<Record<string, Suggest>> = {
  'production.move-equipment': ({ line, team, place, dailyHours, keeper }) => ({
    line,
    dailyHours,
    ...(team !== null && { team }),
    ...(place !== null && { place }),
    ...(keeper !== null && { keeper }),
  }),
  'production.set-maintenance-plan': planned,
  'production.schedule-maintenance': (facts) => ({
    from: facts.dueOn ?? undefined,
    until: facts.dueOn ?? undefined,
    items: nextItems(facts),
  }),
  'production.complete-maintenance': (facts, { today, name }) => ({
    on: today,
    items: nextItems(facts).map(({ item }) => ({ item, result: 'normal' })),
    performers: [name],
  }),
  'production.postpone-maintenance': ({ due }) => ({ item: due[0] }),
  'production.report-down': (_facts, { today }) => ({ on: today }),
  'production.estimate-repair': (facts) => {
    const { cause, expectedOn } = openBreakdown(facts) ?? {};
    return { cause: cause ?? undefined, expectedOn: expectedOn ?? undefined };
  },
  'production.report-repaired': (facts, { today, name }) => ({
    on: today,
    cause: openBreakdown(facts)?.cause ?? undefined,
    performers: [name],
  }),
};
