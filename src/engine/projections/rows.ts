import type { ProcessDefinition } from '../../../machines/process.js';
import type { AppliedEvent } from '../command/apply-event.js';
import type { StoredProcess } from '../log/transition.js';
import type { Projections, Write } from './projection.js';
import { difference } from './projection.js';
import { ProcessClock } from '../time/clock.entity.js';
import { Waiting } from './waiting.entity.js';

/** Where those who follow a process find it while it is open, and where everybody does. */
export const followerDesk = (person: string): string => `follower:${person}`;
export const OPEN_DESK = 'open';

/** Where somebody finds what only he may answer. */
const personDesk = (person: string): string => `person:${person}`;

/** The desks that have to answer a wait. */
export const deskNames = ({ office, head, persons }: StoredProcess['waits'][number]): string[] =>
  persons ? persons.map(personDesk) : [head ? `${office}:head` : office];

/** The desks on which a process lies: of whoever it waits for, and, while it is open, of those who follow it. */
function desks({ milestones, followedBy }: ProcessDefinition, process: StoredProcess): Waiting[] {
  const { id, dueOn, waits, state, facts } = process;
  const isOver = milestones.some((milestone) => milestone.state === state && milestone.final === true);
  const followers = followedBy(facts).flatMap((person) => (person ? [followerDesk(person)] : []));
  const names = new Set([...waits.flatMap(deskNames), ...(isOver ? [] : [OPEN_DESK, ...followers])]);
  return [...names].map((desk) => ({ id, desk, dueOn }));
}

/** What one event writes beside the log: the departments' read models, and the desks on which the process lies now. */
export const rowsOf = (
  projections: Pick<Projections, 'writes'>,
  { before, after, transition, clock }: Pick<AppliedEvent, 'before' | 'after' | 'transition' | 'clock'>,
): Write[] => [
  ...projections.writes(transition),
  ...difference(Waiting, before ? desks(transition.definition, before) : [], desks(transition.definition, after)),
  ...difference(ProcessClock, clockRow(after.id, clock.before, clock), clockRow(after.id, clock.after, clock)),
];

const clockRow = (id: string, at: string | null, { policy }: AppliedEvent['clock']): ProcessClock[] =>
  at === null ? [] : [{ id, at, policy }];
