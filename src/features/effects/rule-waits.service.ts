import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL, transaction } from '../../database/pool.js';
import { readLog } from '../../engine/log/read-log.js';
import { Replay } from '../../engine/log/replay.js';
import { type Waited, waitsOf } from './waits-of-log.js';

/** Processes that have moved since their waits were worked out. */
const MOVED = `
  SELECT p.id, p.kind, p.version FROM process p LEFT JOIN rule_wait_upto u ON u.process_id = p.id
  WHERE u.version IS DISTINCT FROM p.version ORDER BY p.id LIMIT 200`;
const PENDING = `
  SELECT count(*)::int AS pending FROM process p LEFT JOIN rule_wait_upto u ON u.process_id = p.id
  WHERE u.version IS DISTINCT FROM p.version`;

/** Two nodes may come to the same process: one after the other. */
const LOCK = 'SELECT pg_advisory_xact_lock(1330007889, hashtext($1))';
const CLEAR = 'DELETE FROM rule_wait WHERE process_id = $1';
const KEEP = `
  INSERT INTO rule_wait (process_id, kind, event, rule, office, since, until)
  SELECT $1, $2, event, rule, office, since, until
  FROM unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[]) AS w (event, rule, office, since, until)
  ON CONFLICT DO NOTHING`;
const NOTE = `
  INSERT INTO rule_wait_upto (process_id, version) VALUES ($1, $2)
  ON CONFLICT (process_id) DO UPDATE SET version = excluded.version`;

interface Moved {
  id: string;
  kind: string;
  version: number;
}

/**
 * Works out of the logs for what processes have waited, when somebody asks, and never in the way of whoever works: a log is
 * replayed once for all that came since it was looked at last.
 */
@Injectable()
export class RuleWaits implements OnModuleDestroy {
  private readonly logger = new Logger('RuleWaits');
  private running: Promise<void> | undefined;
  private isOver = false;

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly replay: Replay,
  ) {}

  /**
   * Goes on with it, and waits a while.
   * @returns how many processes are still to be looked at; it goes on meanwhile
   */
  async catchUp(patienceMs: number): Promise<number> {
    this.running ??= this.work().finally(() => (this.running = undefined));
    await Promise.race([this.running, sleep(patienceMs, undefined, { ref: false })]);
    const { rows } = await this.pool.query<{ pending: number }>(PENDING);
    return rows[0].pending;
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  private async work(): Promise<void> {
    try {
      for (;;) {
        const { rows } = await this.pool.query<Moved>(MOVED);
        if (rows.length === 0) return;
        for (const process of rows) {
          if (this.isOver) return;
          await this.workOut(process);
        }
      }
    } catch (error) {
      this.logger.error(error instanceof Error ? error.message : String(error));
    }
  }

  private async workOut({ id, kind, version }: Moved): Promise<void> {
    const waits = await this.waitsOf(id);
    const column = <Of extends keyof Waited>(of: Of): Waited[Of][] => waits.map((wait) => wait[of]);
    await transaction(this.pool, async (tx) => {
      await tx.query(LOCK, [id]);
      await tx.query(CLEAR, [id]);
      const values = [column('event'), column('rule'), column('office'), column('since'), column('until')];
      await tx.query(KEEP, [id, kind, ...values]);
      await tx.query(NOTE, [id, version]);
    });
  }

  /** A log that does not lead on is named where logs are verified; here it counts for nothing. */
  private async waitsOf(id: string): Promise<Waited[]> {
    try {
      return await waitsOf(this.replay.through(await readLog(this.pool, id)));
    } catch (error) {
      this.logger.warn(`${id} cannot be replayed: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}
