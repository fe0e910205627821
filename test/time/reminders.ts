import type { WorkingHours } from './working-hours.js';

// Who had to be reminded when, by what the log says was waited for; held against what the log says was sent.

/** Somebody who is waited for, as the process shows him. */
export interface Waited {
  event: string;
  office: string;
  head: boolean;
  persons?: readonly string[];
}

/** A process with one entry of its log as the last. Instants in milliseconds. */
export interface Moment {
  process: string;
  kind: string;
  seq: number;
  type: string;
  data: unknown;
  at: number;
  isHeld: boolean;
  waits: readonly Waited[];
}

/** The clock was set to `at`, and by `settled` all that was due then had to be done. */
export interface Look {
  at: number;
  settled: number;
}

interface Notice {
  process: string;
  seq: number;
  office: string;
  head: boolean;
  kind: string;
}

/** Working hours after which each is told: who is waited for, his head, the leader. Of the policy. */
export interface Terms {
  hours: WorkingHours;
  deadline: (kind: string, event: string) => number | null;
  head: number;
  leader: number;
}

/** Something sent that is as it should be. */
export interface Sent {
  process: string;
  seq: number;
  event: string;
  level: string;
  since: number;
  dueAt: number;
}

export interface Verdict {
  sent: Sent[];
  early: string[];
  doubled: string[];
  late: string[];
  /** Notices that are missing, doubled, or at somebody's who should not have heard. */
  notices: string[];
}

const LEVELS = ['due', 'head', 'leader'];
/** What is reported every day: a report answers for its day, and the next is waited for from the next morning on. */
const DAILY = ['production.report-progress'];

interface Running extends Waited {
  since: number;
  stops: [number, number][];
  stoppedAt?: number;
  /** How far reminding has gone; -1: nobody was told yet. */
  told: { level: number; at: number }[];
}

const placeOf = (moment: { process: string; seq: number }, event: string) => `${moment.process} ${moment.seq} ${event}`;

/** Looks through the log of one process. */
class Watch {
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly terms: Terms,
    private readonly looks: readonly Look[],
    private readonly verdict: Verdict,
  ) {}

  take(moment: Moment): void {
    if (moment.type.startsWith('time.')) this.judge(moment);
    const waited = new Map(moment.waits.map((wait) => [wait.event, wait]));
    for (const [event, wait] of this.running) {
      if (waited.has(event)) continue;
      const stands = moment.isHeld && waited.size > 0;
      if (stands) wait.stoppedAt ??= moment.at;
      else this.end(moment.process, moment.kind, wait, moment.at);
    }
    for (const [event, wait] of waited) {
      const known = this.running.get(event);
      if (event === moment.type && DAILY.includes(event)) {
        if (known) this.end(moment.process, moment.kind, known, moment.at);
        this.begin(wait, this.terms.hours.nextMorning(moment.at));
      } else if (!known) this.begin(wait, moment.at);
      else {
        if (known.stoppedAt !== undefined) known.stops.push([known.stoppedAt, moment.at]);
        Object.assign(known, wait, { stoppedAt: undefined });
      }
    }
  }

  /** Whatever is still waited for is so until now. */
  finish(process: string, kind: string): void {
    for (const wait of this.running.values()) this.end(process, kind, wait, Infinity);
  }

  private begin(wait: Waited, since: number): void {
    this.running.set(wait.event, { ...wait, since, stops: [], told: [] });
  }

  /** When each level of a wait is reached. */
  private times(kind: string, { event, since, stops }: Running): number[] {
    const due = this.terms.deadline(kind, event);
    if (due === null) return [];
    return [0, this.terms.head, this.terms.leader].map((more) => this.terms.hours.after(since, due + more, stops));
  }

  private judge(moment: Moment): void {
    const { event, level } = moment.data as { event: string; level: string };
    const wait = this.running.get(event);
    const place = `${placeOf(moment, event)} (${level})`;
    const rank = LEVELS.indexOf(level);
    if (!wait || wait.stoppedAt !== undefined) {
      this.verdict.early.push(`${place}: nobody was waited for`);
      return;
    }
    const times = this.times(moment.kind, wait);
    if ((wait.told.at(-1)?.level ?? -1) >= rank) this.verdict.doubled.push(place);
    else if (!(moment.at >= times[rank])) {
      this.verdict.early.push(`${place}: at ${isoOf(moment.at)}, due ${isoOf(times[rank])}`);
    } else {
      const { process, seq } = moment;
      this.verdict.sent.push({ process, seq, event, level, since: wait.since, dueAt: times[0] });
    }
    wait.told.push({ level: rank, at: moment.at });
  }

  /** A wait is over: what had to be said of it while it lasted was said. */
  private end(process: string, kind: string, wait: Running, at: number): void {
    this.running.delete(wait.event);
    const until = wait.stoppedAt ?? at;
    this.times(kind, wait).forEach((due, level) => {
      const look = this.looks.find((one) => one.at >= due && one.at >= wait.since);
      if (!look || until <= look.settled) return;
      // While a hold lasted, nobody could be told.
      if (wait.stops.some(([from, to]) => from <= look.settled && to >= look.at)) return;
      const isTold = wait.told.some((one) => one.level >= level && one.at <= look.settled);
      if (!isTold) {
        this.verdict.late.push(
          `${process} ${wait.event} (${LEVELS[level]}): due ${isoOf(due)}, not told by ${isoOf(look.settled)}`,
        );
      }
    });
  }
}

