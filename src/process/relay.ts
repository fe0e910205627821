import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { Effects } from './effects.js';
import { isUnreachable } from './keep.js';

/** Rows leased at once, those told side by side, and the pause when there is nothing to do, in milliseconds. */
const BATCH = 50;
const AT_ONCE = 4;
const PAUSE = 200;
/** What a killed node had leased waits so long. A node that is slower finds its lease gone, and leaves the rest alone. */
const LEASE_SECONDS = 10;
/** After this many failures a row is parked, and with it the rest of its process for that consumer. */
const MOST_ATTEMPTS = 8;

interface Leased {
  process_id: string;
  seq: number;
  payload: unknown;
  attempts: number;
}

/**
 * Leases what is due: of every process the oldest open row, unless that one is parked or leased by another node.
 * A row that became visible late is still taken: rows are found by being there, not by a number that grows.
 */
const LEASE = `
  WITH due AS (
    SELECT o.process_id, o.seq, o.consumer FROM outbox o
    WHERE o.consumer = $1 AND NOT o.parked AND o.due_at <= now() AND (o.leased_until IS NULL OR o.leased_until < now())
      AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.process_id = o.process_id AND e.consumer = o.consumer AND e.seq < o.seq)
    ORDER BY o.due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET leased_until = now() + make_interval(secs => $3), lease = $4
  FROM due WHERE (o.process_id, o.seq, o.consumer) = (due.process_id, due.seq, due.consumer)
  RETURNING o.process_id, o.seq, o.payload, o.attempts`;

/** Closes a row only while the lease is still ours; a node that was slow finds that its row is another's. */
const CLOSE = `DELETE FROM outbox WHERE process_id = $1 AND seq = $2 AND consumer = $3 AND lease = $4`;

const DONE = `INSERT INTO effect_done (process_id, seq, consumer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** Only failures of the effect itself count: a message is not poisonous because the database went away. */
const RETRY = `
  UPDATE outbox SET lease = NULL, leased_until = NULL, last_error = $5, parked = $6, attempts = attempts + 1,
    due_at = now() + make_interval(secs => least(60, power(2, attempts + 1)))
  WHERE process_id = $1 AND seq = $2 AND consumer = $3 AND lease = $4`;

/** What a turn that broke off still held: nobody has to wait for the end of its lease. */
const RELEASE = `UPDATE outbox SET lease = NULL, leased_until = NULL WHERE consumer = $1 AND lease = $2`;

/** Carries the outbox to its consumers: at least once to each, applied once, in order per process, retried, parked when poisonous. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Relay');
  private readonly running: Promise<void>[] = [];
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly effects: Effects,
  ) {}

  onApplicationBootstrap(): void {
    for (const consumer of this.effects.names()) this.running.push(this.run(consumer));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.wake();
    await Promise.all(this.running);
  }

  private async run(consumer: string): Promise<void> {
    while (!this.stopping) {
      let told = 0;
      try {
        told = await this.turn(consumer);
      } catch (error) {
        this.logger.warn(`${consumer}: ${error instanceof Error ? error.message : String(error)}`);
      }
      // Of each process only the oldest row was told: where there was one, there may be a next.
      if (told === 0 && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One turn of one consumer: how many rows it was told. */
  async turn(consumer: string): Promise<number> {
    const lease = randomUUID();
    const { rows } = await this.pool.query<Leased>(LEASE, [consumer, BATCH, LEASE_SECONDS, lease]);
    try {
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        await Promise.all(rows.slice(at, at + AT_ONCE).map((row) => this.tell(consumer, lease, row)));
      }
    } catch (error) {
      await this.pool.query(RELEASE, [consumer, lease]).catch(() => undefined); // its time runs out by itself
      throw error;
    }
    return rows.length;
  }

  private async tell(
    consumer: string,
    lease: string,
    { process_id: process, seq, payload, attempts }: Leased,
  ): Promise<void> {
    try {
      await transaction(this.pool, async (tx) => {
        const closed = await tx.query(CLOSE, [process, seq, consumer, lease]);
        if (closed.rowCount === 0) return;
        const first = await tx.query(DONE, [process, seq, consumer]);
        if (first.rowCount === 1) await this.effects.of(consumer)({ process, seq, payload }, tx);
      });
    } catch (error) {
      if (isUnreachable(error)) throw error;
      const parked = attempts + 1 >= MOST_ATTEMPTS;
      const message = error instanceof Error ? error.message : String(error);
      if (parked) this.logger.error(`${consumer} gives up on ${process} ${seq}: ${message}`);
      await this.pool.query(RETRY, [process, seq, consumer, lease, message.slice(0, 500), parked]);
    }
  }
}
