import { factIn } from '../../engine/command/facts-columns.js';
import { wholeOf } from '../../engine/scope.js';

// What the product knows of a month, for the forms of its plan. $1 is the first day of the month, $2 the last.

/** As many rows as a form can begin with, and somebody can check. */
const MOST_ROWS = 300;
/** As many orders as a row names. */
const MOST_ORDERS = 100;

/** SQL: a number without the zeros that its column adds. */
const plain = (figure: string): string => `trim_scale(${figure})::text`;

/** SQL: the orders of a row, each once. */
const orders = (of: string): string => `(array_agg(DISTINCT ${of} ORDER BY ${of}))[1:${MOST_ORDERS}]`;

/** What of the orders due in the month still has to come to customers, by product and customer. */
export const ORDERED = `
  SELECT l.product_no AS "productNo", l.description, ${plain('sum(l.ordered - l.delivered)')} AS quantity, l.unit,
    'ordered' AS firm, s.customer, ${orders('l.order_no')} AS orders
  FROM order_line l JOIN order_summary s USING (order_no)
  WHERE l.due_on BETWEEN $1::date AND $2::date AND s.state NOT IN ('settled', 'cancelled') AND l.ordered > l.delivered
  GROUP BY l.product_no, l.description, l.unit, s.customer ORDER BY 1, s.customer LIMIT ${MOST_ROWS}`;

/** Orders whose plans are in force, and that are not yet made. */
const IN_FORCE = `open AND status IN ('preparing', 'running', 'rework') AND planned_finish IS NOT NULL`;

/**
 * What is left to make of the plans in force that end by the end of the month, by product and teams. What should have been
 * made before is made in the month.
 */
export const PLANNED = `
  SELECT one.product_no AS "productNo", one.description, ${plain('sum(one.quantity)')} AS quantity, one.unit,
    min(one.start)::text AS start, max(one.finish)::text AS finish, one.line, ${orders('one.order_no')} AS orders
  FROM (
    SELECT ${wholeOf('j.order_no')} AS order_no, l ->> 'productNo' AS product_no, l ->> 'description' AS description, l ->> 'unit' AS unit,
      (l ->> 'ordered')::numeric - (l ->> 'produced')::numeric AS quantity,
      least(coalesce(j.planned_start, j.planned_finish), $2::date) AS start,
      CASE WHEN j.planned_finish < $1::date THEN $2::date ELSE j.planned_finish END AS finish,
      (SELECT left(string_agg(DISTINCT t.team, '、' ORDER BY t.team), 200) FROM production_task t
       WHERE t.order_no = ${wholeOf('j.order_no')}) AS line
    FROM production_job j CROSS JOIN LATERAL jsonb_array_elements(j.lines) AS l
    WHERE ${IN_FORCE} AND j.planned_finish <= $2::date
  ) AS one WHERE one.quantity > 0
  GROUP BY one.product_no, one.description, one.unit, one.line ORDER BY max(one.finish), 1 LIMIT ${MOST_ROWS}`;

/** What is ordered for the month and stands in no plan that is in force. */
export const UNPLANNED = `
  SELECT l.product_no AS "productNo", l.description, ${plain('sum(l.ordered - l.produced)')} AS quantity, l.unit,
    $1::date::text AS start, $2::date::text AS finish, ${orders('l.order_no')} AS orders
  FROM order_line l JOIN order_summary s USING (order_no)
  WHERE l.due_on BETWEEN $1::date AND $2::date AND s.state IN ('received', 'reviewed', 'planned', 'producing')
    AND l.ordered > l.produced
    AND NOT EXISTS (SELECT FROM production_job j WHERE j.order_no = l.order_no AND (${IN_FORCE} OR status = 'in-batches'))
  GROUP BY l.product_no, l.description, l.unit ORDER BY 1 LIMIT ${MOST_ROWS}`;

/** SQL: by what an item is the same, whatever its width, case, spaces and strokes. */
const key = (item: string, specification: string): string =>
  `item_key(${item}) || ' ' || item_key(coalesce(${specification}, ''))`;

/**
 * What has to be bought by the end of the month: what the procurement plans of orders need and has not passed, with the
 * safety stock, without what is there and what is on its way. What the last purchase of the item cost, took and from whom.
 */
