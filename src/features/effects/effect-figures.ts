import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { workingMinutes } from '../../../machines/working-time.js';

/** A stretch for which a process waited, as it is kept. */
export interface KeptWait {
  process: string;
  kind: string;
  event: string;
  rule: string;
  since: Date;
  until: Date | null;
}

export interface KeptRefusal {
  process: string | null;
  kind: string;
  rule: string;
  times: number;
}

/** What of a rule, or of one process by it, comes together in a stretch. Minutes are working time. */
export interface Figures {
  refusals: number;
  waits: number;
  minutes: number;
  longest: number;
  processes: Set<string>;
  open: Set<string>;
}

/** From which instant to which, and what time it is. */
export interface Window {
  from: Date;
  to: Date;
  now: Date;
  calendar?: WorkCalendar;
}

const none = (): Figures => ({
  refusals: 0,
  waits: 0,
  minutes: 0,
  longest: 0,
  processes: new Set(),
  open: new Set(),
});

/** The working time of a stretch that falls into the window. */
function minutesWithin(since: Date, until: Date | null, { from, to, now, calendar }: Window): number {
  const begin = Math.max(since.getTime(), from.getTime());
  const end = Math.min((until ?? now).getTime(), to.getTime(), now.getTime());
  if (end <= begin) return 0;
  return workingMinutes(new Date(begin).toISOString(), new Date(end).toISOString(), calendar);
}

/** Adds waits and refusals up, by whatever tells them apart. */
export function figuresBy(
  waits: readonly KeptWait[],
  refusals: readonly KeptRefusal[],
  window: Window,
  keyOf: (of: { kind: string; rule: string; process: string | null }) => string,
): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  const at = (key: string): Figures => {
    const known = figures.get(key) ?? none();
    figures.set(key, known);
    return known;
  };
  for (const wait of waits) {
    if (wait.rule === '') continue;
    const sum = at(keyOf(wait));
    const minutes = minutesWithin(wait.since, wait.until, window);
    sum.waits++;
    sum.minutes += minutes;
    sum.longest = Math.max(sum.longest, minutes);
    sum.processes.add(wait.process);
    if (wait.until === null) sum.open.add(wait.process);
  }
  for (const refusal of refusals) {
    const sum = at(keyOf(refusal));
    sum.refusals += refusal.times;
    if (refusal.process !== null) sum.processes.add(refusal.process);
  }
  return figures;
}

/** All the waiting there was: what waits for one event because of several rules waits once. */
export function minutesOfAll(waits: readonly KeptWait[], window: Window): number {
  const stretches = new Map<string, KeptWait[]>();
  for (const wait of waits) {
    const key = `${wait.process} ${wait.event}`;
    stretches.set(key, [...(stretches.get(key) ?? []), wait]);
  }
  let minutes = 0;
  for (const all of stretches.values()) {
    let reached = 0;
    for (const { since, until } of all.toSorted((a, b) => a.since.getTime() - b.since.getTime())) {
      const begin = new Date(Math.max(since.getTime(), reached));
      const end = (until ?? window.now).getTime();
      if (end <= begin.getTime()) continue;
      minutes += minutesWithin(begin, new Date(end), window);
      reached = end;
    }
  }
  return minutes;
}

export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;
