import type { Policy } from '../../../machines/rulebook.js';
import type { CapacityTerms, Stretch, TeamTask, TeamWeek } from './capacity.js';
import { loadOf } from './capacity.js';
import type { Ask } from './down-times.js';
import { downTimes } from './down-times.js';

/** More tasks than this are not planned at once; an answer stays quick. */
const MOST_TASKS = 20_000;

const TASKS = `
  SELECT team, order_no AS "orderNo", start_on::text AS "startOn", finish_on::text AS "finishOn" FROM production_task
  WHERE open AND start_on <= $2::date AND finish_on >= $1::date ORDER BY start_on, order_no, no LIMIT ${MOST_TASKS}`;

const PARALLEL = 'monthly-plans.parallel-tasks';
const SHIPPED_PARALLEL = '3';

type Terms = Pick<Policy, 'calendar' | 'thresholds'>;

/** By what hours and how many tasks at the same time the company reckons. */
export const termsOf = ({ calendar, thresholds }: Terms): CapacityTerms => ({
  calendar,
  parallel: Math.max(1, Number(thresholds[PARALLEL] ?? SHIPPED_PARALLEL)),
});

/** Every team that has something to do within a stretch, in every week of it: what it can do, and what it has to. */
export async function capacityIn(ask: Ask, stretch: Stretch, policy: Terms): Promise<TeamWeek[]> {
  const tasks = (await ask(TASKS, [stretch.from, stretch.to])) as TeamTask[];
  return loadOf(tasks, await downTimes(ask, stretch), stretch, termsOf(policy));
}