const isoOf = (instant: number): string => (Number.isFinite(instant) ? new Date(instant).toISOString() : 'never');

/** Who hears of a level, and of those before it. */
function desksOf({ office, head, persons }: Waited, levels: readonly string[]): string[] {
  const its = office === 'any' ? 'operations' : office;
  return levels.flatMap((level) => {
    if (level === 'leader') return ['management'];
    if (level === 'head') return [`${its} head`];
    return persons ? persons.map((person) => `person:${person}`) : [`${its}${head ? ' head' : ''}`];
  });
}

/** Each reminder reaches everybody whom it names, once, and it names whom it should. */
function judgeNotices(moments: readonly Moment[], notices: readonly Notice[], verdict: Verdict): void {
  const told = new Map<string, string[]>();
  for (const { process, seq, office, head, kind } of notices) {
    if (kind !== 'reminder' && kind !== 'escalation') continue;
    const place = `${process} ${seq}`;
    told.set(place, [...(told.get(place) ?? []), `${office}${head ? ' head' : ''}`]);
  }
  for (const moment of moments) {
    const place = `${moment.process} ${moment.seq}`;
    const is = (told.get(place) ?? []).sort();
    told.delete(place);
    if (!moment.type.startsWith('time.')) {
      if (is.length > 0) verdict.notices.push(`${place}: told of ${moment.type}`);
      continue;
    }
    const { event, level } = moment.data as { event: string; level: string };
    const wait = moment.waits.find((one) => one.event === event);
    // What was passed over, when nobody looked for long, is told with the last of it.
    const full = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
    const choices = wait ? full.map((_, from) => [...new Set(desksOf(wait, full.slice(from)))].sort()) : [];
    if (!choices.some((should) => should.join() === is.join())) {
      verdict.notices.push(`${place}: ${is.join(', ') || 'nobody'} was told of ${event} (${level})`);
    }
  }
  for (const place of told.keys()) verdict.notices.push(`${place}: told of what is not on record`);
}

/**
 * All reminders of a company's log.
 * @param moments of whole logs, each in its order
 * @param looks in their order
 */
export function judgeReminders(
  moments: readonly Moment[],
  notices: readonly Notice[],
  looks: readonly Look[],
  terms: Terms,
): Verdict {
  const verdict: Verdict = { sent: [], early: [], doubled: [], late: [], notices: [] };
  const watches = new Map<string, { watch: Watch; kind: string }>();
  for (const moment of moments) {
    const known = watches.get(moment.process) ?? { watch: new Watch(terms, looks, verdict), kind: moment.kind };
    watches.set(moment.process, known);
    known.watch.take(moment);
  }
  for (const [process, { watch, kind }] of watches) watch.finish(process, kind);
  judgeNotices(moments, notices, verdict);
  return verdict;
}
