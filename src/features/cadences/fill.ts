import { daysAfter, monthAfter } from '../../../machines/calendar.js';
import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { workingDaysAfter } from '../../../machines/work-calendar.js';
import type { Period } from '../../policy/recurrence.js';

const PLACE = /\{(day|period)(?:\+(\d{1,3})(w?))?\}/g;
const MONTH = /\{month(?:\+(\d{1,2}))?\}/g;

/** The data of what begins, with the days of its period in the places that ask for them. */
export function filled(data: unknown, period: Period, calendar: WorkCalendar | undefined): unknown {
  if (typeof data === 'string') {
    return data
      .replaceAll(PLACE, (_place, name: 'day' | 'period', days = '0', working = '') =>
        working === 'w'
          ? workingDaysAfter(calendar, period[name], Number(days))
          : (daysAfter(period[name], Number(days)) ?? period[name]),
      )
      .replaceAll(MONTH, (_place, months = '0') => monthAfter(period.period.slice(0, 7), Number(months)));
  }
  if (Array.isArray(data)) return data.map((item) => filled(item, period, calendar));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, filled(value, period, calendar)]));
}
