import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { isDatabaseLost } from '../../database/patience.js';
import { PG_POOL } from '../../database/pool.js';

/** How often the database is asked whether it is back, in milliseconds. */
const LOOK_AGAIN = 500;

/** Tells that the database is gone, and that it is back: a line each, however many requests fail in between. */
@Injectable()
export class Outage implements OnModuleDestroy {
  private readonly logger = new Logger('Database');
  private began: number | null = null;
  private failed = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** @returns whether the error is the outage's, which is told by itself */
  covers(error: unknown): boolean {
    const lost = [error, error instanceof Error ? error.cause : undefined].find(isDatabaseLost);
    if (!(lost instanceof Error)) return false;
    this.failed += 1;
    if (this.began === null) {
      this.began = performance.now();
      this.logger.error(
        `The database does not answer: ${lost.message || lost.name}. Requests are refused until it does`,
      );
      this.lookLater();
    }
    return true;
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private lookLater(): void {
    this.timer = setTimeout(() => {
      this.pool.query('SELECT 1').then(
        () => this.over(),
        () => this.lookLater(),
      );
    }, LOOK_AGAIN);
    this.timer.unref();
  }

  private over(): void {
    const seconds = ((performance.now() - (this.began ?? 0)) / 1000).toFixed(1);
    this.logger.warn(`The database answers again after ${seconds} s; ${this.failed} requests failed meanwhile`);
    this.began = null;
    this.failed = 0;
  }
}
