import { LEVELS, ESCALATE, REMIND, type Reminder, type ReminderLevel } from '../../../machines/kit/time.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { afterWorkingHours, dueAt } from '../../../machines/working-time.js';
import type { StoredProcess, WaitSince } from '../log/transition.js';
import type { OwnEvent } from './own-event.js';

/** Nothing more is due, unless the policy changes. */
export const NEVER = '9999-12-31T00:00:00.000Z';

/** Working hours after the due time, by level; defaults of the product. */
const HOURS: Readonly<Record<Exclude<ReminderLevel, 'due'>, readonly [name: string, shipped: string]>> = {
  head: ['reminders.head-hours', '8'],
  leader: ['reminders.leader-hours', '24'],
};

interface Step {
  level: ReminderLevel;
  at: string;
  dueAt: string;
}

/** The levels of a wait that nobody has been told of yet, in their order. */
const levelsLeft = ({ reminded }: WaitSince): readonly ReminderLevel[] =>
  LEVELS.slice(reminded ? LEVELS.indexOf(reminded) + 1 : 0);

/** When a level of a wait that is due at a time is reached. */
function timeOf(level: ReminderLevel, due: string, { stops }: WaitSince, { thresholds, calendar }: Policy): string {
  if (level === 'due') return due;
  const [name, shipped] = HOURS[level];
  return afterWorkingHours(due, Number(thresholds[name] ?? shipped), calendar, stops);
}

/** The steps of a wait that nobody has been told of yet, in their order. */
function stepsOf(kind: string, wait: WaitSince, policy: Policy): Step[] {
  const due = dueAt({ ...wait, kind }, policy);
  if (due === null) return [];
  return levelsLeft(wait).map((level) => ({ level, at: timeOf(level, due, wait, policy), dueAt: due }));
}

/** When the first of these steps is reached. None comes before the due time, so that the others need not be reckoned. */
function firstAt(kind: string, wait: WaitSince, policy: Policy): string {
  const left = levelsLeft(wait);
  const due = left.length > 0 ? dueAt({ ...wait, kind }, policy) : null;
  if (due === null || left[0] === 'due') return due ?? NEVER;
  return earliest(left.map((level) => timeOf(level, due, wait, policy)));
}

const earliest = (times: readonly string[]): string => times.reduce((first, at) => (at < first ? at : first), NEVER);

/** Events that the process's own definition wants to have sent to it. */
const timersOf = ({ timers }: ProcessDefinition, { facts }: StoredProcess) => timers?.(facts) ?? [];

/** What was reckoned last of a process as it stands, and by which policy: the next event asks for it again. */
const reckoned = new WeakMap<StoredProcess, { policy: Policy; at: string | null }>();

/** When the next thing is due in a process; null where nothing is waited for. `NEVER`, where all has been said. */
export function nextAt(definition: ProcessDefinition, process: StoredProcess, policy: Policy): string | null {
  const known = reckoned.get(process);
  if (known?.policy === policy) return known.at;
  const timers = timersOf(definition, process);
  const times = [...process.waits.map((wait) => firstAt(process.kind, wait, policy)), ...timers.map(({ at }) => at)];
  const at = times.length === 0 ? null : earliest(times);
  reckoned.set(process, { policy, at });
  return at;
}

/** Who is told at a level. Where any office may answer, the organiser's head stands for its head. */
function toldAt(level: ReminderLevel, { office, head, persons }: WaitSince): Reminder['to'] {
  if (level === 'leader') return [{ office: 'management', head: false }];
  if (level === 'head') return [{ office: office === 'any' ? 'operations' : office, head: true }];
  return persons
    ? persons.map((person) => ({ office: `person:${person}`, head: false }))
    : [{ office: office === 'any' ? 'operations' : office, head }];
}

/**
 * What is due in a process now: the first such event; null where nothing is. Of a wait that is long overdue only the
 * highest step is sent, and it tells everybody whom the steps before would have told.
 */
export function dueNow(
  definition: ProcessDefinition,
  process: StoredProcess,
  policy: Policy,
  now: string,
): OwnEvent | null {
  for (const wait of process.waits) {
    const reached = stepsOf(process.kind, wait, policy).filter(({ at }) => at <= now);
    const last = reached.at(-1);
    if (!last) continue;
    const told = reached.flatMap(({ level }) => toldAt(level, wait));
    const to = told.filter(
      (one, index) => told.findIndex(({ office, head }) => office === one.office && head === one.head) === index,
    );
    const data: Reminder = { event: wait.event, level: last.level, since: wait.since, dueAt: last.dueAt, to };
    const key = `due:${process.id}:${wait.event}:${wait.since}:${last.level}`;
    return { type: last.level === 'due' ? REMIND : ESCALATE, data, office: 'operations', key };
  }
  const timer = timersOf(definition, process).find(({ at }) => at <= now);
  if (!timer) return null;
  return { type: timer.event, data: {}, office: 'operations', key: `timer:${process.id}:${timer.event}:${timer.at}` };
}
