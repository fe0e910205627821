import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { migrations } from '../../database/migrations/list.js';
import { PG_POOL } from '../../database/pool.js';
import { Drain } from '../drain.js';
import type { Readiness } from './health.view.js';

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** Looks whether this node can do its work. */
@Injectable()
export class ReadinessCheck {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly drain: Drain,
  ) {}

  async look(): Promise<Readiness> {
    const applied = await this.applied();
    const isCurrent = applied && migrations.every((Migration) => applied.has(new Migration().name ?? Migration.name));
    const draining = this.drain.isDraining;
    return {
      status: isCurrent && !draining ? 'ok' : 'not-ready',
      database: applied ? 'ok' : 'unreachable',
      migrations: applied ? (isCurrent ? 'ok' : 'behind') : 'unknown',
      draining,
    };
  }

  private async applied(): Promise<Set<string> | null> {
    const asked = this.pool
      .query<{ name: string }>('SELECT name FROM migrations')
      .then(({ rows }) => new Set(rows.map(({ name }) => name)));
    const late = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PATIENCE).unref();
    });
    return Promise.race([asked.catch(() => null), late]);
  }
}
