import type { productionIndicators } from '../../../machines/indicators/production.js';
import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts, fallenDue } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const FINISHED_ON = dayOf('j.finished_at');

/** Of what the indicators of production are made. */
export const productionRows: IndicatorRows<keyof typeof productionIndicators> = {
  'plan-completion': `
    SELECT j.order_no AS process, j.planned_finish AS on_day, concat_ws(' → ', j.planned_finish, ${FINISHED_ON}) AS what,
      ${counts(`j.finished_at IS NOT NULL AND ${FINISHED_ON} <= j.planned_finish`)}
    FROM production_job j
    WHERE ${fallenDue('j.planned_finish', 'j.finished_at IS NOT NULL')} AND NOT j.held AND j.status NOT IN ('in-batches', 'cancelled')`,
  'production-pass-rate': `
    SELECT i.order_no AS process, ${dayOf('i.recorded_at')} AS on_day, i.item AS what, ${counts(`i.result = 'pass'`)}
    FROM inspection_result i WHERE i.kind IN ('in-process', 'final') AND ${withinDays('i.recorded_at')}`,
  'cost-within-plan': `
    SELECT j.order_no AS process, ${FINISHED_ON} AS on_day, '' AS what, ${counts('NOT w.over_cost')}
    FROM production_job j JOIN order_watch w USING (order_no) WHERE ${withinDays('j.finished_at')} AND j.status <> 'cancelled'`,
};
