import type { Goal } from '../../../process.js';
import type { OrderFactsV4 } from '../aspect.js';
import { batchNo } from './batches.follow-ups.js';
import type { Stage } from './batches.types.js';
import { STAGES } from './batches.types.js';
import { isInParts, isKept } from './plan.js';

/** What brings an order on from the start of its production to its delivery is sent to its batches, where it has some. */
const MADE: readonly string[] = STAGES.filter((stage) => stage !== 'delivered');

const isDivided = ({ batches, entry, started }: OrderFactsV4): boolean =>
  batches.length > 0 || (started === null && isInParts(entry));

/** The goals of an order, of which its batches take some. */
export const roadV4 = (road: readonly Goal<OrderFactsV4>[]): Goal<OrderFactsV4>[] =>
  road.map((goal) => (MADE.includes(goal.within) ? { ...goal, elsewhere: isDivided } : goal));

const stageOf = (milestone: OrderFactsV4['milestone']): number => STAGES.indexOf(milestone as Stage);

/** The batches that are no further than the order itself: what it waits for. */
export const awaitedBatches = ({ no, milestone, batches }: OrderFactsV4): string[] =>
  milestone === 'delivered' || stageOf(milestone) < 0
    ? []
    : batches
        .filter((batch) => isKept(batch) && STAGES.indexOf(batch.state) <= stageOf(milestone))
        .map(({ batch }) => batchNo(no, batch));
