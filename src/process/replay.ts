import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { WRITE_POOL } from '../database/pool.js';
import { Policies } from '../policy/policies.js';
import type { Advance } from './advance.js';
import { advance } from './advance.js';
import type { ChainedEntry } from './chain.js';
import { readLog } from './log.js';
import { Processes } from './processes.js';

/** Goes through a log again: the same machine versions, the same policies, the same results. */
@Injectable()
export class Replay {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
  ) {}

  /** Every event of the entries taken again, in order. Throws where the log does not lead on. */
  async *through(entries: readonly ChainedEntry[]): AsyncGenerator<Advance> {
    let before = null;
    for (const entry of entries) {
      const definition = this.processes.at(entry.kind, entry.machineVersion);
      const policy = await this.policies.at(entry.policyVersion);
      const step: Advance = advance(
        definition,
        this.processes.hash(definition),
        before,
        { ...entry, at: entry.recordedAt },
        policy,
      );
      yield step;
      before = step.after;
    }
  }

  /** The last event up to `seq`, and how the process stood with it. */
  async at(process: string, seq: number): Promise<Advance | null> {
    let last: Advance | null = null;
    for await (const step of this.through(await readLog(this.pool, process, { upTo: seq }))) last = step;
    return last;
  }
}
