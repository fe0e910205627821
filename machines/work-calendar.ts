import { daysAfter } from './calendar.js';

/**
 * The company's working time, by name. `week.1` (Monday) to `week.7`: the hours of that day of the week. `2026-10-01`: the
 * hours of that day, before those of its weekday. `year.2026`: by what source the days of that year are known.
 *
 * Hours are `off`, `work` (the usual hours of the week, also on a Saturday), or shifts: `08:00-12:00,13:00-17:00`. After a
 * space a day may have a name: `off 国庆节`.
 */
export type WorkCalendar = Readonly<Record<string, string>>;

/** A stretch of working time within a day, in minutes after midnight. */
export interface Shift {
  from: number;
  to: number;
}

/** What the rules went by before the company had a calendar: Monday to Friday, 09:00 to 17:00, and no day otherwise. */
const PLAIN: WorkCalendar = Object.freeze({
  'week.1': '09:00-17:00',
  'week.2': '09:00-17:00',
  'week.3': '09:00-17:00',
  'week.4': '09:00-17:00',
  'week.5': '09:00-17:00',
  'week.6': 'off',
  'week.7': 'off',
});

/** How many days of its week lie before a day; the week begins on Monday. */
const sinceMonday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday and the Sunday of the week of a day, `YYYY-MM-DD`. */
export function weekOf(day: string): { from: string; to: string } {
  const before = sinceMonday(day);
  return { from: daysAfter(day, -before) ?? day, to: daysAfter(day, 6 - before) ?? day };
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY = 86_400_000;
/** Further away than this no working day is looked for. */
const MOST_DAYS = 40_000;

const SHIFT = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** The shifts of a text such as `08:00-12:00,13:00-17:00`, which follow each other; undefined where it is none. */
function shiftsIn(text: string): Shift[] | undefined {
  const shifts: Shift[] = [];
  for (const part of text.split(',')) {
    const [, fromHour, fromMinute, toHour = '24', toMinute = '0'] = SHIFT.exec(part) ?? [];
    if (fromHour === undefined) return undefined;
    const shift = {
      from: Number(fromHour) * 60 + Number(fromMinute),
      to: Number(toHour) * 60 + Number(toMinute),
    };
    if (shift.to <= shift.from || shift.from < (shifts.at(-1)?.to ?? 0)) return undefined;
    shifts.push(shift);
  }
  return shifts;
}

/** A value of the calendar in its two parts. */
export function calendarValue(value: string): { hours: string; name: string } {
  const space = value.indexOf(' ');
  return space < 0 ? { hours: value, name: '' } : { hours: value.slice(0, space), name: value.slice(space + 1) };
}

/** Whether hours can be those of a day; `work` needs a week to look at, so it is none of a weekday. */
export const areHours = (hours: string, isWeekday: boolean): boolean =>
  hours === 'off' || (hours === 'work' && !isWeekday) || shiftsIn(hours) !== undefined;

/** A calendar that has been read, ready to be asked for any day. */
interface Known {
  week: readonly (readonly Shift[])[];
  usual: readonly Shift[];
  days: Map<string, readonly Shift[]>;
}

const known = new WeakMap<WorkCalendar, Known>();

function read(calendar: WorkCalendar): Known {
  const found = known.get(calendar);
  if (found) return found;
  const week = WEEKDAYS.map((day) => shiftsIn(calendar[`week.${day}`] ?? PLAIN[`week.${day}`]) ?? []);
  const made: Known = { week, usual: week.find(({ length }) => length > 0) ?? [], days: new Map() };
  known.set(calendar, made);
  return made;
}

/** The shifts of a day, `YYYY-MM-DD`, in their order; none where nobody works. */
export function shiftsOf(calendar: WorkCalendar | undefined, day: string): readonly Shift[] {
  const its = calendar ?? PLAIN;
  const { week, usual, days } = read(its);
  const asked = days.get(day);
  if (asked) return asked;
  const value = Object.hasOwn(its, day) ? calendarValue(its[day]).hours : 'week';
  const shifts = value === 'week' ? week[sinceMonday(day)] : value === 'work' ? usual : (shiftsIn(value) ?? []);
  days.set(day, shifts);
  return shifts;
}

/** Minutes that are worked on a day. */
const minutesOf = (calendar: WorkCalendar | undefined, day: string): number =>
  shiftsOf(calendar, day).reduce((sum, { from, to }) => sum + to - from, 0);

/** Minutes that are worked from one day to another, both included; none where the second comes first. */
export function workingMinutes(calendar: WorkCalendar | undefined, from: string, to: string): number {
  let sum = 0;
  for (let day = from, count = 0; day <= to && count < MOST_DAYS; day = dayAfter(day, 1), count++)
    sum += minutesOf(calendar, day);
  return sum;
}

export const isWorkingDay = (calendar: WorkCalendar | undefined, day: string): boolean =>
  shiftsOf(calendar, day).length > 0;

/** Whether a source says what day it is: one of its whole year, or of the day itself. A weekday alone does not. */
export const isCovered = (calendar: WorkCalendar | undefined, day: string): boolean =>
  calendar !== undefined && (Object.hasOwn(calendar, `year.${day.slice(0, 4)}`) || Object.hasOwn(calendar, day));

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first day from one on, itself included, of which something is true. */
function firstDay(day: string, step: 1 | -1, fits: (day: string) => boolean): string {
  for (let one = day, count = 0; count < MOST_DAYS; one = dayAfter(one, step), count++) if (fits(one)) return one;
  throw new RangeError('The calendar has no working day.');
}

/** The working day that it is, or else the next or the previous one. */
export const workingDay = (calendar: WorkCalendar | undefined, day: string, shift: 'next' | 'previous'): string =>
  firstDay(day, shift === 'next' ? 1 : -1, (one) => isWorkingDay(calendar, one));

/** The working day so many working days after a day. */
export function workingDaysAfter(calendar: WorkCalendar | undefined, day: string, days: number): string {
  let reached = day;
  for (let count = 0; count < days; count++) reached = workingDay(calendar, dayAfter(reached, 1), 'next');
  return reached;
}

/** The first day of a stretch of which no source says what day it is; null where all are known. Days, both included. */
export function firstUncovered(calendar: WorkCalendar | undefined, from: string, to: string): string | null {
  for (let day = from, count = 0; day <= to && count < MOST_DAYS; day = dayAfter(day, 1), count++) {
    if (!isCovered(calendar, day)) return day;
  }
  return null;
}
