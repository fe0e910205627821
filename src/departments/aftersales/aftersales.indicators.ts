import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const LAST = `${factIn('p', 'answers')} -> -1`;
const ANSWERED_AT = `(${LAST} ->> 'at')::timestamptz`;

/** Of what the indicator of after-sales is made. */
export const aftersalesRows: IndicatorRows<'case-solved-rate'> = {
  'case-solved-rate': `
    SELECT p.id AS process, ${dayOf(ANSWERED_AT)} AS on_day, '' AS what, ${counts(`(${LAST} ->> 'satisfied')::boolean`)}
    FROM process p WHERE p.kind = 'cases' AND ${withinDays(ANSWERED_AT)}`,
};
