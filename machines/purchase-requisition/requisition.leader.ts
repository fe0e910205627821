import { compare } from '../decimal.js';
import type { Envelope } from '../rulebook.js';
import type { Leadership, LeaderReason, RequisitionFacts } from './requisition.types.js';

/** Defaults, not in the regulation, which says only "larger amounts" (S0§四(三)2); the policy sets them. */
const SHIPPED_THRESHOLD = '50000';
const SHIPPED_WINDOW_DAYS = '30';

/** The rule by which the company says whether a purchase beyond the budget needs the leader. */
const BUDGET_RULE = 'PQ-09';

type Judged = Pick<RequisitionFacts, 'amount' | 'items' | 'review'>;

/**
 * Whether the company's leader has to approve, by the policy of this event. The amount needs approval from the
 * threshold on, not only beyond it. So that a purchase cannot be split to stay below, the requester's sum over the
 * window counts as well; where nobody observed it, the requisition counts alone.
 */
export function leadership({ amount, items, review }: Judged, { policy, observed }: Envelope): Leadership {
  const threshold = policy.thresholds['requisition.leader-approval'] ?? SHIPPED_THRESHOLD;
  const requesterSum = observed['requester-sum'] ?? amount;
  const reaches = (figure: string): boolean => compare(figure, threshold) >= 0;
  const budgetBinds = (policy.levels[BUDGET_RULE] ?? 'block') === 'block';
  const found: [LeaderReason, boolean][] = [
    ['amount', reaches(amount)],
    ['important', review?.important === true || items.some(({ important }) => important === true)],
    ['accumulated', reaches(requesterSum) && !reaches(amount)],
    ['over-budget', review?.withinBudget === false && budgetBinds],
  ];
  return {
    reasons: found.flatMap(([reason, given]) => (given ? [reason] : [])),
    threshold,
    requesterSum,
    windowDays: observed['window-days'] ?? policy.thresholds['requisition.window-days'] ?? SHIPPED_WINDOW_DAYS,
  };
}

export const needsLeader = ({ leader }: RequisitionFacts): boolean => leader !== null && leader.reasons.length > 0;
