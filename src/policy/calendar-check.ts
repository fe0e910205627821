import type { Text } from '../../machines/rulebook.js';
import { isDay } from '../../machines/kit/formats.js';
import { areHours, calendarValue } from '../../machines/work-calendar.js';
import { MESSAGES } from './messages.js';

const WEEKDAY = /^week\.[1-7]$/;
const YEAR = /^year\.(19|20)\d\d$/;
const LONGEST_NAME = 40;

/** What a day is once nothing more is said of it: one of its weekday. */
const AS_THE_WEEK = 'week';

/** What is wrong with a value of the work calendar. */
export function calendarProblem(name: string, value: unknown): Text | undefined {
  if (typeof value !== 'string') return MESSAGES.hoursOfDay;
  if (YEAR.test(name)) return value.trim() === '' || value.length > LONGEST_NAME ? MESSAGES.source : undefined;
  const isWeekday = WEEKDAY.test(name);
  if (!isWeekday && !isDay(name)) return MESSAGES.unknownDay;
  const { hours, name: called } = calendarValue(value);
  if (called.length > LONGEST_NAME) return MESSAGES.dayName;
  return areHours(hours, isWeekday) || (!isWeekday && hours === AS_THE_WEEK) ? undefined : MESSAGES.hoursOfDay;
}

/** A week in which nobody ever works has no working time to count. */
export const hasWork = (calendar: Readonly<Record<string, string>>): boolean =>
  [1, 2, 3, 4, 5, 6, 7].some((day) => calendarValue(calendar[`week.${day}`] ?? '09:00-17:00').hours !== 'off');
