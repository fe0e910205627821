import { PACK, SERVED } from '../../../machines/meetings/meeting.pack.js';
import type { Pack, Served } from '../../../machines/meetings/meeting.pack.js';
import type { MeetingFacts } from '../../../machines/meetings/meeting.types.js';
import { FIGURES } from '../../../machines/duties/duty.figures.js';
import { companyDay } from '../../../machines/calendar.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer, Observers } from '../../engine/processes.js';
import { dutyFigures } from './duty-figures.observer.js';
import { PUBLISHING_STAFF } from '../../../machines/publishers/publisher.facts.js';
import { publishingStaff } from './publishing-staff.js';

const MOST = 20;
const AHEAD = "interval '14 days'";

/** What is laid before a meeting of a series ($1), not the meeting itself ($2), on a day ($3). */
const READ = `SELECT json_build_object(
  'last', (SELECT json_build_object('no', no, 'title', title, 'on', held_on) FROM meeting
    WHERE series = $1 AND no <> $2 AND state IN ('released', 'filed') ORDER BY held_on DESC, no DESC LIMIT 1),
  'openActions', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT action AS no, content, office, person, due_on AS "dueOn" FROM meeting_resolution
    WHERE series = $1 AND open ORDER BY due_on, action LIMIT ${MOST}) r),
  'ordersLate', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT order_no AS no, state, due_on AS "dueOn" FROM order_watch
    WHERE open AND due_on < $3::date ORDER BY due_on, order_no LIMIT ${MOST}) r),
  'ordersDue', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT order_no AS no, state, due_on AS "dueOn" FROM order_watch
    WHERE open AND due_on >= $3::date AND due_on < $3::date + ${AHEAD} ORDER BY due_on, order_no LIMIT ${MOST}) r),
  'load', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT week::date AS week, t.team, count(DISTINCT t.order_no)::int AS orders
    FROM generate_series(date_trunc('week', $3::date), $3::date + ${AHEAD}, interval '1 week') AS week
    JOIN production_task t ON t.open AND t.start_on < week + interval '1 week' AND t.finish_on >= week
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${MOST}) r),
  'gaps', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT item, quantity::text AS quantity, needed_on AS "neededOn", order_no AS no FROM material_need
    WHERE open AND needed_on < $3::date + ${AHEAD} ORDER BY needed_on, order_no, source, no LIMIT ${MOST}) r),
  'supply', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT purchase_order AS no, item, supplier, expected_on AS "expectedOn", order_no AS "order",
      late OR expected_on < $3::date AS late FROM purchase_line
    WHERE open AND (late OR expected_on < $3::date + ${AHEAD})
    ORDER BY expected_on, purchase_order, line LIMIT ${MOST}) r),
  'bottlenecks', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT order_no AS no, kind, cause, (raised_at AT TIME ZONE 'Asia/Shanghai')::date AS since
    FROM production_exception WHERE open ORDER BY raised_at, order_no, production_exception.no LIMIT ${MOST}) r),
  'forecast', (SELECT json_build_object('no', d.no, 'period', d.period,
      'orders', coalesce(jsonb_path_query_first(f.submitted, '$.figures[*] ? (@.name == "order-summary").value') #>> '{}', ''),
      'forecast', coalesce(jsonb_path_query_first(f.submitted, '$.figures[*] ? (@.name == "forecast").value') #>> '{}', ''))
    FROM duty_period d JOIN process p ON p.id = d.no
    CROSS JOIN LATERAL (SELECT ${factIn('p', 'submitted')} AS submitted) AS f
    WHERE d.duty = 'monthly-orders' AND d.state IN ('submitted', 'accepted') ORDER BY d.due_on DESC, d.no DESC LIMIT 1),
  'plans', (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT no, month, state, objections, adjustment FROM monthly_plan WHERE open ORDER BY month DESC LIMIT 3) r),
  'quality', (SELECT json_build_object(
    'passed', (count(*) FILTER (WHERE result = 'pass'))::int, 'failed', (count(*) FILTER (WHERE result = 'fail'))::int,
    'nonconformities', (SELECT count(*)::int FROM nonconformity WHERE open))
    FROM inspection_result WHERE recorded_at >= $3::date - interval '30 days')) AS pack`;

/** What a meeting is prepared with (S1§三(二)2): frozen into the event that sets its agenda. */
const meetingPack: Observer = async (db, { process, facts, now }) => {
  const { series } = facts as MeetingFacts;
  const { rows } = await db.query<{ pack: Pack }>(READ, [series, process, companyDay(now)]);
  return { [PACK]: canonicalJson(rows[0].pack) };
};

/**
 * Of the orders and opportunities of a meeting ($2) those that wait for one of its kind ($1), are not on hold, and began
 * before it was held ($3); and what people ($4) are called.
 */
const SERVES = `
  SELECT ARRAY(SELECT id FROM process WHERE id = ANY ($2::text[]) AND NOT held
    AND kind = CASE $1 WHEN 'strategy' THEN 'opportunities' ELSE 'orders' END
    AND (created_at AT TIME ZONE 'Asia/Shanghai')::date <= $3::date
    AND CASE $1 WHEN 'review' THEN value::jsonb #> '{life,received,reviewing}' IS NOT NULL
      WHEN 'kickoff' THEN jsonb_path_exists(value::jsonb, '$.life.reviewed.**.kickoff ? (@ == "awaited" || @ == "held")')
      WHEN 'strategy' THEN state IN ('registered', 'confirmed', 'evaluating')
      ELSE false END ORDER BY id) AS orders,
    (SELECT coalesce(json_object_agg(id, name), '{}') FROM person WHERE id = ANY ($4::uuid[])) AS names`;

/** Which orders or opportunities a released meeting was held for. */
const meetingOrders: Observer = async (db, { facts, now }): Promise<Record<string, string>> => {
  const { kind, orders, opened, present } = facts as MeetingFacts;
  if (kind !== 'review' && kind !== 'kickoff' && kind !== 'strategy') return {};
  const day = companyDay(opened?.at ?? now);
  const people = present.map(({ person }) => person);
  const { rows } = await db.query<{ orders: string[]; names: Served['names'] }>(SERVES, [kind, orders, day, people]);
  const [{ orders: served, names }] = rows;
  const both: Served = { review: [], kickoff: [], names };
  return { [SERVED]: canonicalJson({ ...both, [kind]: served }) };
};

/** What operations reads for the rules of meetings and of publishing, and the forms of duties. */
export const operationsObservers: Observers = {
  [PACK]: meetingPack,
  [SERVED]: meetingOrders,
  [FIGURES]: dutyFigures,
  [PUBLISHING_STAFF]: publishingStaff,
};
