import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { FollowUp } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { SEEN } from '../../../machines/rulebook.js';
import { PG_POOL, named } from '../../database/pool.js';
import { NotFoundError } from '../../errors.js';
import type { AppliedEvent, AcceptedEvent } from './apply-event.js';
import { applyEvent } from './apply-event.js';
import { Processes } from '../processes.js';
import type { ProcessRow } from './process-row.js';
import { storedProcess } from './process-row.js';
import { newSalt } from '../log/salt.js';
import type { StoredProcess } from '../log/transition.js';

const PROCESS = named('process-one', 'SELECT * FROM process WHERE id = $1');

/** A chain of follow-ups longer than this, or more of them than that, is a mistake in a machine. */
const LONGEST = 50;
const MOST = 5_000;

/** An event that is to be taken, and how many led to it one after the other. */
interface Following {
  kind: string | null;
  happening: AcceptedEvent;
  depth: number;
}

/** Takes an event with everything that follows from it in other processes. */
@Injectable()
export class FollowUps {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
  ) {}

  /** The event's own advance first, then those of its follow-ups, in the order in which they are decided. */
  async of(first: AcceptedEvent, kind: string, before: StoredProcess | null, policy: Policy): Promise<AppliedEvent[]> {
    const steps: AppliedEvent[] = [];
    const standing = new Map<string, StoredProcess>(before ? [[before.id, before]] : []);
    const waiting: Following[] = [{ kind, happening: first, depth: 0 }];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.depth === LONGEST || steps.length === MOST)
        throw new Error(`${first.process} ${first.type} has follow-ups without end`);
      const { happening, depth } = next;
      const present =
        standing.get(happening.process) ?? (next.kind === null ? await this.load(happening.process) : null);
      const definition = present
        ? this.processes.at(present.kind, present.machineVersion)
        : this.processes.current(next.kind ?? kind);
      const step: AppliedEvent = applyEvent(definition, this.processes.hash(definition), present, happening, policy);
      steps.push(step);
      standing.set(happening.process, step.after);
      const followUps = definition.followUps(step.before?.facts ?? null, happening, step.after.facts);
      waiting.push(...followUps.map((followUp) => ({ ...asHappening(followUp, happening), depth: depth + 1 })));
    }
    return steps;
  }

  private async load(process: string): Promise<StoredProcess> {
    const { rows } = await this.pool.query<ProcessRow>(PROCESS(process));
    if (!rows[0]) throw new NotFoundError('process', process);
    return storedProcess(rows[0]);
  }
}

/** A follow-up is sent by whom the first event was sent, at the same time. */
function asHappening(followUp: FollowUp, cause: AcceptedEvent): Omit<Following, 'depth'> {
  const { type, data, reason, seen } = followUp.event;
  return {
    kind: 'start' in followUp ? followUp.start : null,
    happening: {
      ...cause,
      process: 'start' in followUp ? followUp.id : followUp.send,
      type,
      data,
      reason: reason ?? null,
      observed: seen === undefined ? {} : { [SEEN]: String(seen) },
      salt: newSalt(),
    },
  };
}
