import type { FollowUp, LoggedEvent } from '../process.js';
import type { OrderFacts } from './order.types.js';

/** The kind of process in which something is bought. */
export const PURCHASE = 'purchase-requisitions';

/**
 * A shortage that production wants purchased becomes a purchase requisition when the review is passed (S3§三2, S0§四(三)1).
 * Its number follows from the order's, so that a replay and a preview name the same one. When an amended order passes its
 * review again, only a new judgement of production is asked for: what was requisitioned before is not bought twice.
 */
export function orderFollowUps(before: OrderFacts | null, event: LoggedEvent, after: OrderFacts): FollowUp[] {
  if (event.type !== 'sales.pass-review') return [];
  const review = after.reviews.production;
  if (review && before?.reviewPassed && review.revision <= before.reviewPassed.revision) return [];
  const shortages = review?.stock.shortages.filter(({ action }) => action === 'purchase') ?? [];
  if (!review || shortages.length === 0) return [];
  return [
    {
      start: PURCHASE,
      id: `PR-${after.no}-${after.revision}`,
      event: {
        type: 'order.draft-requisition',
        data: {
          order: after.no,
          department: 'production',
          requester: review.by,
          currency: after.entry.currency ?? 'CNY',
          items: shortages.map(({ item, quantity, line }) => ({
            item,
            quantity,
            ...(line === undefined ? {} : { line }),
          })),
        },
      },
    },
  ];
}
