import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { measures } from '../../read-models/indicator-rows.js';
import { dayOf, withinDays } from '../../read-models/within-days.js';

/** Of what the indicator of finance is made. */
export const financeRows: IndicatorRows<'settlement-days'> = {
  'settlement-days': `
    SELECT s.order_no AS process, ${dayOf('s.left_at')} AS on_day, concat_ws(' → ', ${dayOf('s.entered_at')}, ${dayOf('s.left_at')}) AS what,
      ${measures(`${dayOf('s.left_at')} - ${dayOf('s.entered_at')}`)}
    FROM order_stage s WHERE s.state = 'delivered' AND s.next_state = 'settled' AND ${withinDays('s.left_at')}`,
};
