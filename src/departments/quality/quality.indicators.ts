import type { qualityIndicators } from '../../../machines/indicators/quality.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, fallenDue } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const DUE_ON = `(${factIn('p', 'plan')} ->> 'dueOn')::date`;
const RECTIFIED_AT = `(${factIn('p', 'rectified')} ->> 'at')::timestamptz`;

/** Of what the indicators of quality are made. */
export const qualityRows: IndicatorRows<keyof typeof qualityIndicators> = {
  'inspection-pass-rate': `
    SELECT i.order_no AS process, ${dayOf('i.recorded_at')} AS on_day, i.item AS what, ${counts(`i.result = 'pass'`)}
    FROM inspection_result i WHERE ${withinDays('i.recorded_at')}`,
  'quality-issue-timeliness': `
    SELECT p.id AS process, ${DUE_ON} AS on_day, concat_ws(' → ', ${DUE_ON}, ${dayOf(RECTIFIED_AT)}) AS what,
      ${counts(`${RECTIFIED_AT} IS NOT NULL AND ${dayOf(RECTIFIED_AT)} <= ${DUE_ON}`)}
    FROM process p
    WHERE p.kind = 'nonconformities' AND p.state <> 'dismissed' AND ${fallenDue(DUE_ON, `${RECTIFIED_AT} IS NOT NULL`)}`,
};
