import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { named } from '../../database/pool.js';
import { OPEN_DESK } from '../../engine/projections/rows.js';
import { isShown } from '../../engine/scope.js';
import { TITLE_COLUMNS } from '../processes/titles.service.js';
import { TODAY } from '../../read-models/today.js';

const local = (instant: string): string => `(${instant} AT TIME ZONE '${COMPANY_ZONE}')`;
const BEGINS = `($3::date::timestamp AT TIME ZONE '${COMPANY_ZONE}')`;
const ENDS = `(($4::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}')`;

/** All is open that lies on a desk; of an office, also what waits for one of its people. */
const DESKS = `($1::text[] || ARRAY(SELECT 'person:' || id FROM person WHERE NOT disabled AND $2::text = ANY (offices)))`;
const ON_DESK = (process: string): string =>
  `EXISTS (SELECT FROM waiting w WHERE w.id = ${process} AND w.desk = ANY (${DESKS}))`;
const MINUTES = 'YYYY-MM-DD"T"HH24:MI';
const ORDER = ['at', 'id', 'what', 'part'].map((column) => `found.${column} COLLATE "C"`).join(', ');

/**
 * What is due, has to be answered, takes place, is handed over, arrives or is to be paid from $3 to $4: on the desks $1, of the office $2, or
 * where the person $5 is asked to come. What takes place on the day on which it is due stands there once. $6: whose orders
 * are shown; $7: which kinds; $8 to $11: where the part before ended; $12: what of it. In the company's calendar somebody is
 * waited for at every desk.
 */
export const FIND = named(
  'calendar',
  `SELECT found.at, found.day::text AS day, found.what, found.part, p.id AS no, p.kind, p.machine_version AS "machineVersion",
     p.state, p.held, coalesce(found.title, c.title, '') AS title, found.place, found.start, found.end, found.cancelled,
     found.sequence, p.created_at AS "createdAt", p.updated_at AS "changedAt",
     CASE found.what WHEN 'wait' THEN found.start < now() WHEN 'appointment' THEN false ELSE found.day < ${TODAY} END AS late,
     CASE found.what WHEN 'wait' THEN p.waits END AS waits,
     CASE WHEN found.what = 'wait' AND starts_with(found.part, 'person:')
       THEN (SELECT name FROM person WHERE id = substr(found.part, 8)::uuid) END AS person, ${TITLE_COLUMNS}
   FROM (
     SELECT DISTINCT w.id, 'due' AS what, '' AS part, w.due_on AS day, to_char(w.due_on, 'YYYY-MM-DD') AS at, NULL AS title,
       '' AS place, NULL::timestamptz AS start, NULL::timestamptz AS end, false AS cancelled, 0 AS sequence
     FROM waiting w WHERE 'due' = ANY ($12::text[]) AND w.desk = ANY (${DESKS}) AND w.due_on BETWEEN $3::date AND $4::date
       AND NOT EXISTS (SELECT FROM appointment a WHERE a.id = w.id AND ${local('a.starts_at')}::date = w.due_on)
     UNION ALL
     SELECT w.id, 'wait', w.desk, ${local('w.answer_by')}::date, to_char(${local('w.answer_by')}, '${MINUTES}'), NULL, '',
       w.answer_by, NULL, false, 0
     FROM waiting w WHERE 'wait' = ANY ($12::text[]) AND w.answer_by >= ${BEGINS} AND w.answer_by < ${ENDS}
       AND w.answer_by < 'infinity'
       AND ('${OPEN_DESK}' = ANY ($1::text[]) OR w.desk = ANY (${DESKS}))
     UNION ALL
     SELECT a.id, 'appointment', '', ${local('a.starts_at')}::date, to_char(${local('a.starts_at')}, '${MINUTES}'), a.title,
       a.place, a.starts_at, a.ends_at, a.cancelled, a.sequence
     FROM appointment a WHERE 'appointment' = ANY ($12::text[]) AND a.starts_at >= ${BEGINS} AND a.starts_at < ${ENDS}
       AND ($5::text IS NULL OR $5 = ANY (a.people))
       AND ($2::text IS NULL OR EXISTS (
         SELECT FROM person WHERE id = ANY (a.people::uuid[]) AND NOT disabled AND $2 = ANY (offices)))
     UNION ALL
     SELECT d.order_no, 'delivery', '', d.confirmed_on, to_char(d.confirmed_on, 'YYYY-MM-DD'), NULL,
       coalesce(d.confirmed_place, ''), NULL, NULL, false, 0
     FROM delivery d WHERE 'delivery' = ANY ($12::text[]) AND d.open AND d.confirmed_on BETWEEN $3::date AND $4::date
       AND ${ON_DESK('d.order_no')}
     UNION ALL
     SELECT s.order_no, 'arrival', s.shipment, s.eta, to_char(s.eta, 'YYYY-MM-DD'), NULL, coalesce(s.location, ''), NULL, NULL,
       false, 0
     FROM shipment s WHERE 'arrival' = ANY ($12::text[]) AND s.open AND s.eta BETWEEN $3::date AND $4::date
       AND ${ON_DESK('s.order_no')}
     UNION ALL
     SELECT r.order_no, 'payment', r.no::text, r.due_on, to_char(r.due_on, 'YYYY-MM-DD'), NULL, '', NULL, NULL, false, 0
     FROM receivable_claim r WHERE 'payment' = ANY ($12::text[]) AND r.due_on BETWEEN $3::date AND $4::date
       AND $1::text[] && ARRAY['finance', 'clerk', '${OPEN_DESK}']
   ) AS found JOIN process p USING (id) LEFT JOIN process_card c USING (id)
   WHERE ($7::text[] IS NULL OR p.kind = ANY ($7)) AND ${isShown('p.kind', 'p.id', '$6::uuid[]')}
     AND ($8::text IS NULL OR (${ORDER}) > ($8, $9::text, $10::text, $11::text))
   ORDER BY ${ORDER} LIMIT $13`,
);
