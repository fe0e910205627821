import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { problem, type Problem, ValidationError } from '../errors.js';
import type { Acting } from '../identity/acting.js';
import { lockWithActor } from '../identity/acting.js';
import { note } from '../identity/audit.js';
import { instantOf } from '../identity/instant.js';
import { PolicyCheck, type PolicyValues } from './policy-check.js';
import { SAYS } from './says.js';

/** What the company decides. Values that are not named stay as they will be when it begins. */
export interface PolicyDecision extends Partial<PolicyValues> {
  /** ISO 8601 with a zone; at once, when absent. */
  effectiveFrom?: string;
  reason: string;
}

interface Base extends PolicyValues {
  newest: number;
  decided: string[];
  now: string;
}

/** Clocks differ: what begins a moment ago by the sender's begins now. */
const MOMENT = 60_000;
/** One decision at a time: each builds on the one before. The numbers are arbitrary, but the same in every build. */
const TAKE_TURN = 'SELECT pg_advisory_xact_lock(1330007884, 2)';

/** The policy that will be in force at $1, to change some values of, and the number of the newest version. */
const BASE = `
  SELECT levels, thresholds, deadlines, decided, now() AS now, (SELECT max(version) FROM policy_version) AS newest
  FROM policy_version WHERE effective_from <= greatest($1::timestamptz, clock_timestamp()) ORDER BY version DESC LIMIT 1`;

const INSERT = `
  INSERT INTO policy_version (version, effective_from, levels, thresholds, deadlines, decided, reason, created_by)
  VALUES ($1, greatest($2::timestamptz, clock_timestamp()), $3, $4, $5, $6, $7, $8)`;

/** Writes new versions of the policy; none is ever changed. */
@Injectable()
export class PolicyDecisions {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly check: PolicyCheck,
  ) {}

  /**
   * @returns the number of the new version
   * @throws ForbiddenError, UnauthenticatedError when whoever decides has lost the right to
   * @throws ValidationError naming every unknown name, every gate and every value out of range
   */
  decide({ effectiveFrom, reason, ...values }: PolicyDecision, by: Acting): Promise<number> {
    const problems: Problem[] = this.check.problems(values);
    const begins = effectiveFrom === undefined ? null : (instantOf(effectiveFrom, 'effectiveFrom', problems) ?? null);
    return transaction(this.pool, async (client) => {
      await client.query(TAKE_TURN);
      await lockWithActor(client, by, 'policy');
      const { rows } = await client.query<Base>(BASE, [begins]);
      const [base] = rows;
      if (begins && begins.getTime() < Date.parse(base.now) - MOMENT) {
        problems.push(problem('effectiveFrom', SAYS.inThePast));
      }
      if (problems.length > 0) throw new ValidationError(problems);

      const version = base.newest + 1;
      const { levels = {}, thresholds = {}, deadlines = {} } = values;
      const named = Object.entries({ levels, thresholds, deadlines }).flatMap(([part, changed]) =>
        Object.keys(changed).map((name) => `${part}.${name}`),
      );
      const merged = [
        { ...base.levels, ...levels },
        { ...base.thresholds, ...thresholds },
        { ...base.deadlines, ...deadlines },
      ].map((part) => JSON.stringify(part));
      const decided = [...new Set([...base.decided, ...named])].toSorted();
      await client.query(INSERT, [version, begins, ...merged, decided, reason.trim(), by.id]);
      await note(client, {
        by: by.id,
        action: 'policy.decided',
        subject: `policy:${version}`,
        detail: { effectiveFrom: begins, levels, thresholds, deadlines },
      });
      return version;
    });
  }
}
