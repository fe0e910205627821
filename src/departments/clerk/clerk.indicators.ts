import type { clerkIndicators } from '../../../machines/indicators/clerk.js';
import { REMIND } from '../../../machines/kit/time.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, fallenDue, SATISFACTION } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const DUE_ON = `(${factIn('p', 'solution')} ->> 'dueOn')::date`;
const SOLVED_AT = `(${factIn('p', 'result')} ->> 'at')::timestamptz`;

const isHis = (person: string): string => `($5::uuid IS NULL OR ${person} = $5::uuid)`;

const ASSIGNED_BY = `(
  SELECT coalesce(a.on_behalf_of, a.by_person) FROM process_event a
  WHERE a.process_id = p.id AND a.type = 'clerk.assign-issue' ORDER BY a.seq DESC LIMIT 1)`;

/** SQL: since this act was last done on the process, somebody had to be reminded of it. */
const REMINDED = `EXISTS (
  SELECT FROM process_event r WHERE r.process_id = e.process_id AND r.type = '${REMIND}' AND r.data ->> 'event' = e.type AND r.seq < e.seq
    AND r.seq > coalesce((SELECT max(b.seq) FROM process_event b
      WHERE b.process_id = e.process_id AND b.type = e.type AND b.seq < e.seq), 0))`;

/** Of what the indicators of the follow-up clerks are made. */
export const clerkRows: IndicatorRows<keyof typeof clerkIndicators> = {
  'tracking-timeliness': `
    SELECT e.process_id AS process, ${dayOf('e.recorded_at')} AS on_day, e.type AS what, ${counts(`NOT ${REMINDED}`)}
    FROM process_event e
    WHERE e.kind = 'orders' AND e.office = 'clerk' AND ${withinDays('e.recorded_at')}
      AND ${isHis('coalesce(e.on_behalf_of, e.by_person)')}`,
  'issue-efficiency': `
    SELECT p.id AS process, ${DUE_ON} AS on_day, concat_ws(' → ', ${DUE_ON}, ${dayOf(SOLVED_AT)}) AS what,
      ${counts(`${SOLVED_AT} IS NOT NULL AND ${dayOf(SOLVED_AT)} <= ${DUE_ON}`)}
    FROM process p
    WHERE p.kind = 'issues' AND ${fallenDue(DUE_ON, `${SOLVED_AT} IS NOT NULL`)} AND ${isHis(ASSIGNED_BY)}`,
  'order-satisfaction': `
    SELECT p.id AS process, ${dayOf('s.at')} AS on_day, o.order_no AS what, s.part, s.whole, NULL::text AS currency
    FROM process p JOIN order_summary o ON o.order_no = ${factIn('p', 'order')} #>> '{}' CROSS JOIN ${SATISFACTION}
    WHERE p.kind = 'contacts' AND ${withinDays('s.at')} AND ${isHis('o.clerk')}`,
};
