import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { WRITE_POOL } from '../../database/pool.js';

/** Processes that wait for something, counted by the rules that it would settle. */
const COUNT = `
  SELECT kind, rule, count(DISTINCT id)::int AS held
  FROM process, jsonb_path_query(waits, '$[*].rules[*]') AS found, LATERAL (SELECT found #>> '{}' AS rule) AS r
  WHERE awaits <> '{}' GROUP BY kind, rule`;

/** How long a count is good enough, in milliseconds: it goes over everything that is open. */
const FRESH = 10_000;

type Counts = ReadonlyMap<string, number>;

/** Knows how many processes each rule holds. */
@Injectable()
export class HeldByRule {
  private counted: { at: number; counts: Promise<Counts> } | null = null;

  constructor(@Inject(WRITE_POOL) private readonly pool: pg.Pool) {}

  /** By `kind rule`; at most ten seconds old. */
  counts(): Promise<Counts> {
    if (this.counted === null || Date.now() - this.counted.at > FRESH) {
      const counts = this.count();
      this.counted = { at: Date.now(), counts };
      counts.catch(() => (this.counted = null));
    }
    return this.counted.counts;
  }

  private async count(): Promise<Counts> {
    const { rows } = await this.pool.query<{ kind: string; rule: string; held: number }>(COUNT);
    return new Map(rows.map(({ kind, rule, held }) => [`${kind} ${rule}`, held]));
  }
}
