import { isMonth, monthPattern } from './formats.js';
import type { Field, Said } from './schema.js';

/** A month of the calendar, `YYYY-MM`. */
export const month = (said: Said = {}): Field<string> => ({
  find: (value) => (isMonth(value) ? undefined : { complaint: 'month' }),
  schema: { type: 'string', pattern: monthPattern, 'x-field': 'month' },
  ...said,
});
