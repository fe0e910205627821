import type { engineeringIndicators } from '../../../machines/indicators/engineering.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, measures } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const DONE_ON = dayOf('t.done_at');
const IMPROVED_AT = `(${factIn('p', 'improved')} ->> 'at')::timestamptz`;

/** Of what the indicators of engineering are made. */
export const engineeringRows: IndicatorRows<keyof typeof engineeringIndicators> = {
  'design-cycle': `
    SELECT t.order_no AS process, ${DONE_ON} AS on_day, concat_ws(' → ', ${dayOf('o.received_at')}, ${DONE_ON}) AS what,
      ${measures(`${DONE_ON} - ${dayOf('o.received_at')}`)}
    FROM engineering_task t JOIN order_summary o USING (order_no)
    WHERE t.task = 'design' AND t.status = 'done' AND ${withinDays('t.done_at')}`,
  'sample-pass-rate': `
    SELECT t.order_no AS process, ${DONE_ON} AS on_day, '' AS what,
      (SELECT count(*) FROM jsonb_array_elements(t.tests::jsonb) AS one WHERE one ->> 'result' = 'pass')::numeric AS part,
      jsonb_array_length(t.tests::jsonb)::numeric AS whole, NULL::text AS currency
    FROM engineering_task t WHERE t.task = 'sample' AND ${withinDays('t.done_at')}`,
  'improvements-done': `
    SELECT p.id AS process, ${dayOf(IMPROVED_AT)} AS on_day, '' AS what, ${counts('true')}
    FROM process p WHERE p.kind = 'improvements' AND ${withinDays(IMPROVED_AT)}`,
};
