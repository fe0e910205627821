import { LEVELS, ESCALATE, REMIND, type Reminder, type ReminderLevel } from '../../../machines/kit/time.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { afterWorkingHours, dueAt } from '../../../machines/working-time.js';
import type { StoredProcess, WaitSince } from '../log/transition.js';
import { NEVER } from './never.js';
import type { OwnEvent } from './own-event.js';

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

/** The steps of a wait that nobody has been told of yet, in their order. */
function stepsOf(kind: string, wait: WaitSince, policy: Policy): Step[] {
  const due = dueAt({ ...wait, kind }, policy);
  if (due === null) return [];
  const at = (level: ReminderLevel): string => {
    if (level === 'due') return due;
    const [name, shipped] = HOURS[level];
    return afterWorkingHours(due, Number(policy.thresholds[name] ?? shipped), policy.calendar, wait.stops);
  };
  const left = LEVELS.slice(wait.reminded ? LEVELS.indexOf(wait.reminded) + 1 : 0);
  return left.map((level) => ({ level, at: at(level), dueAt: due }));
}

/** Events that the process's own definition wants to have sent to it. */
const timersOf = ({ timers }: ProcessDefinition, { facts }: StoredProcess) => timers?.(facts) ?? [];

/** When the next thing is due in a process; null where nothing is waited for. `NEVER`, where all has been said. */
export function nextAt(definition: ProcessDefinition, process: StoredProcess, policy: Policy): string | null {
  const timers = timersOf(definition, process);
  if (process.waits.length === 0 && timers.length === 0) return null;
  const times = [
    ...process.waits.flatMap((wait) => stepsOf(process.kind, wait, policy).map(({ at }) => at)),
    ...timers.map(({ at }) => at),
  ];
  return times.reduce((first, at) => (at < first ? at : first), NEVER);
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
