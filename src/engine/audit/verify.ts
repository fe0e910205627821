import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { NotFoundError } from '../../errors.js';
import { Policies } from '../../policy/policies.js';
import type { ChainedEntry } from '../log/hash-chain.js';
import { readLog } from '../log/read-log.js';
import { Processes } from '../processes.js';
import type { Erased, Mismatch } from './audit-proof.js';
import { prove } from './audit-proof.js';
import type { ProcessRow } from '../command/process-row.js';
import { storedProcess } from '../command/process-row.js';

/** Whether a process is what its log says. */
export interface Verification {
  process: string;
  verified: boolean;
  events: number;
  /** Hash of the last entry, hexadecimal. */
  head: string;
  /** The first thing that does not agree. */
  mismatch: Mismatch | null;
}

const PROCESS = named('process-verify', 'SELECT * FROM process WHERE id = $1');
const ERASED = named(
  'process-erased',
  'SELECT seq, written, remaining FROM erasure WHERE process_id = $1 ORDER BY seq, no',
);

/** Replays a process's log through its machine and compares chain, state and facts with what is stored. */
@Injectable()
export class Verifier {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
  ) {}

  async verify(process: string): Promise<Verification> {
    const { rows } = await this.pool.query<ProcessRow>(PROCESS(process));
    if (!rows[0]) throw new NotFoundError('process', process);
    return this.compare(rows[0]);
  }

  /** Every process, page by page; whoever reads on decides how fast. */
  async *all(pageSize = 200): AsyncGenerator<Verification> {
    let after = '';
    for (;;) {
      const { rows } = await this.pool.query<ProcessRow>('SELECT * FROM process WHERE id > $1 ORDER BY id LIMIT $2', [
        after,
        pageSize,
      ]);
      for (const row of rows) yield this.compare(row);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  /** A process that moves while it is looked at is looked at again. */
  private async compare(row: ProcessRow): Promise<Verification> {
    const verification = await this.look(row);
    if (verification.verified) return verification;
    const { rows } = await this.pool.query<ProcessRow>(PROCESS(row.id));
    return rows[0] && rows[0].version !== row.version ? this.compare(rows[0]) : verification;
  }

  private async look(row: ProcessRow): Promise<Verification> {
    const stored = storedProcess(row);
    const entries = await readLog(this.pool, stored.id);
    const mismatch = await prove(stored, entries, {
      processes: this.processes,
      policyAt: (version) => this.policies.at(version),
      erased: await this.erased(stored.id, entries),
    });
    return {
      process: stored.id,
      verified: mismatch === null,
      events: entries.length,
      head: stored.head.toString('hex'),
      mismatch,
    };
  }

  private async erased(process: string, entries: readonly ChainedEntry[]): Promise<Erased[]> {
    if (entries.every(({ written }) => written === null)) return [];
    return (await this.pool.query<Erased>(ERASED(process))).rows;
  }
}
