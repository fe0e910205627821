import { companyDay } from './calendar.js';
import type { Policy } from './rulebook.js';
import type { WorkCalendar } from './work-calendar.js';
import { firstUncovered, shiftsOf, workingDay } from './work-calendar.js';

/** The company's zone has had no summer time since 1991, so its offset is a constant. In milliseconds. */
const ZONE = 8 * 3_600_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Further than this no deadline reaches. */
const MOST_DAYS = 40_000;

/** Instants between which a clock stands still, in their order. ISO 8601. */
export type Stops = readonly (readonly [from: string, to: string])[];

const minutesOf = (instant: string): number => (Date.parse(instant) + ZONE) / MINUTE;

/** Days that were named before, by their number since 1970: deadlines are reckoned over the same few weeks. */
const names = new Map<number, string>();
const MOST_NAMES = 4_000;

function nameOf(day: number): string {
  let name = names.get(day);
  if (name === undefined) {
    name = new Date(day * DAY).toISOString().slice(0, 10);
    if (names.size >= MOST_NAMES) names.clear();
    names.set(day, name);
  }
  return name;
}

/** A stretch without the stops that fall into it. In minutes. */
function without(stretch: readonly [number, number], stops: readonly (readonly [number, number])[]) {
  let left: [number, number][] = [[...stretch]];
  for (const [from, to] of stops) {
    left = left.flatMap(([begin, end]): [number, number][] =>
      to <= begin || from >= end
        ? [[begin, end]]
        : [
            ...(from > begin ? [[begin, from] as [number, number]] : []),
            ...(to < end ? [[to, end] as [number, number]] : []),
          ],
    );
  }
  return left;
}

/**
 * The end of a number of working hours that begin at an instant, by the company's calendar and in its zone. Times are
 * ISO 8601.
 * @param calendar of the policy that counts; without one, Monday to Friday, 09:00 to 17:00
 * @param stops while which no time passes
 */
export function afterWorkingHours(from: string, hours: number, calendar?: WorkCalendar, stops: Stops = []): string {
  const begin = minutesOf(from);
  const stopped = stops.map(([a, b]) => [minutesOf(a), minutesOf(b)] as const);
  let left = hours * 60;
  for (let day = Math.floor((begin * MINUTE) / DAY), count = 0; count < MOST_DAYS; day++, count++) {
    const midnight = (day * DAY) / MINUTE;
    for (const shift of shiftsOf(calendar, nameOf(day))) {
      const opens = Math.max(midnight + shift.from, begin);
      const closes = midnight + shift.to;
      if (opens > closes) continue;
      const open = [opens, closes] as const;
      for (const [one, other] of stopped.length === 0 ? [open] : without(open, stopped)) {
        if (left <= other - one) return new Date((one + left) * MINUTE - ZONE).toISOString();
        left -= other - one;
      }
    }
  }
  throw new RangeError('The calendar has no working time.');
}

/** The working time between two instants, in minutes, by the company's calendar and in its zone. Times are ISO 8601. */
export function workingMinutes(from: string, to: string, calendar?: WorkCalendar): number {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  let minutes = 0;
  for (let day = Math.floor((begin * MINUTE) / DAY), count = 0; count < MOST_DAYS; day++, count++) {
    const midnight = (day * DAY) / MINUTE;
    if (midnight >= end) break;
    for (const shift of shiftsOf(calendar, nameOf(day))) {
      minutes += Math.max(0, Math.min(midnight + shift.to, end) - Math.max(midnight + shift.from, begin));
    }
  }
  return minutes;
}

/** When work begins on the first working day after that of an instant. */
export function nextWorkingDayBegins(instant: string, calendar?: WorkCalendar): string {
  const tomorrow = new Date(Date.parse(`${companyDay(instant)}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const day = workingDay(calendar, tomorrow, 'next');
  return new Date(Date.parse(`${day}T00:00:00Z`) + shiftsOf(calendar, day)[0].from * MINUTE - ZONE).toISOString();
}

/**
 * The working hours for an event, `kind/type` or its type alone; null where it has no deadline. What is said of the event
 * of one kind of process comes before what is said of its type, and that before `*`, which is of every event.
 */
export function deadlineOf(deadlines: Readonly<Record<string, number>>, event: string): number | null {
  const known = [event, event.slice(event.indexOf('/') + 1), '*'].find((name) => Object.hasOwn(deadlines, name));
  return known === undefined ? null : deadlines[known];
}

/** A wait, as far as its time goes. */
interface Waited {
  kind: string;
  event: string;
  since: string;
  stops?: Stops;
}

/** When an event that is waited for is due. */
export function dueAt(
  { kind, event, since, stops }: Waited,
  { deadlines, calendar }: Pick<Policy, 'deadlines' | 'calendar'>,
): string | null {
  const hours = deadlineOf(deadlines, `${kind}/${event}`);
  return hours === null ? null : afterWorkingHours(since, hours, calendar, stops);
}

/** The first day between two instants of which no source says whether it is a working day; null where all are known. */
export const uncoveredDay = (from: string, to: string, calendar?: WorkCalendar): string | null =>
  firstUncovered(calendar, companyDay(from), companyDay(to));
