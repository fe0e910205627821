import type { Task } from '../api/types.js';

/** By what a task is at risk. */
type Risk = Pick<Task, 'dueOn' | 'dueAt' | 'overdue' | 'since'>;

const FAR = Number.MAX_SAFE_INTEGER;

const deliveryOf = ({ dueOn }: Risk): number => (dueOn === null ? FAR : Date.parse(`${dueOn}T00:00:00Z`));
const deadlineOf = ({ dueAt }: Risk): number => (dueAt === null ? FAR : Date.parse(dueAt));

/** What is overdue first, then what has the nearest deadline or delivery, then what has waited longest. */
export function byRisk(a: Risk, b: Risk): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const nearest = Math.min(deadlineOf(a), deliveryOf(a)) - Math.min(deadlineOf(b), deliveryOf(b));
  return nearest || Date.parse(a.since) - Date.parse(b.since);
}
