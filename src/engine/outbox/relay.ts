import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { named, transaction, PG_POOL } from '../../database/pool.js';
import { Effects } from './consumers.js';
import { Turns } from '../turns.js';
import { isUnreachable } from '../command/commit.js';

/** Rows leased and told at once, and the pause when there is nothing to do, in milliseconds. */
const BATCH = 100;
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
const LEASE = named(
  'relay-lease',
  `
  WITH due AS (
    SELECT o.process_id, o.seq, o.consumer FROM outbox o
    WHERE o.consumer = $1 AND NOT o.parked AND o.due_at <= now() AND (o.leased_until IS NULL OR o.leased_until < now())
      AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.process_id = o.process_id AND e.consumer = o.consumer AND e.seq < o.seq)
    ORDER BY o.due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET leased_until = now() + make_interval(secs => $3), lease = $4
  FROM due WHERE (o.process_id, o.seq, o.consumer) = (due.process_id, due.seq, due.consumer)
  RETURNING o.process_id, o.seq, o.payload, o.attempts`,
);

/**
 * Closes rows only while the lease is still ours (a node that was slow finds that they are another's), and tells which of
 * them nobody was told before.
 */
const CLOSE = named(
  'relay-close',
  `
  WITH closed AS (
    DELETE FROM outbox o USING unnest($1::text[], $2::integer[]) AS r (process_id, seq)
    WHERE (o.process_id, o.seq, o.consumer, o.lease) = (r.process_id, r.seq, $3, $4) RETURNING o.process_id, o.seq)
  INSERT INTO effect_done (process_id, seq, consumer) SELECT process_id, seq, $3 FROM closed
  ON CONFLICT DO NOTHING RETURNING process_id, seq`,
);

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
  private working: readonly Turns[] = [];

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly effects: Effects,
  ) {}

  onApplicationBootstrap(): void {
    const turnsOf = (name: string) => new Turns({ name, pause: PAUSE, turn: () => this.turn(name) });
    this.working = this.effects.names().map(turnsOf);
    for (const one of this.working) one.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.working.map((one) => one.stop()));
  }

  /** One turn of one consumer: how many rows it was told. */
  async turn(consumer: string): Promise<number> {
    const lease = randomUUID();
    const { rows } = await this.pool.query<Leased>(LEASE(consumer, BATCH, LEASE_SECONDS, lease));
    try {
      if (rows.length > 0) await this.tellAll(consumer, lease, rows);
    } catch (error) {
      await this.pool.query(RELEASE, [consumer, lease]).catch(() => undefined); // its time runs out by itself
      throw error;
    }
    return rows.length;
  }

  /** All in one transaction; when one of them fails, each in its own, so that it fails alone. */
  private async tellAll(consumer: string, lease: string, rows: readonly Leased[]): Promise<void> {
    try {
      await this.tell(consumer, lease, rows);
    } catch (error) {
      if (isUnreachable(error)) throw error;
      if (rows.length === 1) return this.retryLater(consumer, lease, rows[0], error);
      for (const row of rows) await this.tellAll(consumer, lease, [row]);
    }
  }

  private async tell(consumer: string, lease: string, rows: readonly Leased[]): Promise<void> {
    const processes = rows.map((row) => row.process_id);
    const numbers = rows.map(({ seq }) => seq);
    await transaction(this.pool, async (tx) => {
      const closed = await tx.query<Leased>(CLOSE(processes, numbers, consumer, lease));
      const first = new Set(closed.rows.map(keyOf));
      const told = rows.filter((row) => first.has(keyOf(row)));
      if (told.length === 0) return;
      await this.effects.of(consumer)(
        told.map(({ process_id: process, seq, payload }) => ({ process, seq, payload })),
        tx,
      );
    });
  }

  private async retryLater(
    consumer: string,
    lease: string,
    { process_id: process, seq, attempts }: Leased,
    error: unknown,
  ): Promise<void> {
    const parked = attempts + 1 >= MOST_ATTEMPTS;
    const message = error instanceof Error ? error.message : String(error);
    if (parked) this.logger.error(`${consumer} gives up on ${process} ${seq}: ${message}`);
    await this.pool.query(RETRY, [process, seq, consumer, lease, message.slice(0, 500), parked]);
  }
}

const keyOf = ({ process_id: process, seq }: Pick<Leased, 'process_id' | 'seq'>): string => `${process} ${seq}`;
