import type { salesIndicators } from '../../../machines/indicators/sales.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, fallenDue, measures, SATISFACTION } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';
import { soldOrders } from './sold.js';

/** Of everybody: whoever is shown the rows is limited to no orders. */
const SOLD = soldOrders('NULL::uuid[]');

const MONTH = `make_date((${factIn('p', 'year')})::int, (l ->> 'month')::int, 1)`;

/** Of what the indicators of sales are made. */
export const salesRows: IndicatorRows<keyof typeof salesIndicators> = {
  'target-completion': `
    SELECT order_no AS process, day AS on_day, '' AS what, amount AS part, 0::numeric AS whole, currency FROM (${SOLD}) AS sold
    UNION ALL
    SELECT p.id, ${MONTH}, l ->> 'team', 0, (l ->> 'amount')::numeric, ${factIn('p', 'currency')} #>> '{}'
    FROM process p CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'lines')}) AS l
    WHERE p.kind = 'sales-plans' AND p.state IN ('split', 'adjusted', 'closed') AND ${MONTH} BETWEEN $1::date AND $2::date`,
  revenue: `
    SELECT order_no AS process, day AS on_day, '' AS what, ${measures('amount', 'currency')} FROM (${SOLD}) AS sold`,
  profit: `
    SELECT s.order_no AS process, ${dayOf('s.left_at')} AS on_day, '' AS what, ${measures('r.margin', 'r.currency')}
    FROM order_stage s JOIN receivable r USING (order_no) WHERE s.next_state = 'settled' AND ${withinDays('s.left_at')}`,
  'customer-satisfaction': `
    SELECT p.id AS process, ${dayOf('s.at')} AS on_day, '' AS what, s.part, s.whole, NULL::text AS currency
    FROM process p CROSS JOIN ${SATISFACTION} WHERE p.kind = 'contacts' AND ${withinDays('s.at')}`,
  'contract-on-time': `
    SELECT c.order_no AS process, coalesce(c.signed_on, j.planned_start) AS on_day, concat_ws(' → ', j.planned_start, c.signed_on) AS what,
      ${counts('c.signed_on IS NOT NULL AND (j.planned_start IS NULL OR c.signed_on <= j.planned_start)')}
    FROM contract c JOIN order_summary o USING (order_no) LEFT JOIN production_job j USING (order_no)
    WHERE o.state <> 'cancelled' AND (c.signed_on BETWEEN $1::date AND $2::date
      OR (c.signed_on IS NULL AND ${fallenDue('j.planned_start', 'false')}))`,
};
