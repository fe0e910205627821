import type { FollowUp, LoggedEvent } from '../../../process.js';
import { orderFollowUps } from '../../order.follow-ups.js';
import type { OrderFacts } from '../../order.types.js';
import { requisitionsOf } from './requisitions.js';

/** Not decided yet: so far the first version of a requisition can be withdrawn. */
const UNDECIDED = ['drafted', 'returned', 'submitted', 'signed', 'awaiting-leader'];

/** How an order ends, as its requisitions are told where nobody gave a reason. */
const ENDS: Readonly<Record<string, string>> = { settled: '订单已结算', cancelled: '订单已取消' };

/**
 * What the order starts, as in every version; and once it is over, settled or given up, the end of what was asked for
 * because of it: nobody may go on with it for an order that is over. What is ordered already is procurement's to settle
 * with the supplier.
 */
export function orderFollowUpsV3(before: OrderFacts | null, event: LoggedEvent, after: OrderFacts): FollowUp[] {
  const isOver = Object.hasOwn(ENDS, after.milestone) && before?.milestone !== after.milestone;
  if (!isOver) return orderFollowUps(before, event, after);
  const reason = `${after.no}: ${event.reason ?? ENDS[after.milestone]}`;
  return (requisitionsOf(event) ?? []).flatMap(({ id, state, version }): FollowUp[] => {
    if (version === 1) {
      return UNDECIDED.includes(state) ? [{ send: id, event: { type: 'department.withdraw', data: {}, reason } }] : [];
    }
    const isOpen = state === 'approved' || UNDECIDED.includes(state);
    return isOpen
      ? [{ send: id, event: { type: 'order.withdraw-requisition', data: { order: after.no }, reason } }]
      : [];
  });
}
