import { add } from '../../../machines/decimal.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { Observer } from '../../engine/processes.js';

/** Default, not in the regulation; the policy sets it. */
export const SHIPPED_WINDOW_DAYS = '30';

const OTHERS = `
  SELECT coalesce(sum(amount), 0)::text AS total FROM purchase_requisition
  WHERE requester = $1 AND currency = $2 AND state NOT IN ('rejected', 'withdrawn') AND id <> $3
    AND submitted_at > $4::timestamptz - $5::float8 * interval '1 day'`;

/**
 * Everything that the same person has asked for within the window in the same currency, this requisition included: a
 * purchase that was split into several is seen as one (S0§四(三)2). What was rejected or withdrawn does not count.
 */
export const requesterSum: Observer = async (db, { process, facts, policy, now }) => {
  const { requester, currency, amount } = facts as RequisitionFacts;
  const windowDays = policy.thresholds['requisition.window-days'] ?? SHIPPED_WINDOW_DAYS;
  const { rows } = await db.query<{ total: string }>(OTHERS, [requester, currency, process, now, windowDays]);
  return { 'requester-sum': add(rows[0]?.total ?? '0', amount), 'window-days': windowDays };
};
