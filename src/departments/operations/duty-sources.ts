import type { ReadSource } from '../../../machines/duties/duty.figures.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { withinDays } from '../../read-models/within-days.js';

/** SQL: a number without the zeros that its column adds. */
const plain = (figure: string): string => `trim_scale(${figure})::text`;

const OPEN = `s.state NOT IN ('settled', 'cancelled')`;
/** Of a line, what still has to come to the customer. */
const LEFT = `least(l.ordered, l.ordered - l.delivered)`;
const PRODUCT = `l.product_no || ' ' || l.description`;

const inspections = (result?: 'pass' | 'fail'): string => `
  SELECT count(*)::text AS line, 1 AS rank FROM inspection_result
  WHERE ${withinDays('recorded_at')} ${result ? `AND result = '${result}'` : ''}`;

const BOUGHT = `material_need n WHERE n.source = 'plan' AND n.in_force AND n.supplier IS NOT NULL`;

const SUPPLIER = factIn('p', 'supplier');

/** Of a purchase order, all that was asked for or paid. */
const summed = (entries: 'requests' | 'payments'): string =>
  `coalesce((SELECT sum((one ->> 'amount')::numeric) FROM jsonb_array_elements(${factIn('p', entries)}) AS one), 0)`;

/** The points that suppliers were given in their appraisals of these days. */
const appraised = (aspect: 'price' | 'service'): string => `
  SELECT (${SUPPLIER} #>> '{}') || ' ' || (a ->> '${aspect}') AS line, ${SUPPLIER} #>> '{}' AS rank
  FROM process p CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'appraisals')}) AS a
  WHERE p.kind = 'suppliers' AND ${withinDays(`(a ->> 'at')::timestamptz`)}`;

const exceptions = (only = ''): string => `
  SELECT order_no || ' ' || exception_id || ' ' || cause AS line, order_no || exception_id AS rank
  FROM production_exception WHERE ${withinDays('raised_at')} ${only}`;

/**
 * What the product knows of the days from $1 to $2 for the duties of the register, a line each, seen on the day $3. They name
 * products, people's companies, numbers and days, so that they read the same in every language.
 */
