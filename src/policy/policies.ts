import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Policy } from '../../machines/rulebook.js';
import { named, PG_POOL } from '../database/pool.js';
import { NotFoundError } from '../errors.js';
import { withShipped } from './thresholds.js';

/**
 * The version in force: the newest that has begun. A version that is decided later, but begins earlier, replaces the
 * ones that are only scheduled: nothing that was decided before comes back over it. A scalar SQL expression.
 */
export const VERSION_IN_FORCE =
  '(SELECT version FROM policy_version WHERE effective_from <= now() ORDER BY version DESC LIMIT 1)';

const findInForce = named('policy-in-force', `SELECT ${VERSION_IN_FORCE} AS version`);
const findVersion = named(
  'policy',
  'SELECT version, levels, thresholds, deadlines FROM policy_version WHERE version = $1',
);

/** Gives the policy of a version. Versions never change, so each is read once. */
@Injectable()
export class Policies {
  private readonly known = new Map<number, Promise<Policy>>();

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** @throws NotFoundError */
  at(version: number): Promise<Policy> {
    const known = this.known.get(version);
    if (known) return known;
    const reading = this.read(version);
    this.known.set(version, reading);
    reading.catch(() => this.known.delete(version)); // what could not be read now may be readable later
    return reading;
  }

  /** The policy in force, by the database's clock. */
  async current(): Promise<Policy> {
    const { rows } = await this.pool.query<{ version: number }>(findInForce());
    return this.at(rows[0].version);
  }

  private async read(version: number): Promise<Policy> {
    const { rows } = await this.pool.query<Policy>(findVersion(version));
    if (!rows[0]) throw new NotFoundError('policy version', String(version));
    return deepFreeze({ ...rows[0], thresholds: withShipped(rows[0].thresholds) });
  }
}

function deepFreeze(policy: Policy): Policy {
  Object.values(policy).forEach((part: unknown) => Object.freeze(part));
  return Object.freeze(policy);
}
