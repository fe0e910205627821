import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { PG_POOL } from '../../database/pool.js';

const OUTBOX = 'SELECT consumer, parked, count(*)::int AS rows FROM outbox GROUP BY consumer, parked';
const DELAY = `
  SELECT consumer, extract(epoch FROM now() - min(due_at))::float8 AS oldest FROM outbox WHERE NOT parked GROUP BY consumer`;

/** The figures of this node for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Commands to the door: by kind, event and what became of them. */
  readonly commands = new Counter({
    name: 'order_commands_total',
    help: 'Commands to the door by kind, event type and outcome (taken, repeated, previewed, or the code of the refusal).',
    labelNames: ['kind', 'type', 'outcome'],
    registers: [this.registry],
  });

  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  readonly streams = new Gauge({
    name: 'live_streams',
    help: 'Clients that listen to the live stream on this node.',
    registers: [this.registry],
  });

  constructor(@Inject(PG_POOL) pool: pg.Pool) {
    const { registry } = this;
    collectDefaultMetrics({ register: registry });
    const outbox = new Gauge({
      name: 'outbox_rows',
      help: 'Effects still to be carried out, by consumer; parked ones have failed for good.',
      labelNames: ['consumer', 'parked'],
      registers: [registry],
      async collect() {
        const { rows } = await pool.query<{ consumer: string; parked: boolean; rows: number }>(OUTBOX);
        outbox.reset();
        for (const { consumer, parked, rows: count } of rows) outbox.set({ consumer, parked: String(parked) }, count);
      },
    });
    const delay = new Gauge({
      name: 'outbox_delay_seconds',
      help: 'How long the oldest open effect has been due.',
      labelNames: ['consumer'],
      registers: [registry],
      async collect() {
        const { rows } = await pool.query<{ consumer: string; oldest: number }>(DELAY);
        delay.reset();
        for (const { consumer, oldest } of rows) delay.set({ consumer }, Math.max(oldest, 0));
      },
    });
    const connections = new Gauge({
      name: 'database_pool_connections',
      help: 'Connections of the write pool: open, idle, and requests that wait for one.',
      labelNames: ['state'],
      registers: [registry],
      collect() {
        connections.set({ state: 'open' }, pool.totalCount);
        connections.set({ state: 'idle' }, pool.idleCount);
        connections.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }
}
