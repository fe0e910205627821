import type { IndicatorRows } from '../../read-models/indicator-rows.js';
import { counts } from '../../read-models/indicator-rows.js';

/** Of what the indicator of every office is made: operations keeps the register of duties. */
export const operationsRows: IndicatorRows<'duties-kept'> = {
  'duties-kept': `
    SELECT d.no AS process, d.due_on AS on_day, '' AS what, ${counts(`d.outcome = 'kept'`)}
    FROM duty_period d
    WHERE d.office = $4 AND d.due_on BETWEEN $1::date AND $2::date AND d.outcome IN ('kept', 'late', 'missed')`,
};
