import type { procurementIndicators } from '../../../machines/indicators/procurement.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, fallenDue, measures } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const MEAN = `((a ->> 'quality')::numeric + (a ->> 'delivery')::numeric + (a ->> 'price')::numeric + (a ->> 'service')::numeric) / 4`;

/** Of what the indicators of procurement are made. */
export const procurementRows: IndicatorRows<keyof typeof procurementIndicators> = {
  'purchase-on-time': `
    SELECT l.purchase_order AS process, l.due_on AS on_day, concat_ws(' ', l.item, l.supplier) AS what,
      ${counts('NOT l.late AND l.arrived >= l.wanted')}
    FROM purchase_line l WHERE l.wanted > 0 AND ${fallenDue('l.due_on', 'NOT l.open OR l.late')}`,
  // A share, and no price: what is paid for what is not everybody's to see.
  'cost-reduction': `
    SELECT p.purchase_order AS process, ${dayOf('p.placed_at')} AS on_day, concat_ws(' ', p.item, p.supplier) AS what,
      ${measures('(last.price - p.price) / last.price')}
    FROM purchase_price p CROSS JOIN LATERAL (
      SELECT q.price FROM purchase_price q
      WHERE q.item = p.item AND q.specification = p.specification AND q.unit = p.unit AND q.currency = p.currency AND q.price > 0
        AND (q.placed_at, q.purchase_order, q.line) < (p.placed_at, p.purchase_order, p.line)
      ORDER BY q.placed_at DESC, q.purchase_order DESC, q.line DESC LIMIT 1) AS last
    WHERE ${withinDays('p.placed_at')}`,
  'supplier-points': `
    SELECT p.id AS process, ${dayOf(`(a ->> 'at')::timestamptz`)} AS on_day, '' AS what, ${measures(MEAN)}
    FROM process p CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'appraisals')}) AS a
    WHERE p.kind = 'suppliers' AND ${withinDays(`(a ->> 'at')::timestamptz`)}`,
};
