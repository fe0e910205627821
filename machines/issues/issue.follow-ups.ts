import type { FollowUp, LoggedEvent } from '../process.js';
import type { IssueData } from './issue.schema.js';
import type { IssueFacts } from './issue.types.js';

/** Under which name the log keeps, with the event, whether the order's exception is open: `yes` or `no`. */
export const EXCEPTION_OPEN = 'exception-open';

/** A plan of the leader starts an action, and his call a meeting; the exception of an order closes with its issue. */
export function issueFollowUps(_before: IssueFacts | null, event: LoggedEvent, after: IssueFacts): FollowUp[] {
  if (event.type === 'management.decide-issue') {
    const { plan, office, person, dueOn } = event.data as IssueData['management.decide-issue'];
    if (!office || !person || !dueOn) return [];
    const data = { content: plan, office, person, dueOn, orders: after.orders };
    return [
      { start: 'actions', id: after.actions[after.actions.length - 1], event: { type: 'any.assign-action', data } },
    ];
  }
  if (event.type === 'management.call-special') {
    const { no, orders, special } = after;
    const called = event.data as IssueData['management.call-special'];
    const data = { kind: 'special', title: `${no} ${after.description}`.slice(0, 200), ...called, orders };
    return [{ start: 'meetings', id: `MT-${no}-${special.length}`, event: { type: 'management.call-meeting', data } }];
  }
  const { exception, cause, solution, decisions } = after;
  if (event.type !== 'clerk.verify-issue' || !exception || event.observed[EXCEPTION_OPEN] !== 'yes') return [];
  const carriedOut = solution?.solution ?? decisions.at(-1)?.plan;
  const closing = {
    id: exception.id,
    ...(cause && { cause: cause.cause }),
    ...(carriedOut !== undefined && { solution: carriedOut }),
  };
  return [{ send: exception.order, event: { type: 'production.close-exception', data: closing } }];
}
