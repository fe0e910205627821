import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, WRITE_POOL } from '../database/pool.js';
import { NotFoundError } from '../errors.js';
import type { Advance } from './advance.js';
import { canonical } from './canonical.js';
import type { ChainedEntry } from './chain.js';
import { GENESIS, hashOf } from './chain.js';
import { readLog } from './log.js';
import { Processes } from './processes.js';
import type { ProcessRow } from './read.js';
import { storedProcess } from './read.js';
import { Replay } from './replay.js';
import type { StoredProcess } from './transition.js';

/** Whether a process is what its log says. */
export interface Verification {
  process: string;
  verified: boolean;
  events: number;
  /** Hash of the last entry, hexadecimal. */
  head: string;
  /** The first thing that does not agree. */
  mismatch: { seq: number; what: string } | null;
}

const PROCESS = named('process-verify', 'SELECT * FROM process WHERE id = $1');

/** Replays a process's log through its machine and compares chain, state and facts with what is stored. */
@Injectable()
export class Verifier {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly replay: Replay,
    private readonly processes: Processes,
  ) {}

  async verify(process: string): Promise<Verification> {
    const { rows } = await this.pool.query<ProcessRow>(PROCESS(process));
    if (!rows[0]) throw new NotFoundError('process', process);
    return this.compare(storedProcess(rows[0]), await readLog(this.pool, process));
  }

  /** Every process, page by page; whoever reads on decides how fast. */
  async *all(pageSize = 200): AsyncGenerator<Verification> {
    let after = '';
    for (;;) {
      const { rows } = await this.pool.query<ProcessRow>('SELECT * FROM process WHERE id > $1 ORDER BY id LIMIT $2', [
        after,
        pageSize,
      ]);
      for (const row of rows) yield this.compare(storedProcess(row), await readLog(this.pool, row.id));
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  private async compare(stored: StoredProcess, entries: readonly ChainedEntry[]): Promise<Verification> {
    const result = (mismatch: Verification['mismatch']): Verification => ({
      process: stored.id,
      verified: mismatch === null,
      events: entries.length,
      head: stored.head.toString('hex'),
      mismatch,
    });
    const broken = this.brokenLink(entries);
    if (broken) return result(broken);
    if (entries.length !== stored.version) {
      return result({
        seq: Math.min(entries.length, stored.version) + 1,
        what: 'the log and the version differ in length',
      });
    }
    let last: Advance | null = null;
    try {
      for await (const step of this.replay.through(entries)) {
        const entry = entries[step.entry.seq - 1];
        if (!step.entry.hash.equals(entry.hash)) return result({ seq: entry.seq, what: 'the replay leads elsewhere' });
        last = step;
      }
    } catch (error) {
      const seq = (last?.entry.seq ?? 0) + 1;
      return result({
        seq,
        what: `the machine refuses the event: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
    const differing = last ? difference(last.after, stored) : 'nothing is logged';
    return result(differing === null ? null : { seq: stored.version, what: differing });
  }

  /** The chain alone: each entry follows the one before it and hashes to what it says; the chart is the one that judged it. */
  private brokenLink(entries: readonly ChainedEntry[]): Verification['mismatch'] {
    let previous: Buffer = GENESIS;
    for (const [index, entry] of entries.entries()) {
      const { salt, prevHash, hash, ...content } = entry;
      if (entry.seq !== index + 1) return { seq: index + 1, what: 'an entry is missing' };
      if (!prevHash.equals(previous)) return { seq: entry.seq, what: 'the chain is broken' };
      if (!hashOf(content, salt, prevHash).equals(hash)) return { seq: entry.seq, what: 'the entry was changed' };
      const definition = this.processes.at(entry.kind, entry.machineVersion);
      if (this.processes.hash(definition) !== entry.machineHash) {
        return { seq: entry.seq, what: 'the machine was changed without a new version' };
      }
      previous = hash;
    }
    return null;
  }
}

const COMPARED = [
  'kind',
  'machineVersion',
  'version',
  'state',
  'value',
  'facts',
  'revision',
  'held',
  'dueOn',
  'waits',
  'stateSince',
  'updatedAt',
  'createdAt',
] as const satisfies (keyof StoredProcess)[];

/** The first field in which the replay and the stored process differ. */
function difference(replayed: StoredProcess, stored: StoredProcess): string | null {
  if (!replayed.head.equals(stored.head)) return 'the head differs from the log';
  const field = COMPARED.find((name) => canonical(replayed[name]) !== canonical(stored[name]));
  return field === undefined ? null : `the stored ${field} differs from the replay`;
}