export const LINES: Readonly<Record<ReadSource, string>> = {
  'orders-due': `
    SELECT s.order_no || ' ' || s.customer || ' ' || s.due_on AS line, s.due_on::text || s.order_no AS rank
    FROM order_summary s WHERE s.due_on BETWEEN $1 AND $2 AND ${OPEN}
      AND EXISTS (SELECT FROM order_line l WHERE l.order_no = s.order_no AND ${LEFT} > 0)`,
  'quantities-due': `
    SELECT ${PRODUCT} || ' ' || ${plain(`sum(${LEFT})`)} || ' ' || l.unit AS line, l.product_no AS rank
    FROM order_summary s JOIN order_line l USING (order_no)
    WHERE s.due_on BETWEEN $1 AND $2 AND ${OPEN} AND ${LEFT} > 0 GROUP BY l.product_no, l.description, l.unit`,
  'needs-passed-on': `
    SELECT m.customer || ' ' || string_agg(concat_ws(' ', one ->> 'product', one ->> 'specification', one ->> 'quantity',
      one ->> 'unit'), ', ' ORDER BY place) AS line, m.order_no AS rank
    FROM market_need m CROSS JOIN LATERAL jsonb_array_elements(m.products) WITH ORDINALITY AS p (one, place)
    WHERE ${withinDays('m.passed_on_at')} GROUP BY m.order_no, m.customer`,
  'material-open': `
    SELECT item || ' ' || ${plain('sum(quantity - passed)')} AS line, item AS rank
    FROM material_need WHERE open AND needed_on <= $2 AND quantity > passed GROUP BY item`,
  'orders-open': `
    SELECT count(*)::text AS line, '' AS rank FROM order_watch WHERE open
    UNION ALL SELECT order_no || ' ' || due_on, due_on::text || order_no FROM order_watch WHERE open AND due_on < $3`,
  'customer-objections': `
    SELECT order_no || ' ' || array_to_string(items, ', ') AS line, order_no AS rank
    FROM order_objection WHERE source = 'customer' AND ${withinDays('raised_at')}`,
  'jobs-running': `
    SELECT count(*)::text AS line, 1 AS rank FROM production_job WHERE status IN ('running', 'rework') AND NOT held`,
  'floor-findings': `
    SELECT order_no || ' ' || planned_finish AS line, '1' || order_no AS rank
    FROM production_job WHERE open AND status IN ('running', 'rework') AND planned_finish < $3
    UNION ALL SELECT line, '2' || rank FROM (${exceptions()}) AS e`,
  'suppliers-evaluated': `
    SELECT (${SUPPLIER} #>> '{}') || ' ' || round(((e ->> 'reputation')::numeric + (e ->> 'capacity')::numeric +
      (e ->> 'quality')::numeric + (e ->> 'delivery')::numeric + (e ->> 'price')::numeric + (e ->> 'service')::numeric) / 6) AS line,
      ${SUPPLIER} #>> '{}' AS rank
    FROM process p CROSS JOIN LATERAL (SELECT ${factIn('p', 'evaluation')} AS e) AS f
    WHERE p.kind = 'suppliers' AND ${withinDays(`(e ->> 'at')::timestamptz`)}`,
  'suppliers-rectifying': `
    SELECT (${SUPPLIER} #>> '{}') || ' ' || (r ->> 'what') || ' ' || (${factIn('p', 'dueOn')} #>> '{}') AS line, ${SUPPLIER} #>> '{}' AS rank
    FROM process p CROSS JOIN LATERAL (SELECT ${factIn('p', 'rectification')} AS r) AS f
    WHERE p.kind = 'suppliers' AND jsonb_typeof(r) = 'object'`,
  'incoming-by-supplier': `
    SELECT supplier || ' ' || count(*) FILTER (WHERE result = 'pass') || '/' || count(*) AS line, supplier AS rank
    FROM (SELECT DISTINCT i.order_no, i.seq, i.no, i.result, n.supplier FROM inspection_result i
      JOIN material_need n ON n.order_no = i.order_no AND n.item = i.item AND n.source = 'plan' AND n.supplier IS NOT NULL
      WHERE i.kind = 'incoming' AND ${withinDays('i.recorded_at')}) AS lot GROUP BY supplier`,
  'needs-by-supplier': `
    SELECT n.supplier || ' ' || count(*) FILTER (WHERE n.passed >= n.quantity) || '/' || count(*) AS line, n.supplier AS rank
    FROM ${BOUGHT} AND n.needed_on BETWEEN $1 AND $2 GROUP BY n.supplier`,
  'appraised-price': appraised('price'),
  'appraised-service': appraised('service'),
  'payable-balance': `
    SELECT concat_ws(' ', supplier, ${plain('sum(open)')}, currency) AS line, supplier AS rank
    FROM (SELECT ${SUPPLIER} #>> '{}' AS supplier, ${factIn('p', 'currency')} #>> '{}' AS currency,
        ${summed('requests')} - ${summed('payments')} AS open
      FROM process p WHERE p.kind = 'purchase-orders' AND p.state <> 'paid') AS purchase
    GROUP BY supplier, currency HAVING sum(open) <> 0`,
  // What an order needs and a purchase order names is told once.
  'purchases-unfilled': `
    SELECT concat_ws(' ', supplier, purchase_order, item) || ' ' || ${plain('passed')} || '/' || ${plain('wanted')} AS line,
      supplier || due_on || purchase_order AS rank
    FROM purchase_line WHERE due_on <= $2 AND open AND passed < wanted
    UNION ALL SELECT n.supplier || ' ' || n.order_no || ' ' || n.item || ' ' || ${plain('n.passed')} || '/' || ${plain('n.quantity')},
      n.supplier || n.needed_on || n.order_no
    FROM ${BOUGHT} AND n.needed_on <= $2 AND n.open AND n.passed < n.quantity
      AND NOT EXISTS (SELECT FROM purchase_line l WHERE l.order_no = n.order_no AND l.item = n.item)`,
  'receivable-balance': `
    SELECT customer || ' ' || ${plain('sum(balance)')} || ' ' || currency AS line, customer AS rank
    FROM receivable WHERE balance <> 0 GROUP BY customer, currency`,
  'receivable-unmatched': `
    SELECT order_no || ' ' || customer || ' ' || ${plain('invoiced - reduced + charged')} || '/' || ${plain('due')} || ' ' || currency AS line,
      order_no AS rank
    FROM receivable WHERE books_open AND due <> invoiced - reduced + charged`,
  'equipment-exceptions': exceptions(`AND kind = 'equipment'`),
  inspections: inspections(),
  'inspections-passed': inspections('pass'),
  'inspections-failed': inspections('fail'),
  nonconformities: `
    SELECT concat_ws(' ', order_no, nullif(array_to_string(items, ', '), '')) AS line, order_no || source || no AS rank
    FROM nonconformity WHERE ${withinDays('found_at')}`,
  'files-checked': `
    SELECT count(*) FILTER (WHERE last.sound) || '/' || count(last.sound) || '/' || count(*) AS line, 1 AS rank
    FROM process p LEFT JOIN LATERAL (
      SELECT (c ->> 'complete')::boolean AND (c ->> 'legible')::boolean AS sound
      FROM jsonb_array_elements(${factIn('p', 'checks')}) AS c
      WHERE ${withinDays(`(c ->> 'at')::timestamptz`)} ORDER BY c ->> 'at' DESC LIMIT 1) AS last ON true
    WHERE p.kind = 'files' AND p.state IN ('kept', 'expired', 'retained')`,
  'files-missing': `
    SELECT order_no || ' ' || missing AS line, order_no AS rank FROM archive_file WHERE closed_at IS NOT NULL AND missing > 0`,
};
