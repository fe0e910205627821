import type { Decimal } from '../../../machines/decimal.js';
import { add, compare } from '../../../machines/decimal.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { SUMS } from '../../../machines/purchase-requisition/v2/requisition.v2.leader.js';
import { RATES_MISSING } from '../../../machines/purchase-requisition/v2/requisition.v2.leader.js';
import { inCompanyCurrency } from '../../../machines/rates.js';
import { named } from '../../database/pool.js';
import type { Observer } from '../../engine/processes.js';
import { SHIPPED_WINDOW_DAYS } from './requester-sum.js';

/**
 * What requester, department and each item have come to within the window, and the order ever, this requisition included;
 * currency by currency. What was rejected, withdrawn or never handed in does not count. An item is known by its name,
 * whatever its width, case, spaces and strokes (`item_key`).
 */
const ADDED_UP = named(
  'requisition-sums',
  `
  WITH counted AS (
    SELECT requester, department, order_no, currency, amount, items,
           submitted_at > $8::timestamptz - $9::float8 * interval '1 day' AS recent
    FROM purchase_requisition
    WHERE id <> $1 AND state NOT IN ('rejected', 'withdrawn') AND submitted_at IS NOT NULL AND (
      order_no = $4 OR submitted_at > $8::timestamptz - $9::float8 * interval '1 day' AND (
        requester = $2 OR department = $3 OR item_keys(items) && item_keys($7::jsonb)))
    UNION ALL SELECT $2::uuid, $3::text, $4::text, $5::text, $6::numeric, $7::jsonb, true
  )
  SELECT scope, of, currency, trim_scale(sum(amount))::text AS total FROM (
    SELECT 'requester-sum' AS scope, '' AS of, currency, amount FROM counted WHERE recent AND requester = $2
    UNION ALL SELECT 'department-sum', '', currency, amount FROM counted WHERE recent AND department = $3
    UNION ALL SELECT 'order-sum', '', currency, amount FROM counted WHERE order_no = $4
    UNION ALL SELECT 'item-sum', item_key(item ->> 'item'), currency, (item ->> 'amount')::numeric
      FROM counted, jsonb_array_elements(items) AS item
      WHERE recent AND item_key(item ->> 'item') = ANY (item_keys($7::jsonb)) AND item ->> 'amount' IS NOT NULL
  ) AS part GROUP BY scope, of, currency`,
);

interface Part {
  scope: keyof typeof SUMS;
  /** The item, where there are several. */
  of: string;
  currency: string | null;
  total: Decimal;
}

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) > 0 ? a : b);

/** What a purchase comes to with all that it could be split from, in the company's currency by the rates of the policy. */
export const requisitionSums: Observer = async (db, { process, facts, policy, now }) => {
  const { requester, department, order, currency, amount, items } = facts as RequisitionFacts;
  const windowDays = policy.thresholds['requisition.window-days'] ?? SHIPPED_WINDOW_DAYS;
  const { rows } = await db.query<Part>(
    ADDED_UP(process, requester, department, order, currency, amount, JSON.stringify(items), now, windowDays),
  );
  const missing = new Set<string>();
  const sums = new Map<string, { scope: string; sum: Decimal }>();
  for (const { scope, of, currency: code, total } of rows) {
    const converted = code === null ? null : inCompanyCurrency(total, code, policy);
    if (code !== null && converted === null) missing.add(code);
    const key = `${scope} ${of}`;
    sums.set(key, { scope, sum: add(sums.get(key)?.sum ?? '0', converted ?? '0') });
  }
  const observed: Record<string, string> = { 'window-days': windowDays };
  for (const { scope, sum } of sums.values()) observed[scope] = larger(observed[scope] ?? '0', sum);
  return missing.size === 0 ? observed : { ...observed, [RATES_MISSING]: [...missing].sort().join(' ') };
};
