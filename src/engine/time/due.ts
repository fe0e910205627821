import { LEVELS, ESCALATE, REMIND, type Reminder, type ReminderLevel } from '../../../machines/kit/time.js';
import type { Office } from '../../../machines/offices.js';
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

/** What was reckoned last of a process as it stands, and by which policy: the next event asks for it again. */
interface Reckoned {
  policy: Policy;
  dues?: readonly (string | null)[];
  at?: string | null;
}

const reckoned = new WeakMap<StoredProcess, Reckoned>();

function reckonedOf(process: StoredProcess, policy: Policy): Reckoned {
  const known = reckoned.get(process);
  if (known?.policy === policy) return known;
  const anew: Reckoned = { policy };
  reckoned.set(process, anew);
  return anew;
}

/** When each wait of a process is due, in the order of its waits; null where it has no deadline. Reckoned once. */
export function duesOf(process: StoredProcess, policy: Policy): readonly (string | null)[] {
  const known = reckonedOf(process, policy);
  const { kind } = process;
  known.dues ??= process.waits.map(({ event, since, stops }) => dueAt({ kind, event, since, stops }, policy));
  return known.dues;
}

/** The steps of a wait that nobody has been told of yet, in their order. */
function stepsOf(wait: WaitSince, due: string | null, policy: Policy): Step[] {
  if (due === null) return [];
  return levelsLeft(wait).map((level) => ({ level, at: timeOf(level, due, wait, policy), dueAt: due }));
}

/** When the first of these steps is reached. None comes before the due time, so that the others need not be reckoned. */
function firstAt(wait: WaitSince, due: string | null, policy: Policy): string {
  const left = levelsLeft(wait);
  if (due === null || left.length === 0) return NEVER;
  if (left[0] === 'due') return due;
  return earliest(left.map((level) => timeOf(level, due, wait, policy)));
}

const earliest = (times: readonly string[]): string => times.reduce((first, at) => (at < first ? at : first), NEVER);

/** Events that the process's own definition wants to have sent to it. */
const timersOf = ({ timers }: ProcessDefinition, { facts }: StoredProcess, policy: Policy) =>
  timers?.(facts, policy) ?? [];

/** When the next thing is due in a process; null where nothing is waited for. `NEVER`, where all has been said. */
export function nextAt(definition: ProcessDefinition, process: StoredProcess, policy: Policy): string | null {
  const known = reckonedOf(process, policy);
  if (known.at !== undefined) return known.at;
  const timers = timersOf(definition, process, policy);
  const dues = duesOf(process, policy);
  const times = [...process.waits.map((wait, n) => firstAt(wait, dues[n], policy)), ...timers.map(({ at }) => at)];
  const at = times.length === 0 ? null : earliest(times);
  known.at = at;
  return at;
}

/** The office whose head hears of what its people do not do. Where any office may answer, it is the organiser's. */
export const overseer = ({ office }: Pick<WaitSince, 'office'>): Office => (office === 'any' ? 'operations' : office);

/** The office of the leader in charge. */
export const LEADER: Office = 'management';

/** Who is told at a level. */
function toldAt(level: ReminderLevel, wait: WaitSince): Reminder['to'] {
  const { head, persons } = wait;
  if (level === 'leader') return [{ office: LEADER, head: false }];
  if (level === 'head') return [{ office: overseer(wait), head: true }];
  return persons
    ? persons.map((person) => ({ office: `person:${person}`, head: false }))
    : [{ office: overseer(wait), head }];
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
  const dues = duesOf(process, policy);
  for (const [n, wait] of process.waits.entries()) {
    const reached = stepsOf(wait, dues[n], policy).filter(({ at }) => at <= now);
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
  const timer = timersOf(definition, process, policy).find(({ at }) => at <= now);
  if (!timer) return null;
  return { type: timer.event, data: {}, office: 'operations', key: `timer:${process.id}:${timer.event}:${timer.at}` };
}
