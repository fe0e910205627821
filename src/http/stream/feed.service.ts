import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import type { Position } from './position.js';

/** One transition as every stream tells it. It carries no data, so it holds no secret. */
export interface Told extends Position {
  kind: string;
  type: string;
  by: string;
  byName: string;
  office: string;
  from: string | null;
  to: string;
  revision: number;
  at: string;
}

/** What is read at once, and how many of the newest are kept for those who come late. */
const PART = 500;
const KEPT = 2_000;
/** Pause between two looks while somebody listens, in milliseconds. */
const PAUSE = 300;

/**
 * What comes after a position, of transactions that are older than every one still running: nothing can appear before
 * them any more, so nobody misses an entry that was committed late.
 */
const AFTER = named(
  'stream-after',
  `SELECT e.tx::text, e.process_id AS process, e.seq, e.kind, e.type, e.by_person AS by, w.name AS "byName", e.office,
     e.from_state AS "from", e.to_state AS "to", e.revision, e.recorded_at AS at
   FROM process_event e JOIN person w ON w.id = e.by_person
   WHERE (e.tx, e.process_id, e.seq) > ($1::text::xid8, $2, $3) AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY e.tx, e.process_id, e.seq LIMIT ${PART}`,
);

const NOW = named('stream-now', `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS tx`);

/** Follows the log for all who listen on this node: one reader, whatever their number. */
@Injectable()
export class Feed implements OnModuleDestroy {
  private readonly logger = new Logger('Stream');
  private readonly listeners = new Set<() => void>();
  private kept: Told[] = [];
  /** Everything after it is kept. */
  private start: Position | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Where a stream begins that wants only what comes. */
  async now(): Promise<Position> {
    const { rows } = await this.pool.query<{ tx: string }>(NOW());
    return { tx: rows[0].tx, process: '', seq: 0 };
  }

  /** Calls back whenever there may be something new. @returns what ends it */
  listen(wake: () => void): () => void {
    this.listeners.add(wake);
    this.running ??= this.follow().finally(() => {
      this.running = null;
    });
    return () => this.listeners.delete(wake);
  }

  /** The next entries after a position; from memory, or, for whoever lags behind it, from the log. */
  async after(position: Position): Promise<Told[]> {
    const next = this.place(position);
    return next === null ? this.read(position) : this.kept.slice(next, next + PART);
  }

  /** Where in memory a stream goes on; null when that is not known there. The order of processes is the database's alone. */
  private place({ tx, process, seq }: Position): number | null {
    if (!this.start) return null;
    const isThis = (known: Position) => known.tx === tx && known.process === process && known.seq === seq;
    if (isThis(this.start)) return 0;
    if (process !== '') {
      const found = this.kept.findIndex(isThis);
      return found < 0 ? null : found + 1;
    }
    if (BigInt(tx) <= BigInt(this.start.tx)) return null;
    const first = this.kept.findIndex((told) => BigInt(told.tx) >= BigInt(tx));
    return first < 0 ? this.kept.length : first;
  }

  private async follow(): Promise<void> {
    while (this.listeners.size > 0 && !this.stopped) {
      try {
        await this.look();
      } catch (error) {
        this.logger.warn(`The log cannot be followed: ${error instanceof Error ? error.message : String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    // Who comes later begins anew: what happens meanwhile is not kept.
    this.start = null;
    this.kept = [];
  }

  private async look(): Promise<void> {
    this.start ??= await this.now();
    for (;;) {
      const found = await this.read(this.kept.at(-1) ?? this.start);
      this.kept.push(...found);
      if (this.kept.length > KEPT) {
        const gone = this.kept.splice(0, this.kept.length - KEPT);
        this.start = gone.at(-1) ?? this.start;
      }
      if (found.length > 0) for (const wake of this.listeners) wake();
      if (found.length < PART) return;
    }
  }

  private async read({ tx, process, seq }: Position): Promise<Told[]> {
    const { rows } = await this.pool.query<Told>(AFTER(tx, process, seq));
    return rows;
  }
}
