const DAY_MS = 86_400_000;

/** A business day as a number of days; days are counted without a time zone. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** A stretch of days that is drawn; both ends belong to it. */
export interface Axis {
  from: number;
  to: number;
}

/** Somewhat more than all of these days, and always the present one. */
export function axisOver(days: readonly string[], today: string): Axis {
  const numbers = [today, ...days].map(dayNumber);
  return {
    from: Math.max(Math.min(...numbers) - 2, dayNumber(today) - 60),
    to: Math.min(Math.max(...numbers) + 4, dayNumber(today) + 240),
  };
}

/** How far along the axis a day begins, in percent; what lies beyond stands at the end. */
export function place({ from, to }: Axis, day: number): number {
  return Math.min(100, Math.max(0, ((day - from) / (to - from + 1)) * 100));
}

const MOST_WEEKS = 18;
const MOST_WEEKS_ON_A_PHONE = 6;

/** The first days of the weeks, and of the months where weeks would stand too close. */
export function ticks({ from, to }: Axis, isNarrow: boolean): { day: number; label: string }[] {
  const isLong = to - from > 7 * (isNarrow ? MOST_WEEKS_ON_A_PHONE : MOST_WEEKS);
  const found: { day: number; label: string }[] = [];
  for (let day = from; day <= to; day++) {
    const text = dayOf(day);
    const isTick = isLong ? text.endsWith('-01') : new Date(day * DAY_MS).getUTCDay() === 1;
    if (isTick) found.push({ day, label: isLong ? text.slice(0, 7) : text.slice(5) });
  }
  return found;
}

/** The days of the week that a day is in, Monday first. */
export function weekOf(day: string): string[] {
  const number = dayNumber(day);
  const monday = number - ((new Date(number * DAY_MS).getUTCDay() + 6) % 7);
  return Array.from({ length: 7 }, (_, offset) => dayOf(monday + offset));
}

/** The number of the week of a day as ISO 8601 counts: the first of a year is that with its first Thursday. */
export function weekNumber(day: string): number {
  const [, , , thursday = day] = weekOf(day);
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

/** The day so many days after a day. */
export const dayAfter = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** The days of the weeks that a month touches, Monday first. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = [];
  for (let day = `${month}-01`; weekOf(day)[0]?.slice(0, 7) <= month; day = dayAfter(day, 7)) weeks.push(weekOf(day));
  return weeks;
}

/** The month so many months after a month, `YYYY-MM`. */
export function monthAfter(month: string, offset: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + offset, 1)).toISOString().slice(0, 7);
}
