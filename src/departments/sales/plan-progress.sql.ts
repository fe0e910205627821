import type { Group } from './plan-groups.js';
import { SOLD_ORDERS } from './sold.js';

// What was sold in the year of a plan, told apart by the shares $4 of the plan: JSON of `no`, `key` and `words`.

/** SQL: the key of the first share of which this holds; of none, that of the first share without words; else nothing. */
const shareWhere = (holds: string): string => `coalesce(
  (SELECT h.key FROM share h WHERE EXISTS (SELECT FROM unnest(h.words) AS word WHERE ${holds}) ORDER BY h.no LIMIT 1),
  (SELECT h.key FROM share h WHERE cardinality(h.words) = 0 ORDER BY h.no LIMIT 1), '')`;

const KEYS: Readonly<Record<Exclude<Group, 'variety'>, string>> = {
  month: 'extract(month FROM day)::int::text',
  quarter: 'extract(quarter FROM day)::int::text',
  person: 'entered_by::text',
  team: shareWhere('entered_by::text = word'),
  region: shareWhere('position(word IN place) > 0'),
  channel: shareWhere('customer_key = word'),
};

const COLUMNS = 'order_no, customer, state, currency, received_at, day';

const byOrder = (key: string): string => `SELECT ${COLUMNS}, amount, ${key} AS key FROM sold`;

/** An order of several varieties counts for each with its lines. */
const BY_LINE = `
  SELECT ${COLUMNS}, sum(part) AS amount, key FROM (
    SELECT o.*, round(l.ordered * l.unit_price, 2) AS part,
      ${shareWhere('starts_with(l.product_no, word) OR position(word IN l.description) > 0')} AS key
    FROM sold o JOIN order_line l USING (order_no) WHERE l.ordered > 0
  ) AS line GROUP BY ${COLUMNS}, key`;

/** Orders with the key for which they count. */
const keyed = (by: Group): string => `
  WITH sold AS (${SOLD_ORDERS}),
    share AS (SELECT no, key, words FROM jsonb_to_recordset($4::jsonb) AS h (no int, key text, words text[])),
    keyed AS (${by === 'variety' ? BY_LINE : byOrder(KEYS[by])})`;

export const progressSql = (by: Group): string => `${keyed(by)}
  SELECT key, currency, trim_scale(sum(amount))::text AS amount, count(*)::int AS orders FROM keyed GROUP BY key, currency`;

/** Those of one key, the latest first, after the one that the cursor names. */
export const ordersSql = (by: Group): string => `${keyed(by)}
  SELECT order_no AS "orderNo", customer, state, day::text AS "receivedOn", currency, trim_scale(amount)::text AS amount,
    to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "receivedAt"
  FROM keyed WHERE key = $5 AND ($6::timestamptz IS NULL OR (received_at, order_no) < ($6, $7))
  ORDER BY received_at DESC, order_no DESC LIMIT $8`;
