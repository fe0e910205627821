import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Cadence } from '../../machines/kit/cadences.js';
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
  'SELECT version, levels, thresholds, deadlines, calendar, cadences FROM policy_version WHERE version = $1',
);

/** Gives the policy of a version. Versions never change, so each is read once. */
@Injectable()
export class Policies {
  private readonly known = new Map<number, Promise<CompanyPolicy>>();

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** @throws NotFoundError */
  at(version: number): Promise<CompanyPolicy> {
    const known = this.known.get(version);
    if (known) return known;
    const reading = this.read(version);
    this.known.set(version, reading);
    reading.catch(() => this.known.delete(version)); // what could not be read now may be readable later
    return reading;
  }

  /** The policy in force, by the database's clock. */
  async current(): Promise<CompanyPolicy> {
    const { rows } = await this.pool.query<{ version: number }>(findInForce());
    return this.at(rows[0].version);
  }

  private async read(version: number): Promise<CompanyPolicy> {
    const { rows } = await this.pool.query<Nullable<CompanyPolicy>>(findVersion(version));
    if (!rows[0]) throw new NotFoundError('policy version', String(version));
    const { calendar, cadences, ...policy } = rows[0];
    return deepFreeze({
      ...policy,
      thresholds: withShipped(policy.thresholds),
      ...(calendar ? { calendar } : {}),
      ...(cadences ? { cadences } : {}),
    });
  }
}

/** A version with what no rule looks at: what begins by itself, by name, as far as the company has decided. */
export interface CompanyPolicy extends Policy {
  cadences?: Readonly<Record<string, Cadence>>;
}

/** Versions of before there was a calendar have none. */
type Nullable<Stored extends CompanyPolicy> = Omit<Stored, 'calendar' | 'cadences'> & {
  [Part in 'calendar' | 'cadences']: CompanyPolicy[Part] | null;
};

function deepFreeze(policy: CompanyPolicy): CompanyPolicy {
  Object.values(policy).forEach((part: unknown) => Object.freeze(part));
  return Object.freeze(policy);
}
