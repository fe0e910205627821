import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { WRITE_POOL } from '../../database/pool.js';

/** Processes that wait for something, counted by the rules that it would settle. */
const COUNT = `
  SELECT kind, rule, count(DISTINCT id)::int AS held
  FROM process, jsonb_path_query(waits, '$[*].rules[*]') AS found, LATERAL (SELECT found #>> '{}' AS rule) AS r
  WHERE awaits <> '{}' GROUP BY kind, rule`;

/** How long a count is good enough, in milliseconds, and so many times as long as it took: it goes over all that is open. */
const FRESH = 10_000;
const REST = 20;

type Counts = ReadonlyMap<string, number>;

/** Knows how many processes each rule holds. */
@Injectable()
export class HeldByRule {
  private counted: Promise<Counts> | null = null;
  private freshUntil = 0;

  constructor(@Inject(WRITE_POOL) private readonly pool: pg.Pool) {}

  /** By `kind rule`; ten seconds old at most, or older where counting takes long. */
  counts(): Promise<Counts> {
    if (this.counted === null || Date.now() > this.freshUntil) {
      this.freshUntil = Infinity; // until it is counted, whoever else asks waits for the same count
      this.counted = this.count();
      this.counted.catch(() => (this.counted = null));
    }
    return this.counted;
  }

  private async count(): Promise<Counts> {
    const began = Date.now();
    const { rows } = await this.pool.query<{ kind: string; rule: string; held: number }>(COUNT);
    this.freshUntil = Date.now() + Math.max(FRESH, (Date.now() - began) * REST);
    return new Map(rows.map(({ kind, rule, held }) => [`${kind} ${rule}`, held]));
  }
}
