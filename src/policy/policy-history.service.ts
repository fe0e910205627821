import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../errors.js';
import { type Page, pageOf, type PageRequest } from '../identity/paging.js';
import { MESSAGES as LISTS_SAY } from '../identity/messages.js';
import { VERSION_IN_FORCE } from './policies.js';
import type { PolicyValues } from './policy-check.js';
import { withShipped } from './thresholds.js';

export const VERSION_STATES = ['in-force', 'scheduled', 'past', 'replaced'] as const;

/** A version of the policy with who decided it and why. Times are ISO 8601. */
export interface DecidedPolicy extends Omit<PolicyValues, 'calendar' | 'cadences'> {
  version: number;
  effectiveFrom: string;
  /** Names of the values that the company has decided: `thresholds.backdating.days`. */
  decided: string[];
  reason: string;
  createdBy: { id: string; name: string };
  /** Null for the first version, and for those that were decided before it took two. */
  agreedBy: { id: string; name: string } | null;
  createdAt: string;
  /** `replaced`: a later decision began before this one did, so it was never in force. */
  state: (typeof VERSION_STATES)[number];
}

const SELECT = `
  SELECT v.version, v.effective_from AS "effectiveFrom", v.levels, v.thresholds, v.deadlines, v.decided, v.reason,
         jsonb_build_object('id', p.id, 'name', p.name) AS "createdBy", v.created_at AS "createdAt",
         (SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM person a WHERE a.id = v.agreed_by) AS "agreedBy",
         CASE WHEN v.version = ${VERSION_IN_FORCE} THEN 'in-force'
              WHEN EXISTS (SELECT FROM policy_version w WHERE w.version > v.version AND w.effective_from <= v.effective_from)
                THEN 'replaced'
              WHEN v.effective_from > now() THEN 'scheduled' ELSE 'past' END AS state
  FROM policy_version v JOIN person p ON p.id = v.created_by`;

const whole = (policy: DecidedPolicy): DecidedPolicy => ({ ...policy, thresholds: withShipped(policy.thresholds) });

/** Reads the versions of the policy with their stories. */
@Injectable()
export class PolicyHistory {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The version in force, by the database's clock. */
  async current(): Promise<DecidedPolicy> {
    const { rows } = await this.pool.query<DecidedPolicy>(`${SELECT} WHERE v.version = ${VERSION_IN_FORCE}`);
    return whole(rows[0]);
  }

  /** @throws NotFoundError */
  async one(version: number): Promise<DecidedPolicy> {
    const { rows } = await this.pool.query<DecidedPolicy>(`${SELECT} WHERE v.version = $1`, [version]);
    if (!rows[0]) throw new NotFoundError('policy version', String(version));
    return whole(rows[0]);
  }

  /** The newest first. */
  async list({ after, limit }: PageRequest): Promise<Page<DecidedPolicy>> {
    if (after && !/^\d{1,9}$/.test(after[0])) throw new ValidationError([problem('cursor', LISTS_SAY.cursor)]);
    const { rows } = await this.pool.query<DecidedPolicy>(
      `${SELECT} WHERE $1::int IS NULL OR v.version < $1 ORDER BY v.version DESC LIMIT $2`,
      [after?.[0] ?? null, limit + 1],
    );
    return pageOf(rows.map(whole), limit, ({ version }) => [String(version)]);
  }
}