export const NEEDED = `
  WITH need AS (
    SELECT ${key('item', 'specification')} AS key, min(item) AS item, min(specification) AS specification,
      sum(quantity - passed) AS quantity, min(needed_on) AS needed_on, min(supplier) AS supplier,
      ${orders('order_no')} AS orders
    FROM material_need
    WHERE source = 'plan' AND in_force AND open AND needed_on <= $2::date AND quantity > passed GROUP BY 1),
  kept AS (
    SELECT ${key('item', 'specification')} AS key, min(item) AS item, min(specification) AS specification, min(unit) AS unit,
      sum(balance) AS balance, max(safety_stock) AS safety
    FROM stock_item WHERE open GROUP BY 1),
  coming AS (
    SELECT ${key('b.item', `l ->> 'specification'`)} AS key, sum(b.wanted - b.arrived + b.returned) AS quantity
    FROM purchase_line b JOIN process p ON p.id = b.purchase_order
    CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'lines')}) AS l
    WHERE b.open AND (l ->> 'line')::int = b.line GROUP BY 1),
  wanted AS (
    SELECT coalesce(n.item, k.item) AS item, coalesce(n.specification, k.specification) AS specification, k.unit,
      n.needed_on, n.orders, n.supplier, coalesce(k.balance, 0) AS stock, coalesce(c.quantity, 0) AS on_order,
      coalesce(k.safety, 0) AS safety,
      coalesce(n.quantity, 0) + coalesce(k.safety, 0) - coalesce(k.balance, 0) - coalesce(c.quantity, 0) AS quantity
    FROM need n FULL JOIN kept k USING (key) LEFT JOIN coming c USING (key))
  SELECT w.item, coalesce(w.specification, '') AS specification, ${plain('w.quantity')} AS quantity,
    coalesce(w.unit, last.unit) AS unit, coalesce(w.needed_on, $1::date)::text AS by, ${plain('w.stock')} AS stock,
    ${plain('w.on_order')} AS "onOrder", ${plain('w.safety')} AS "safetyStock", last.price,
    last.days AS "leadTimeDays", coalesce(w.supplier, last.supplier) AS supplier, w.orders
  FROM wanted w LEFT JOIN LATERAL (
    SELECT b.supplier, b.unit, l ->> 'price' AS price,
      (jsonb_path_query_first(${factIn('p', 'placed')}, '$.offers[*] ? (@.supplier == $of).leadTimeDays',
        jsonb_build_object('of', b.supplier)) #>> '{}')::int AS days
    FROM purchase_line b JOIN process p ON p.id = b.purchase_order
    CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'lines')}) AS l
    WHERE b.item = w.item AND b.state NOT IN ('drafted', 'cancelled') AND (l ->> 'line')::int = b.line
    ORDER BY p.updated_at DESC, b.purchase_order DESC LIMIT 1) AS last ON true
  WHERE w.quantity > 0 ORDER BY 5, 1 LIMIT ${MOST_ROWS}`;

/** What was made in the month by daily reports, and what was handed over to customers, by product. */
export const MADE = `
  SELECT product_no AS "productNo", ${plain('sum(made)')} AS made, ${plain('sum(delivered)')} AS delivered FROM (
    SELECT l.product_no, r.good AS made, 0 AS delivered
    FROM daily_report r JOIN order_line l ON l.order_no = ${wholeOf('r.order_no')} AND l.line = r.line
    WHERE r.reported_on BETWEEN $1::date AND $2::date
    UNION ALL
    SELECT l.product_no, 0, (part ->> 'handedOver')::numeric
    FROM shipment s CROSS JOIN LATERAL jsonb_array_elements(s.lines) AS part
    JOIN order_line l ON l.order_no = ${wholeOf('s.order_no')} AND l.line = (part ->> 'line')::int
    WHERE s.handed_over_on BETWEEN $1::date AND $2::date
  ) AS done GROUP BY 1 HAVING sum(made) > 0 OR sum(delivered) > 0 ORDER BY 1 LIMIT ${MOST_ROWS}`;

/** What of purchases arrived in the month, by item. What has not moved since it began cannot have. */
export const BOUGHT = `
  SELECT l ->> 'item' AS item, ${plain(`sum((part ->> 'quantity')::numeric)`)} AS bought
  FROM process p CROSS JOIN LATERAL jsonb_array_elements(${factIn('p', 'arrivals')}) AS arrival
  CROSS JOIN LATERAL jsonb_array_elements(arrival -> 'lines') AS part
  JOIN LATERAL jsonb_array_elements(${factIn('p', 'lines')}) AS l ON l -> 'line' = part -> 'line'
  WHERE p.kind = 'purchase-orders' AND p.updated_at >= $1::timestamptz
    AND (arrival ->> 'on')::date BETWEEN $1::date AND $2::date
  GROUP BY 1 ORDER BY 1 LIMIT ${MOST_ROWS}`;
