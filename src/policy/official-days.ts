import type { WorkCalendar } from '../../machines/work-calendar.js';
import { OFFICIAL_SOURCE, OFFICIAL_YEARS } from './official-years.js';

/** The years whose official days the product knows. */
export const officialYears = (): number[] => Object.keys(OFFICIAL_YEARS).map(Number);

/** The official days of a year as values of a calendar, with their source; undefined where the product knows none. */
export function officialDays(year: number): Record<string, string> | undefined {
  if (!Object.hasOwn(OFFICIAL_YEARS, String(year))) return undefined;
  const days = OFFICIAL_YEARS[String(year)].split(';').map((item): [string, string] => {
    const [, day, value] = /^(\S+) (.+)$/.exec(item) ?? [];
    return [`${year}-${day}`, value];
  });
  return { [`year.${year}`]: OFFICIAL_SOURCE, ...Object.fromEntries(days) };
}

/** What the product ships: the usual week, and every year that it knows. */
export const shippedCalendar = (): WorkCalendar => ({
  ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`week.${day}`, '09:00-17:00'])),
  'week.6': 'off',
  'week.7': 'off',
  ...Object.fromEntries(officialYears().flatMap((year) => Object.entries(officialDays(year) ?? {}))),
});
