import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import type { Language } from '../../../machines/rulebook.js';

/** Days and figures as a clerk reads them. Business days stay the text that they are: no time zone can shift them. */

/** The company's clock and calendar, as the server counts by them, wherever the page is looked at. */
const ZONE = 'Asia/Shanghai';
dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.tz.setDefault(ZONE); // what a calendar that opens takes for now

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** A point in time by the company's clock: `2026-03-01 08:30`. What is none stays the text that it is. */
export const moment = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : clock.format(new Date(instant));

/** The point in time that somebody chose by the company's clock, as the server takes it. */
export const instantOf = (chosen: Dayjs): string => dayjs.tz(chosen.format('YYYY-MM-DDTHH:mm:ss'), ZONE).toISOString();

export const today = (): string => clock.format(new Date()).slice(0, 10);

const DAY_MS = 86_400_000;

/** Days from one business day to another: negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

export { grouped, money } from '../../../machines/names/figures.js';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `2 hours ago`, `in 3 days`, in words of the language. */
export function relative(instant: string, language: Language, now = Date.now()): string {
  const distance = Date.parse(instant) - now;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const);
  return words.format(Math.round(distance / size), unit);
}
