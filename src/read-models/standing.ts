import type { Milestone, OrderFacts } from '../../machines/order/order.types.js';
import { MILESTONES } from '../../machines/order/order.types.js';

const rank = (milestone: OrderFacts['milestone'] | null): number => MILESTONES.indexOf(milestone as Milestone);

const IN_BATCHES: readonly OrderFacts['milestone'][] = ['producing', 'inspected', 'customer-accepted'];

/** Its batches are made and delivered, each by itself; the order only follows them. */
export const isInBatches = ({ milestone, batches = [] }: Pick<OrderFacts, 'milestone' | 'batches'>): boolean =>
  batches.length > 0 && IN_BATCHES.includes(milestone);

/** The order has reached the milestone, even if an amendment has set it back since. */
export const hasReached = (
  { milestone, returnTo }: Pick<OrderFacts, 'milestone' | 'returnTo'>,
  wanted: Milestone,
): boolean => Math.max(rank(milestone), rank(returnTo)) >= rank(wanted);
