import dayjs from 'dayjs';
import type { Language } from '../../../machines/rulebook.js';

/** Days and figures as a clerk reads them. Business days stay the text that they are: no time zone can shift them. */

/** A point in time, in the time zone of the computer. */
export const moment = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm');

/** The calendar of the company, as the server counts by it, wherever the page is looked at. */
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

export const today = (): string => calendar.format(new Date());

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
