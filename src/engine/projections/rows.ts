import { companyInstant } from '../../../machines/calendar.js';
import type { Office } from '../../../machines/offices.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { isOverIn } from '../../../machines/state-names.js';
import type { Policy } from '../../../machines/rulebook.js';
import type { AppliedEvent } from '../command/apply-event.js';
import type { StoredProcess } from '../log/transition.js';
import type { Projections, Write } from './projection.js';
import { difference } from './projection.js';
import { ProcessClock } from '../time/clock.entity.js';
import { duesOf, LEADER, overseer } from '../time/due.js';
import { Waiting } from './waiting.entity.js';

/** Where those who follow a process find it while it is open, and where everybody does. */
export const followerDesk = (person: string): string => `follower:${person}`;
export const OPEN_DESK = 'open';

/** Where what belongs to somebody lies while it is open. */
export const holderDesk = (person: string): string => `holder:${person}`;

/** Where somebody finds what only he may answer. */
export const personDesk = (person: string): string => `person:${person}`;

/** The desks that have to answer a wait. */
export const deskNames = ({ office, head, persons }: StoredProcess['waits'][number]): string[] =>
  persons ? persons.map(personDesk) : [head ? `${office}:head` : office];

/** Where those find it whom a wait was escalated to. */
export const escalationDesk = (office: Office): string => `escalated:${office}`;

/** Whom a wait has been escalated to so far: the head of its office, then the leader in charge. */
export const escalatedTo = (wait: StoredProcess['waits'][number]): Office[] =>
  [
    ...(wait.reminded === 'head' || wait.reminded === 'leader' ? [overseer(wait)] : []),
    ...(wait.reminded === 'leader' ? [LEADER] : []),
  ].filter((office, index, all) => all.indexOf(office) === index);

/** After every day: what has no day of its own. As PostgreSQL writes it. */
export const NO_DUE = 'infinity';

/** The end of the day on which a process is due. */
const endOf = (day: string | null): string => (day === null ? NO_DUE : companyInstant(day, '24:00'));
const earlier = (one: string, other: string): string =>
  one === NO_DUE ? other : other === NO_DUE || one < other ? one : other;

/**
 * The desks on which a process lies: of whoever it waits for or was escalated to, and, while it is open, of those who
 * follow it or whose it is. On each with what is due first there: what waits on it, or the process itself.
 */
export function desks(definition: ProcessDefinition, process: StoredProcess, policy: Policy): readonly Waiting[] {
  const known = laid.get(process);
  if (known?.policy === policy && known.definition === definition) return known.rows;
  const rows = laidOn(definition, process, policy);
  laid.set(process, { definition, policy, rows });
  return rows;
}

/** On which desks a process lies as it stands: the next event asks for it again. */
const laid = new WeakMap<StoredProcess, { definition: ProcessDefinition; policy: Policy; rows: readonly Waiting[] }>();

function laidOn(definition: ProcessDefinition, process: StoredProcess, policy: Policy): Waiting[] {
  const { followedBy, belongsTo } = definition;
  const { id, dueOn, waits, state, facts } = process;
  const followers = followedBy(facts).flatMap((person) => (person ? [followerDesk(person)] : []));
  const holders = belongsTo?.(facts).flatMap(({ person }) => (person ? [holderDesk(person)] : [])) ?? [];
  const byDay = endOf(dueOn);
  const dues = duesOf(process, policy);
  const found = new Map<string, string>();
  const answers = new Map<string, string>();
  waits.forEach((wait, n) => {
    const answerBy = dues[n] ?? NO_DUE;
    const names = deskNames(wait);
    for (const desk of names) answers.set(desk, earlier(answerBy, answers.get(desk) ?? NO_DUE));
    for (const desk of [...names, ...escalatedTo(wait).map(escalationDesk)]) {
      found.set(desk, earlier(earlier(answerBy, byDay), found.get(desk) ?? NO_DUE));
    }
  });
  for (const desk of isOverIn(definition, state) ? [] : [OPEN_DESK, ...followers, ...holders]) found.set(desk, byDay);
  return [...found].map(([desk, due]) => ({ id, desk, dueOn, due, answerBy: answers.get(desk) ?? NO_DUE }));
}

/** What one event writes beside the log: the departments' read models, and the desks on which the process lies now. */
export const rowsOf = (
  projections: Pick<Projections, 'writes'>,
  { before, after, transition, clock }: Pick<AppliedEvent, 'before' | 'after' | 'transition' | 'clock'>,
): Write[] => [
  ...projections.writes(transition),
  ...difference(
    Waiting,
    before ? desks(transition.definition, before, clock.policy) : [],
    desks(transition.definition, after, clock.policy),
  ),
  ...difference(ProcessClock, clockRow(after.id, clock.before, clock), clockRow(after.id, clock.after, clock)),
];

const clockRow = (id: string, at: string | null, { policy }: AppliedEvent['clock']): ProcessClock[] =>
  at === null ? [] : [{ id, at, policy: policy.version }];
