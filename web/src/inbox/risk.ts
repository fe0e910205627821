import type { Task } from '../api/types.js';

const DAY_MS = 86_400_000;
const FAR = Number.MAX_SAFE_INTEGER;

const deliveryOf = ({ dueOn }: Task): number => (dueOn === null ? FAR : Date.parse(`${dueOn}T00:00:00Z`));
const deadlineOf = ({ dueAt }: Task): number => (dueAt === null ? FAR : Date.parse(dueAt));

/** What is overdue first, then what has the nearest deadline or delivery, then what has waited longest. */
export function byRisk(a: Task, b: Task): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const nearest = Math.min(deadlineOf(a), deliveryOf(a)) - Math.min(deadlineOf(b), deliveryOf(b));
  return nearest || Date.parse(a.since) - Date.parse(b.since);
}

/** How near the delivery is: past, within three days, or far. */
function nearness(dueOn: string | null, now: number): 'past' | 'near' | 'far' {
  if (dueOn === null) return 'far';
  const left = Date.parse(`${dueOn}T23:59:59`) - now;
  return left < 0 ? 'past' : left < 3 * DAY_MS ? 'near' : 'far';
}
