import { isOfTime, type Reminder } from '../../../machines/kit/time.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { nextWorkingDayBegins } from '../../../machines/working-time.js';
import type { Wait } from '../explain/explain.js';
import type { StoppedWait, StoredProcess, WaitSince } from '../log/transition.js';

/** What has just happened, as far as clocks go by it. */
interface Moment {
  type: string;
  data: unknown;
  at: string;
  isHeld: boolean;
  calendar: WorkCalendar | undefined;
}

/**
 * The clocks of what is waited for. A wait that was there keeps its beginning; a hold stops it, and it goes on from there;
 * what comes every day is answered for this day, and the wait for the next one begins with that day's work. Pure.
 */
export function clocksAfter(
  { events }: Pick<ProcessDefinition, 'events'>,
  before: Pick<StoredProcess, 'waits' | 'stopped'> | null,
  now: readonly Wait[],
  { type, data, at, isHeld, calendar }: Moment,
): { waits: WaitSince[]; stopped: StoppedWait[] } {
  const [running, stopped] = [before?.waits ?? [], before?.stopped ?? []];
  const reminder = isOfTime(type) ? (data as Reminder) : null;
  const waits = now.map((wait): WaitSince => {
    if (wait.event === type && events[type]?.daily) return { ...wait, since: nextWorkingDayBegins(at, calendar) };
    const known = running.find(({ event }) => event === wait.event);
    const resumed = known ? undefined : stopped.find(({ event }) => event === wait.event);
    const stops = resumed ? [...(resumed.stops ?? []), [resumed.stoppedAt, at] as [string, string]] : known?.stops;
    const reminded = reminder?.event === wait.event ? reminder.level : (known ?? resumed)?.reminded;
    return {
      ...wait,
      since: (known ?? resumed)?.since ?? at,
      ...(stops ? { stops } : {}),
      ...(reminded ? { reminded } : {}),
    };
  });
  // Where nobody is waited for any more, not even to end the hold, it is over.
  if (!isHeld || waits.length === 0) return { waits, stopped: [] };
  const going = new Set(waits.map(({ event }) => event));
  const still = [...stopped, ...running.map((wait) => ({ ...wait, stoppedAt: at }))];
  return { waits, stopped: still.filter(({ event }) => !going.has(event)) };
}
