import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Policy } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Policies } from '../../policy/policies.js';
import type { AppliedEvent } from '../command/apply-event.js';
import { applyEvent } from '../command/apply-event.js';
import type { ChainedEntry } from './hash-chain.js';
import { readLog } from './read-log.js';
import { Processes } from '../processes.js';
import type { StoredProcess } from './transition.js';

/** Gives the policy of a version. */
export type PolicyAt = (version: number) => Policy | Promise<Policy>;

/**
 * Takes every event of the entries again, in order. Needs no database. Throws where the log does not lead on.
 * @param from where the process stood before the first of them; null at its beginning
 */
export async function* replay(
  entries: readonly ChainedEntry[],
  processes: Processes,
  policyAt: PolicyAt,
  from: StoredProcess | null = null,
): AsyncGenerator<AppliedEvent> {
  let before = from;
  for (const entry of entries) {
    const definition = processes.at(entry.kind, entry.machineVersion);
    const policy = await policyAt(entry.policyVersion);
    const happening = { ...entry, at: entry.recordedAt };
    const step: AppliedEvent = applyEvent(definition, processes.hash(definition), before, happening, policy);
    yield step;
    before = step.after;
  }
}

/** Goes through a log again: the same machine versions, the same policies, the same results. */
@Injectable()
export class Replay {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
  ) {}

  /** Every event of the entries taken again, in order, on `from`. Throws where the log does not lead on. */
  through(entries: readonly ChainedEntry[], from: StoredProcess | null = null): AsyncGenerator<AppliedEvent> {
    return replay(entries, this.processes, (version) => this.policies.at(version), from);
  }

  /** The last event up to `seq`, and how the process stood with it. */
  async at(process: string, seq: number): Promise<AppliedEvent | null> {
    let last: AppliedEvent | null = null;
    for await (const step of this.through(await readLog(this.pool, process, { upTo: seq }))) last = step;
    return last;
  }
}
