import type { Task } from '../api/types.js';

const FAR = Number.MAX_SAFE_INTEGER;

const deliveryOf = ({ dueOn }: Task): number => (dueOn === null ? FAR : Date.parse(`${dueOn}T00:00:00Z`));
const deadlineOf = ({ dueAt }: Task): number => (dueAt === null ? FAR : Date.parse(dueAt));

/** What is overdue first, then what has the nearest deadline or delivery, then what has waited longest. */
export function byRisk(a: Task, b: Task): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const nearest = Math.min(deadlineOf(a), deliveryOf(a)) - Math.min(deadlineOf(b), deliveryOf(b));
  return nearest || Date.parse(a.since) - Date.parse(b.since);
}
