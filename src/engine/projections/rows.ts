import type { AppliedEvent } from '../command/apply-event.js';
import type { StoredProcess } from '../log/transition.js';
import type { Projections, Write } from './projection.js';
import { difference } from './projection.js';
import { Waiting } from './waiting.entity.js';

/** The rows of the desks that a process waits for, each desk once. */
function desks({ id, dueOn, waits }: StoredProcess): Waiting[] {
  const names = new Set(waits.map(({ office, head }) => (head ? `${office}:head` : office)));
  return [...names].map((desk) => ({ id, desk, dueOn }));
}

/** What one event writes beside the log: the departments' read models, and which desks the process waits for now. */
export const rowsOf = (
  projections: Pick<Projections, 'writes'>,
  { before, after, transition }: Pick<AppliedEvent, 'before' | 'after' | 'transition'>,
): Write[] => [...projections.writes(transition), ...difference(Waiting, before ? desks(before) : [], desks(after))];
