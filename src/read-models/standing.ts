import type { Milestone, OrderFacts } from '../../machines/order/order.types.js';
import { MILESTONES } from '../../machines/order/order.types.js';

const rank = (milestone: OrderFacts['milestone'] | null): number => MILESTONES.indexOf(milestone as Milestone);

/** The order has reached the milestone, even if an amendment has set it back since. */
export const hasReached = (
  { milestone, returnTo }: Pick<OrderFacts, 'milestone' | 'returnTo'>,
  wanted: Milestone,
): boolean => Math.max(rank(milestone), rank(returnTo)) >= rank(wanted);
