import type { WorkingHours } from '../time/working-hours.js';
import { dayPlus, weekdayOf } from '../time/working-hours.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Whether a day is one of a rule's. Of the rules that there are: by weekday, by the day of the month, in some months. */
function isOf(rrule: string, day: string): boolean {
  const parts = Object.fromEntries(rrule.split(';').map((part) => part.split('='))) as Record<
    string,
    string | undefined
  >;
  const { BYDAY, BYMONTHDAY, BYMONTH } = parts;
  if (BYMONTH !== undefined && !BYMONTH.split(',').includes(String(Number(day.slice(5, 7))))) return false;
  if (BYDAY !== undefined) return BYDAY.split(',').includes(WEEKDAYS[weekdayOf(day) - 1]);
  if (BYMONTHDAY !== undefined) return BYMONTHDAY.split(',').includes(String(Number(day.slice(8))));
  throw new Error(`The rule ${rrule} is read by nobody here`);
}

/** The days on which something that recurs begins, by another way than the product's own. */
export function daysOf(
  { rrule, shift }: { rrule: string; shift: string },
  hours: WorkingHours,
  first: string,
  count: number,
): string[] {
  return [...Array(count + 30).keys()]
    .map((offset) => dayPlus(first, offset - 15))
    .filter((day) => isOf(rrule, day))
    .map((day) => hours.moved(day, shift))
    .filter((day) => day >= first && day < dayPlus(first, count));
}
