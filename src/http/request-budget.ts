import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../database/pool.js';

/** What a node may let through for a caller without asking again. */
export interface Lease {
  /** Requests; 0 when the minute is used up. */
  requests: number;
  /** Until the caller's minute is over and the lease with it, in milliseconds, by the database's clock. */
  endsIn: number;
}

const MINUTE = 60_000;

/**
 * $2 requests, or as many as are left of $3. Whoever waits for the row goes by the instant at which he began: the minute
 * is then over for him no earlier than for the one before him.
 */
const lend = named(
  'request-lease',
  `INSERT INTO request_budget AS known (caller, spent, lent, minute_ends)
   VALUES ($1, least($2::int, $3::int), least($2::int, $3::int), now() + interval '1 minute')
   ON CONFLICT (caller) DO UPDATE SET
     lent = least($2::int, CASE WHEN known.minute_ends > now() THEN greatest($3::int - known.spent, 0) ELSE $3::int END),
     spent = CASE WHEN known.minute_ends > now() THEN known.spent ELSE 0 END
       + least($2::int, CASE WHEN known.minute_ends > now() THEN greatest($3::int - known.spent, 0) ELSE $3::int END),
     minute_ends = CASE WHEN known.minute_ends > now() THEN known.minute_ends ELSE excluded.minute_ends END
   RETURNING lent AS requests,
     greatest(extract(epoch FROM minute_ends - clock_timestamp()) * 1000, 0)::float8 AS "endsIn"`,
);

const holder = named(
  'request-holder',
  'SELECT person_id AS id FROM session WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()',
);

/** Waits for nobody, so it cannot get into a deadlock with a lease. */
const sweep = named(
  'request-sweep',
  `DELETE FROM request_budget WHERE caller IN (
     SELECT caller FROM request_budget WHERE minute_ends < now() LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
);

/** The minutes of all callers, kept in the database for all nodes together. */
@Injectable()
export class RequestBudget {
  private sweptAt = -Infinity;

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** Takes a share of a caller's minute, which begins with his first request. */
  async lease(caller: string, share: number, perMinute: number): Promise<Lease> {
    const { rows } = await this.pool.query<Lease>(lend(keyOf(caller), share, perMinute));
    if (performance.now() - this.sweptAt > MINUTE) {
      this.sweptAt = performance.now();
      await this.pool.query(sweep());
    }
    return rows[0];
  }

  /** The person whose session has this token, by what is stored of it; undefined when it is nobody's. */
  async holderOf(tokenHash: Buffer): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ id: string }>(holder(tokenHash));
    return rows[0]?.id;
  }
}

/** Neither persons nor addresses are to be read in the table. */
const keyOf = (caller: string): Buffer => createHash('sha256').update(caller).digest();
