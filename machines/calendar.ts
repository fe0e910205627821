/** The company's calendar; the regulations are those of a company in China, which has one time zone. */
export const COMPANY_ZONE = 'Asia/Shanghai';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: COMPANY_ZONE, dateStyle: 'short' });

/**
 * The day that it is at the company at an instant, `YYYY-MM-DD`.
 * @param instant ISO 8601, by the database's clock: the nodes' own differ
 */
export function companyDay(instant: string): string {
  const time = Date.parse(instant);
  // The formatter takes ten times as long, and knows more only of days that are long past.
  const isPlain = time >= NO_SUMMER_TIME && time < FIVE_DIGITS;
  return isPlain ? new Date(time + OFFSET).toISOString().slice(0, 10) : calendar.format(new Date(instant));
}

/** From when on the zone is eight hours ahead the whole year; and when years begin to have five digits. */
const NO_SUMMER_TIME = Date.UTC(1992, 0, 1);
const FIVE_DIGITS = Date.UTC(9999, 11, 1);
const OFFSET = 8 * 3_600_000;

const DAY = 86_400_000;

/** The day so many days after another, or before it with a minus; null where the day is none. `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string | null {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? null : new Date(start + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days; 0 where one of them is none. */
export function daysBetween(from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
  return Number.isNaN(days) ? 0 : Math.round(days);
}

/** The instant of a time of the company's day, ISO 8601: its zone has had no summer time since 1991. */
export const companyInstant = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/** The month so many months after another, or before it with a minus. `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The first and the last day of a month, `YYYY-MM-DD`. */
export const daysOfMonth = (month: string): { from: string; to: string } => ({
  from: `${month}-01`,
  to: daysAfter(`${monthAfter(month, 1)}-01`, -1) ?? `${month}-28`,
});

/** The day of a month by its number; its last day where it has fewer. */
export function dayOfMonth(month: string, number: number): string {
  const { from, to } = daysOfMonth(month);
  const day = daysAfter(from, number - 1) ?? to;
  return day < from ? from : day > to ? to : day;
}
