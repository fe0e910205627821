/** The company's zone has had no summer time since 1991, so its offset is a constant. In milliseconds. */
const ZONE = 8 * 3_600_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The working day, in minutes after midnight: 09:00 to 17:00. A default, not in the regulations. */
const OPENS = 9 * 60;
const CLOSES = 17 * 60;

/** Monday to Friday. `day` is midnight UTC of the calendar's day. */
const isWorkingDay = (day: number): boolean => {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6;
};

/**
 * The end of a number of working hours that begin at an instant: eight hours a day, Monday to Friday, in the company's
 * zone. Times are ISO 8601.
 */
export function afterWorkingHours(from: string, hours: number): string {
  const local = Date.parse(from) + ZONE;
  let day = Math.floor(local / DAY) * DAY;
  let minute = (local - day) / MINUTE;
  let left = hours * 60;
  for (;;) {
    if (isWorkingDay(day)) {
      const begin = Math.max(minute, OPENS);
      const room = Math.max(CLOSES - begin, 0);
      if (left <= room) return new Date(day + (begin + left) * MINUTE - ZONE).toISOString();
      left -= room;
    }
    day += DAY;
    minute = 0;
  }
}

/**
 * The working hours for an event, `kind/type` or its type alone; null where it has no deadline. What is said of the event
 * of one kind of process comes before what is said of its type, and that before `*`, which is of every event.
 */
export function deadlineOf(deadlines: Readonly<Record<string, number>>, event: string): number | null {
  const known = [event, event.slice(event.indexOf('/') + 1), '*'].find((name) => Object.hasOwn(deadlines, name));
  return known === undefined ? null : deadlines[known];
}

/** When an event that is waited for is due. */
export function dueAt(
  { kind, event, since }: { kind: string; event: string; since: string },
  deadlines: Readonly<Record<string, number>>,
): string | null {
  const hours = deadlineOf(deadlines, `${kind}/${event}`);
  return hours === null ? null : afterWorkingHours(since, hours);
}
