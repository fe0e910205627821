import { actors } from '../../../kit/rules.js';
import { companyDay, daysAfter, daysBetween } from '../../../calendar.js';
import type { OrderEvent, PlanTask } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';

declare module '../../order.types.js' {
  interface OrderFacts {
    making?: MakingFacts;
  }
}

/** Materials, plans, inspections and dates. JSON only. */
export interface MakingFacts {
  /** The company's days on which it happened, by the word of whoever said so; null in an order of an older version. */
  days: { entered: string | null; started: string | null; inspected: string | null };
  /** Who reported a repair finished, and those they stood in for: person ids. */
  repairers: string[];
  /** The workers that were named for repairs. */
  repairWorkers: string[];
}

export const blankMaking: MakingFacts = {
  days: { entered: null, started: null, inspected: null },
  repairers: [],
  repairWorkers: [],
};

const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const dayOf = ({ occurredAt }: OrderEvent): string => companyDay(occurredAt);

/** The tasks of the plan once its nodes are others: as they were given, else as much later as the plan ends. */
function movedTasks(before: OrderFactsV3, tasks: readonly PlanTask[]): PlanTask[] {
  const change = before.planChange;
  const endOf = (nodes: readonly { finish: string }[]): string =>
    nodes
      .map(({ finish }) => finish)
      .toSorted()
      .at(-1) ?? '';
  if (change?.tasks && change.tasks.length > 0) return change.tasks;
  const days = daysBetween(endOf(before.productionPlan.content?.nodes ?? []), endOf(change?.nodes ?? []));
  return tasks.map((task) => ({
    ...task,
    start: daysAfter(task.start, days) ?? task.start,
    finish: daysAfter(task.finish, days) ?? task.finish,
  }));
}

/** An approved change moves what the teams do, not the nodes alone (S0§三(三)3). */
function changedPlan(after: OrderFactsV3, before: OrderFactsV3): OrderFactsV3 {
  const { content } = after.productionPlan;
  if (!content || content.nodes === before.productionPlan.content?.nodes) return after;
  const tasks = movedTasks(before, content.tasks);
  return { ...after, productionPlan: { ...after.productionPlan, content: { ...content, tasks } } };
}

const withMaking = (facts: OrderFactsV3, making: Partial<MakingFacts>): OrderFactsV3 => ({
  ...facts,
  making: { ...facts.making, ...making },
});

const onDay = (facts: OrderFactsV3, days: Partial<MakingFacts['days']>): OrderFactsV3 =>
  withMaking(facts, { days: { ...facts.making.days, ...days } });

/** What this aspect makes of an event. */
export function recordMaking(after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 {
  const { repairers, repairWorkers } = after.making;
  switch (event.type) {
    case 'sales.enter-order':
    case 'market.enter-order':
    case 'clerk.enter-order':
      return onDay(after, { entered: dayOf(event) });
    case 'production.start':
      return onDay(after, { started: after.making.days.started ?? dayOf(event) });
    case 'quality.pass-final':
      return onDay(after, { inspected: dayOf(event) });
    case 'quality.fail-final': {
      const { concession } = event.data;
      const last = after.failedInspections.length - 1;
      return concession === undefined
        ? after
        : {
            ...after,
            failedInspections: after.failedInspections.map((failed, index) =>
              index === last ? { ...failed, concession } : failed,
            ),
          };
    }
    case 'production.finish-rework':
      return withMaking(after, {
        repairers: each([...repairers, ...actors(event)]),
        repairWorkers: each([...repairWorkers, ...(event.data.workers ?? [])]),
      });
    case 'management.approve-plan-change':
      return changedPlan(after, before);
    default:
      return after;
  }
}
