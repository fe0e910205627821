import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, WRITE_POOL } from '../database/pool.js';
import { TooManyRequestsError } from '../errors.js';
import { networkOf } from './network.js';

/** Wrong passwords of one user name from one network before it has to wait. */
export const FAILURES_ALLOWED = 10;
/** How long they count, in minutes. */
const WINDOW_MINUTES = 15;

const SECONDS_LEFT = 'ceil(extract(epoch FROM window_ends - now()))::int AS "secondsLeft"';

const look = named(
  'sign-in-limit',
  `
  SELECT ${SECONDS_LEFT} FROM sign_in_failure WHERE key = $1 AND failures >= $2 AND window_ends > now()`,
);

const count = named(
  'sign-in-failure',
  `
  INSERT INTO sign_in_failure AS known (key, failures, window_ends)
  VALUES ($1, 1, now() + make_interval(mins => $2))
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN known.window_ends > now() THEN known.failures + 1 ELSE 1 END,
    window_ends = CASE WHEN known.window_ends > now() THEN known.window_ends ELSE excluded.window_ends END
  RETURNING failures, ${SECONDS_LEFT}`,
);

/** Waits for nobody, so it cannot get into a deadlock with a count. */
const sweep = named(
  'sign-in-sweep',
  `
  DELETE FROM sign_in_failure WHERE key IN (
    SELECT key FROM sign_in_failure WHERE window_ends < now() LIMIT 100 FOR UPDATE SKIP LOCKED)`,
);

/**
 * Limits the guessing of passwords, on all nodes together: the counters are in the database.
 *
 * Only failures count, so any number of right sign-ins may come at once; and no try beyond the limit gets a telling
 * answer, for the count is taken before the answer is given. Unknown user names are counted alike. Nobody can lock
 * another out: the count is per network.
 */
@Injectable()
export class SignInLimit {
  constructor(@Inject(WRITE_POOL) private readonly pool: pg.Pool) {}

  /** @throws TooManyRequestsError when the limit is reached */
  async check(key: Buffer): Promise<void> {
    const { rows } = await this.pool.query<{ secondsLeft: number }>(look(key, FAILURES_ALLOWED));
    if (rows[0]) throw tooMany(rows[0].secondsLeft);
  }

  /** @throws TooManyRequestsError when this was one failure too many, and its answer must not be told */
  async countFailure(key: Buffer): Promise<void> {
    const { rows } = await this.pool.query<{ failures: number; secondsLeft: number }>(count(key, WINDOW_MINUTES));
    const [{ failures, secondsLeft }] = rows;
    if (failures === 1) await this.pool.query(sweep());
    if (failures > FAILURES_ALLOWED) throw tooMany(secondsLeft);
  }
}

export const limitKey = (username: string, address: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([username, networkOf(address)]))
    .digest();

const tooMany = (secondsLeft: number) =>
  new TooManyRequestsError('Too many wrong passwords; try again later.', Math.max(secondsLeft, 1));
