import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import type { Cadence } from '../../../machines/kit/cadences.js';
import { named, PG_POOL } from '../../database/pool.js';
import { TransitionRefusedError } from '../../engine/errors.js';
import { OwnEvents } from '../../engine/time/own-events.js';
import { Processes } from '../../engine/processes.js';
import { Turns } from '../../engine/turns.js';
import { Policies, type CompanyPolicy } from '../../policy/policies.js';
import type { Period } from '../../policy/recurrence.js';
import { periodsBetween } from '../../policy/recurrence.js';
import { SHIPPED_CADENCES } from '../../policy/shipped-cadences.js';
import { filled } from './fill.js';

/** The pause between two looks at what recurs, in milliseconds. */
const PAUSE = 5_000;
/** After an outage so many periods of each are made up for; older ones are left. */
const MOST_MISSED = 12;

/**
 * All that recurs, each with its latest periods: more than are ever made up for, since a move to a working day may change
 * their order. The clock is there also where nothing recurs yet.
 */
const STANDING = named(
  'cadences-standing',
  `SELECT clock_timestamp() AS now, c.id, c.rule, c.since, ARRAY(
     SELECT p.period::text FROM cadence_period p WHERE p.cadence = c.id ORDER BY p.period DESC LIMIT $1) AS begun
   FROM (SELECT 1) AS one LEFT JOIN cadence c ON true`,
);

/** By another rule it begins anew, from now on: nothing of the past does. */
const ANEW = `
  INSERT INTO cadence AS known (id, rule, since) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (id) DO UPDATE SET rule = excluded.rule, since = excluded.since WHERE known.rule <> excluded.rule`;

const BEGAN = `
  INSERT INTO cadence_period (cadence, period, day, process_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;

const FAILED = 'UPDATE cadence SET failure = $2 WHERE id = $1 AND failure IS DISTINCT FROM $2';

const HEAD = `
  SELECT id AS person FROM person WHERE NOT disabled AND $1::text = ANY (head_of) AND id::text <> $2 ORDER BY username LIMIT 1`;

interface Standing {
  id: string;
  rule: string;
  since: string;
  /** The latest periods that have begun. */
  begun: string[];
}

/** While it is paused it has no rule; so it goes on afterwards as by another one, and nothing of that time begins. */
const ruleOf = ({ rrule, shift, paused }: Cadence): string => (paused ? 'paused' : `${rrule} ${shift}`);

/**
 * Begins what recurs. Every node looks; the key under which a process is begun, and the key of its period, let one of them
 * begin it. The database's clock decides when.
 */
@Injectable()
export class Cadences implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Cadences');
  private readonly working = new Turns({ name: 'What recurs', pause: PAUSE, turn: () => this.turn() });

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly own: OwnEvents,
    private readonly policies: Policies,
    private readonly processes: Processes,
  ) {}

  onApplicationBootstrap(): void {
    this.working.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.working.stop();
  }

  /** Everything that recurs: what the kinds of processes ship, as the company has decided. */
  known({ cadences = {} }: CompanyPolicy): Readonly<Record<string, Cadence>> {
    return { ...SHIPPED_CADENCES, ...cadences };
  }

  /** One look at everything that recurs: how many periods began. */
  async turn(): Promise<number> {
    const policy = await this.policies.current();
    const { rows } = await this.pool.query<Standing & { now: string }>(STANDING(2 * MOST_MISSED));
    const now = new Date(rows[0].now).toISOString();
    let count = 0;
    for (const [id, cadence] of Object.entries(this.known(policy))) {
      const standing = rows.find((row) => row.id === id);
      const rule = ruleOf(cadence);
      if (standing?.rule !== rule) await this.pool.query(ANEW, [id, rule]);
      else if (!cadence.paused) count += await this.look(cadence, standing, now, policy);
    }
    return count;
  }

  private async look(
    cadence: Cadence,
    { id, since, begun }: Standing,
    now: string,
    policy: CompanyPolicy,
  ): Promise<number> {
    const periods = periodsBetween(cadence, policy.calendar, new Date(since).toISOString(), now).slice(-MOST_MISSED);
    const open = periods.filter(({ period }) => !begun.includes(period));
    if (open.length === 0) return 0;
    try {
      for (const period of open) await this.begin(id, cadence, period, policy);
      await this.pool.query(FAILED, [id, null]);
      return open.length;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.warn(`${id} does not begin: ${message}`);
      await this.pool.query(FAILED, [id, message.slice(0, 500)]);
      return 0;
    }
  }

  private async begin(id: string, { starts, office }: Cadence, period: Period, policy: CompanyPolicy): Promise<void> {
    const { kind, event, data } = starts;
    const sender = office ?? this.officeOf(event);
    const opening = {
      type: event,
      data: filled({ ...(await this.unsaid(starts, sender)), ...data }, period, policy.calendar),
      office: sender,
      key: `cadence:${id}:${period.period}`,
    };
    const process = await this.own.start(kind, opening).catch((error: unknown) => this.presentIn(kind, error));
    await this.pool.query(BEGAN, [id, period.period, period.day, process]);
  }

  /**
   * What should begin is there already, as the refusal says that names it: somebody has begun it by hand, and the period is
   * that one's.
   */
  private presentIn(kind: string, error: unknown): string {
    const missing = error instanceof TransitionRefusedError ? error.unmet.flatMap((one) => one.missing) : [];
    const numbers = missing.map((item) => item.slice(item.indexOf(':') + 1));
    const present = numbers.find((no) => this.processes.kindOf(no) === kind);
    if (present === undefined) throw error;
    return present;
  }

  /**
   * Who was not named for what the event asks for: a recurrence of before this was asked for. It is the head of the office in
   * whose name it begins, as for what that office assigns; where there is none, or it is the one who is to do it, nothing
   * begins, and the list says why.
   */
  private async unsaid({ kind, event, data }: Cadence['starts'], office: string): Promise<Record<string, unknown>> {
    const asked = this.processes.current(kind).recurringAsks?.[event] ?? [];
    const missing = asked.filter((name) => data[name] === undefined);
    if (missing.length === 0) return {};
    const { rows } = await this.pool.query<{ person: string }>(HEAD, [office, data.person ?? '']);
    if (!rows[0]) throw new Error(`${missing.join(', ')}: nobody is named, and ${office} has no other head`);
    return Object.fromEntries(missing.map((name) => [name, { office, person: rows[0].person }]));
  }

  /** The prefix of an event is its office; where any office may send it, it is the organiser's. */
  private officeOf(event: string): string {
    const prefix = event.slice(0, event.indexOf('.'));
    return prefix === 'any' ? 'operations' : prefix;
  }
}
