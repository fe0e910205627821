import { isDeepStrictEqual } from 'node:util';
import type { Cadence } from '../../machines/kit/cadences.js';
import { deadlineOf } from '../../machines/working-time.js';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Level } from '../../machines/rulebook.js';
import { transaction, PG_POOL } from '../database/pool.js';
import { problem, type Problem, ValidationError } from '../errors.js';
import type { Acting } from '../identity/acting.js';
import { lockWithActor } from '../identity/acting.js';
import { note } from '../identity/audit.js';
import { tell } from '../identity/changes/change-notices.js';
import { CHANGE_SAYS, ChangeRefusedError } from '../identity/changes/change-refused.error.js';
import type { FromTo, StoredChange } from '../identity/changes/change.js';
import { Changes } from '../identity/changes/changes.service.js';
import { instantOf } from '../identity/instant.js';
import { isDeadlineLowered, isLevelLowered, isThresholdLowered, leadHoursOf, thresholdOf } from './lowering.js';
import { VERSION_IN_FORCE } from './policies.js';
import { POLICY_PARTS, PolicyCheck, type PolicyValues } from './policy-check.js';
import { MESSAGES } from './messages.js';
import { SHIPPED_CADENCES } from './shipped-cadences.js';

/** What the company decides. Values that are not named stay as they will be when it begins. */
export interface PolicyDecision extends Partial<PolicyValues> {
  /** ISO 8601 with a zone; with the agreement, when absent. */
  effectiveFrom?: string;
  reason: string;
}

interface Base extends PolicyValues {
  newest: number;
  decided: string[];
  now: string;
}

/** A decision as it is proposed: each value from what to what, and which of them ask for less than before. */
interface PolicyContent {
  effectiveFrom: string | null;
  levels: Record<string, FromTo<Level>>;
  thresholds: Record<string, FromTo<string>>;
  deadlines: Record<string, FromTo<number | null>>;
  calendar: Record<string, FromTo<string | null>>;
  cadences: Record<string, FromTo<Cadence | null>>;
  /** `levels.RV-05`, `deadlines.*`. */
  lowered: string[];
  /** Hours that it waits for that reason after the agreement; 0 where nothing is lowered. */
  leadHours: number;
  /** Versions that are only scheduled and will never begin, because this one begins before them. */
  replaces: number[];
}

/** Clocks differ: what begins a moment ago by the sender's begins now. */
const MOMENT = 60_000;
/** One decision at a time: each builds on the one before. The numbers are arbitrary, but the same in every build. */
const TAKE_TURN = 'SELECT pg_advisory_xact_lock(1330007884, 2)';

/** Versions of before there was a calendar have none. */
const PARTS = POLICY_PARTS.map((part) => `coalesce(${part}, '{}') AS ${part}`).join(', ');

/** When a decision begins: not before it is wanted, nor before its lead time is over. Scheduled ones after that never do. */
const BEGINS = `
  SELECT begins, ARRAY(
    SELECT v.version FROM policy_version v
    WHERE v.effective_from > begins AND NOT EXISTS (
      SELECT FROM policy_version w WHERE w.version > v.version AND w.effective_from <= v.effective_from)
    ORDER BY v.version) AS replaces
  FROM (SELECT greatest($1::timestamptz, clock_timestamp() + make_interval(hours => $2)) AS begins) AS at`;

/** The policy that will be in force at $1, to change some values of, and the number of the newest version. */
const BASE = `
  SELECT ${PARTS}, decided, now() AS now, (SELECT max(version) FROM policy_version) AS newest
  FROM policy_version WHERE effective_from <= greatest($1::timestamptz, clock_timestamp()) ORDER BY version DESC LIMIT 1`;

const IN_FORCE = `SELECT ${PARTS} FROM policy_version WHERE version = ${VERSION_IN_FORCE}`;

