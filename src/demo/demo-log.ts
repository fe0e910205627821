import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Entry } from '../../machines/order/order.types.js';
import { PG_POOL } from '../database/pool.js';
import { demoPersonId } from '../identity/demo-company.js';

/** How far a story was told. */
export interface Told {
  no: string;
  /** As it was entered. */
  entry: Entry;
  /** What happened since, in order; `by` is a person's id. */
  events: { type: string; by: string }[];
}

/** Who enters the stories. */
export const ENTERERS = ['sales', 'market'] as const;

const EVENTS_SINCE = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('type', s.type, 'by', s.by_person) ORDER BY s.seq), '[]')
   FROM process_event s WHERE s.process_id = e.process_id AND s.seq > 1) AS events`;

const ENTERED = `
  SELECT e.process_id AS "no", e.data AS entry, ${EVENTS_SINCE} FROM process_event e
  WHERE e.kind = 'orders' AND e.seq = 1 AND e.by_person = ANY ($1) AND e.data->>'externalNo' = ANY ($2)`;

const TOLD = `
  SELECT e.process_id AS "no", ${EVENTS_SINCE} FROM process_event e WHERE e.process_id = $1 AND e.seq = 1`;

const BEGUN = `
  SELECT e.process_id AS "no", ${EVENTS_SINCE} FROM process_event e
  WHERE e.kind = $1 AND e.seq = 1 AND e.data @> $2::jsonb LIMIT 1`;

/** What the demo finds in the log of what it has told before. */
@Injectable()
export class DemoLog {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** Somebody entered orders of his own before the demo was filled: it is his database now. */
  async isForeign(): Promise<boolean> {
    const { rows } = await this.pool.query<{ all: number; ours: number }>(
      `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE by_person = $1 AND data ? 'externalNo'))::int AS ours
       FROM process_event WHERE kind = 'orders' AND seq = 1`,
      [demoPersonId('sales')],
    );
    return rows[0].all > 0 && rows[0].ours === 0;
  }

  /** When the demo company was made: the day by which the stories count. ISO 8601. */
  async firstDay(): Promise<string> {
    const { rows } = await this.pool.query<{ first: string }>('SELECT created_at AS first FROM person WHERE id = $1', [
      demoPersonId('sales'),
    ]);
    return new Date(rows[0].first).toISOString();
  }

  /** By the number in the sample's file. */
  async entered(externalNos: readonly string[]): Promise<Map<string, Told>> {
    const { rows } = await this.pool.query<Told>(ENTERED, [ENTERERS.map(demoPersonId), externalNos]);
    return new Map(rows.map((row) => [row.entry.externalNo ?? '', row]));
  }

  /** What has happened to a process since its first event; nothing where there is none. */
  async told(no: string): Promise<Pick<Told, 'no' | 'events'> | undefined> {
    const { rows } = await this.pool.query<Pick<Told, 'no' | 'events'>>(TOLD, [no]);
    return rows[0];
  }

  /** A process of the kind whose first event's data has this in it. */
  async begun(kind: string, known: object): Promise<Pick<Told, 'no' | 'events'> | undefined> {
    const { rows } = await this.pool.query<Pick<Told, 'no' | 'events'>>(BEGUN, [kind, JSON.stringify(known)]);
    return rows[0];
  }
}
