import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../database/pool.js';
import type { AppliedEvent } from '../engine/command/apply-event.js';
import { readLog } from '../engine/log/read-log.js';
import { findProcess, type ProcessRow, storedProcess } from '../engine/command/process-row.js';
import { Replay } from '../engine/log/replay.js';
import type { StoredProcess } from '../engine/log/transition.js';

/** Processes whose last step is remembered: those that move now. */
const MOST_REMEMBERED = 200;
/** How far back in the log one looks for processes that have moved lately. */
const LATELY = 2_000;

const RECENT = named(
  'inspector-recent',
  `SELECT p.* FROM process p JOIN (
     SELECT process_id, max(place) AS place FROM (
       SELECT process_id, row_number() OVER (ORDER BY tx, process_id, seq) AS place FROM (
         SELECT tx, process_id, seq FROM process_event ORDER BY tx DESC, process_id DESC, seq DESC LIMIT ${LATELY}) newest
     ) placed GROUP BY process_id ORDER BY max(place) DESC LIMIT $1
   ) moved ON moved.process_id = p.id ORDER BY moved.place`,
);

/** Shows what an event did to a process, by taking it from the log again. */
@Injectable()
export class Steps {
  private readonly last = new Map<string, AppliedEvent>();

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly replay: Replay,
  ) {}

  /** One event as it happened. Whoever asks for one after the other costs one look at the log each. */
  async step(process: string, seq: number): Promise<AppliedEvent> {
    const known = this.last.get(process);
    if (known?.entry.seq === seq) return known;
    const from = known && known.entry.seq < seq ? known.after : null;
    let found: AppliedEvent | undefined;
    for await (const step of this.all(process, from, seq)) found = step;
    if (found?.entry.seq !== seq) throw new Error(`The log of ${process} has no entry ${seq}`);
    if (!known || known.entry.seq < seq) this.remember(process, found);
    return found;
  }

  /** All its events from the beginning, or from where it stood. */
  async *all(process: string, from: StoredProcess | null = null, upTo?: number): AsyncGenerator<AppliedEvent> {
    const entries = await readLog(this.pool, process, { after: from?.version ?? 0, upTo });
    yield* this.replay.through(entries, from);
  }

  /** The processes that moved last, the latest last. */
  async recent(limit: number): Promise<StoredProcess[]> {
    const { rows } = await this.pool.query<ProcessRow>(RECENT(limit));
    return rows.map(storedProcess);
  }

  find(process: string): Promise<StoredProcess | null> {
    return findProcess(this.pool, process);
  }

  private remember(process: string, step: AppliedEvent): void {
    this.last.delete(process);
    this.last.set(process, step);
    if (this.last.size <= MOST_REMEMBERED) return;
    const [oldest] = this.last.keys();
    this.last.delete(oldest);
  }
}
