import type { FollowUp, LoggedEvent } from '../process.js';
import { toldToOrder } from './project.order.js';
import { openTasks } from './project.standing.js';
import type { ProjectFacts, Task } from './project.types.js';

const ACTIONS = 'actions';

/** A task begins as an action of whoever has it; how good it has to be stands beneath what it is. */
const begin = (
  { no, order }: ProjectFacts,
  { action, content, quality, office, person, dueOn, verifier }: Task,
): FollowUp => ({
  start: ACTIONS,
  id: action,
  event: {
    type: 'whole.assign-part',
    data: {
      content: `${content}\n${quality}`,
      office,
      person,
      dueOn,
      orders: [order],
      partOf: no,
      tellsDates: true,
      verifier,
    },
  },
});

const drop = ({ action }: Pick<Task, 'action'>): FollowUp => ({
  send: action,
  event: { type: 'whole.drop-part', data: {} },
});

/** Tasks are actions from the start of the project on; its order hears of design and sample (S4§二(四)2, §二(五)). */
export function projectFollowUps(before: ProjectFacts | null, event: LoggedEvent, after: ProjectFacts): FollowUp[] {
  const { type } = event;
  if (type === 'sales.start-project') return after.tasks.map((task) => begin(after, task));
  if (after.started === null) return [];
  if (type.endsWith('.assign-tasks'))
    return after.tasks.slice(before?.tasks.length ?? 0).map((task) => begin(after, task));
  if (type === 'sales.withdraw-task') return after.withdrawn.slice(-1).map(drop);
  if (type === 'sales.cancel-project') return openTasks(after).map(drop);
  return toldToOrder(event, after);
}
