import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

const HANDED_OVER_ON = dayOf('e.occurred_at');

/** Of what the indicator of logistics is made: an order counts in the period in which its delivery was recorded. */
export const logisticsRows: IndicatorRows<'delivery-on-day'> = {
  'delivery-on-day': `
    SELECT s.order_no AS process, ${HANDED_OVER_ON} AS on_day, concat_ws(' → ', w.due_on, ${HANDED_OVER_ON}) AS what,
      ${counts(`w.due_on IS NULL OR ${HANDED_OVER_ON} <= w.due_on`)}
    FROM order_stage s JOIN order_watch w USING (order_no) JOIN process_event e ON e.process_id = s.order_no AND e.seq = s.seq
    WHERE s.next_state = 'delivered' AND ${withinDays('s.left_at')}`,
};