const INSERT = `
  INSERT INTO policy_version
    (version, effective_from, ${POLICY_PARTS.join(', ')}, decided, reason, created_by, agreed_by)
  VALUES ($1, greatest($2::timestamptz, clock_timestamp()), $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const HEADS = `SELECT id FROM person WHERE NOT disabled AND (head_of <> '{}' OR 'policy' = ANY (permissions))`;

/**
 * Proposes and writes new versions of the policy; none is ever changed. One person proposes, another agrees; what asks for
 * less than before begins only after a lead time, so that those whom it concerns know of it before.
 */
@Injectable()
export class PolicyDecisions {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly check: PolicyCheck,
    private readonly changes: Changes,
  ) {
    changes.carriedOutBy('policy', { carryOut: (client, change, _people, by) => this.decide(client, change, by) });
  }

  /**
   * @returns the id of the change
   * @throws ForbiddenError, UnauthenticatedError when whoever proposes has lost the right to
   * @throws ValidationError naming every unknown name, every gate and every value out of range
   */
  propose({ effectiveFrom, reason, ...values }: PolicyDecision, by: Acting): Promise<string> {
    const problems: Problem[] = this.check.problems(values);
    const wanted = effectiveFrom === undefined ? null : (instantOf(effectiveFrom, 'effectiveFrom', problems) ?? null);
    return transaction(this.pool, async (client) => {
      await lockWithActor(client, by, 'policy');
      const base = await baseAt(client, wanted?.toISOString() ?? null);
      if (wanted && wanted.getTime() < Date.parse(base.now) - MOMENT) {
        problems.push(problem('effectiveFrom', MESSAGES.inThePast));
      }
      if (problems.length === 0) problems.push(...this.check.wholeProblems(merged(base, values)));
      if (problems.length > 0) throw new ValidationError(problems);
      const content = {
        effectiveFrom: wanted?.toISOString() ?? null,
        ...this.compare(base, values),
      };
      const { leadHours, replaces } = await beginning(client, content);
      return this.changes.propose(
        client,
        {
          kind: 'policy',
          subject: null,
          content: { ...content, leadHours, replaces },
          reason,
          affected: [],
          gains: [],
        },
        by.id,
      );
    });
  }

  /** The agreement: the version that it makes builds on what is in force when it begins. */
  private async decide(client: pg.PoolClient, change: StoredChange, agreedBy: string): Promise<string> {
    await client.query(TAKE_TURN);
    const content = change.content as PolicyContent;
    const wanted = wantedOf(content);
    const wantedFrom = await baseAt(client, content.effectiveFrom);
    // The product may know other rules by now, and the company may have decided otherwise.
    const problems = [...this.check.problems(wanted), ...this.check.wholeProblems(merged(wantedFrom, wanted))];
    if (problems.length > 0) throw new ValidationError(problems);
    const now = this.compare(wantedFrom, wanted);
    const { begins, replaces } = await beginning(client, { ...now, effectiveFrom: content.effectiveFrom });
    if (!sameFrom(now, content) || !replaces.every((version) => content.replaces.includes(version))) {
      throw new ChangeRefusedError(change.id, CHANGE_SAYS.stale);
    }
    const base = await baseAt(client, begins);
    const version = base.newest + 1;
    const named = POLICY_PARTS.flatMap((part) => Object.keys(wanted[part]).map((name) => `${part}.${name}`));
    const whole = merged(base, wanted);
    const parts = POLICY_PARTS.map((part) => JSON.stringify(whole[part]));
    const decided = [...new Set([...base.decided, ...named])].toSorted();
    await client.query(INSERT, [version, begins, ...parts, decided, change.reason, change.proposedBy, agreedBy]);
    await note(client, {
      by: change.proposedBy,
      action: 'policy.decided',
      subject: `policy:${version}`,
      detail: { effectiveFrom: begins, ...wanted, lowered: now.lowered, change: change.id, agreedBy },
    });
    const heads = await client.query<{ id: string }>(HEADS);
    const others = heads.rows.map(({ id }) => id).filter((id) => id !== agreedBy && id !== change.proposedBy);
    await tell(client, change.id, 'agreed', others);
    return `policy:${version}`;
  }

  /** Each named value from what it would be to what it is to be, and which of them ask for less. */
  private compare(base: PolicyValues, values: Partial<PolicyValues>) {
    const { levels = {}, thresholds = {}, deadlines = {}, calendar = {}, cadences = {} } = values;
    const compared = {
      levels: each(levels, (rule) => base.levels[rule] ?? this.check.defaultLevel(rule)),
      thresholds: each(thresholds, (name) => thresholdOf(base.thresholds, name)),
      deadlines: each<number | null>(deadlines, (type) => deadlineOf(base.deadlines, type)),
      calendar: each<string | null>(calendar, (name) => base.calendar[name] ?? null),
      cadences: each<Cadence | null>(cadences, (name) => base.cadences[name] ?? shippedAs(name)),
    };
    const lowered = [
      ...named('levels', compared.levels, ({ from, to }) => isLevelLowered(from, to)),
      ...named('thresholds', compared.thresholds, ({ from, to }, name) => isThresholdLowered(name, from, to)),
      ...named('deadlines', compared.deadlines, ({ from, to }) => isDeadlineLowered(from, to)),
    ];
    return { ...compared, lowered };
  }
}

/** What recurs by this name without a decision, as it comes back from where proposals are kept. */
function shippedAs(name: string): Cadence | null {
  const shipped = Object.hasOwn(SHIPPED_CADENCES, name) ? SHIPPED_CADENCES[name] : null;
  return JSON.parse(JSON.stringify(shipped)) as Cadence | null;
}

async function baseAt(client: pg.ClientBase, at: string | null): Promise<Base> {
  return (await client.query<Base>(BASE, [at])).rows[0];
}

/** When a decision would begin if it were agreed to now, how long it waits for that, and which scheduled ones never begin. */
async function beginning(
  client: pg.ClientBase,
  { effectiveFrom, lowered }: Pick<PolicyContent, 'effectiveFrom' | 'lowered'>,
): Promise<{ begins: string; leadHours: number; replaces: number[] }> {
  const inForce = (await client.query<PolicyValues>(IN_FORCE)).rows[0];
  const leadHours = lowered.length > 0 ? leadHoursOf(inForce) : 0;
  const { rows } = await client.query<{ begins: string; replaces: number[] }>(BEGINS, [effectiveFrom, leadHours]);
  return { ...rows[0], leadHours };
}

const each = <Value>(values: Readonly<Record<string, Value>>, from: (name: string) => Value) =>
  Object.fromEntries(
    Object.entries(values).map(([name, to]): [string, FromTo<Value>] => [name, { from: from(name), to }]),
  );

const named = <Value>(
  part: string,
  values: Readonly<Record<string, FromTo<Value>>>,
  isLowered: (value: FromTo<Value>, name: string) => boolean,
): string[] => Object.entries(values).flatMap(([name, value]) => (isLowered(value, name) ? [`${part}.${name}`] : []));

/** The values as they will be. */
const merged = (base: PolicyValues, values: Partial<PolicyValues>): PolicyValues =>
  Object.fromEntries(POLICY_PARTS.map((part) => [part, { ...base[part], ...values[part] }])) as unknown as PolicyValues;

/** What a proposal asks for; one of before there was a calendar asks nothing of it. */
const wantedOf = (content: PolicyContent): PolicyValues =>
  Object.fromEntries(POLICY_PARTS.map((part) => [part, tos<unknown>(content[part] ?? {})])) as unknown as PolicyValues;

const tos = <Value>(values: Readonly<Record<string, FromTo<Value>>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, { to }]) => [name, to]));

/** Whether the values are still what they were when the change was proposed: what was seen is what is agreed to. */
const sameFrom = (now: Pick<PolicyContent, (typeof POLICY_PARTS)[number]>, seen: PolicyContent): boolean =>
  POLICY_PARTS.every((part) =>
    Object.entries<FromTo>(now[part]).every(([name, { from }]) =>
      isDeepStrictEqual(from, (seen[part][name] as FromTo | undefined)?.from),
    ),
  );
