import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import type { Cadence } from '../../../machines/kit/cadences.js';
import { PG_POOL } from '../../database/pool.js';
import { OwnEvents } from '../../engine/time/own-events.js';
import { Processes } from '../../engine/processes.js';
import { Policies, type CompanyPolicy } from '../../policy/policies.js';
import type { Period } from '../../policy/recurrence.js';
import { periodsBetween } from '../../policy/recurrence.js';
import { filled } from './fill.js';

/** The pause between two looks at what recurs, in milliseconds. */
const PAUSE = 5_000;
/** After an outage so many periods of each are made up for; older ones are left. */
const MOST_MISSED = 12;

/** What has begun before starts anew where its rule is another, or while it is paused: nothing of the past begins. */
const SEEN = `
  INSERT INTO cadence AS known (id, rule, since) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (id) DO UPDATE SET rule = excluded.rule, since = CASE
    WHEN known.rule <> excluded.rule OR $3 THEN excluded.since ELSE known.since END
  RETURNING since, clock_timestamp() AS now`;

const BEGUN = 'SELECT period::text FROM cadence_period WHERE cadence = $1 AND period = ANY ($2::date[])';

const BEGAN = `
  INSERT INTO cadence_period (cadence, period, day, process_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;

const FAILED = 'UPDATE cadence SET failure = $2 WHERE id = $1 AND failure IS DISTINCT FROM $2';

/**
 * Begins what recurs. Every node looks; the key under which a process is begun, and the key of its period, let one of them
 * begin it. The database's clock decides when.
 */
@Injectable()
export class Cadences implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Cadences');
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly own: OwnEvents,
    private readonly processes: Processes,
    private readonly policies: Policies,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  /** Everything that recurs: what the kinds of processes ship, as the company has decided. */
  known({ cadences = {} }: CompanyPolicy): Readonly<Record<string, Cadence>> {
    const shipped = this.processes
      .kinds()
      .flatMap((kind) => Object.entries(this.processes.current(kind).cadences ?? {}));
    return { ...Object.fromEntries(shipped), ...cadences };
  }

  /** One look at everything that recurs: how many periods began. */
  async turn(): Promise<number> {
    const policy = await this.policies.current();
    let count = 0;
    for (const [id, cadence] of Object.entries(this.known(policy))) {
      count += await this.look(id, cadence, policy);
    }
    return count;
  }

  private async look(id: string, cadence: Cadence, policy: CompanyPolicy): Promise<number> {
    const rule = `${cadence.rrule} ${cadence.shift}`;
    const { rows } = await this.pool.query<{ since: string; now: string }>(SEEN, [id, rule, cadence.paused === true]);
    if (cadence.paused) return 0;
    const [since, now] = [rows[0].since, rows[0].now].map((instant) => new Date(instant).toISOString());
    const periods = periodsBetween(cadence, policy.calendar, since, now).slice(-MOST_MISSED);
    if (periods.length === 0) return 0;
    const begun = await this.pool.query<{ period: string }>(BEGUN, [id, periods.map(({ period }) => period)]);
    const open = periods.filter(({ period }) => !begun.rows.some((row) => row.period === period));
    try {
      for (const period of open) await this.begin(id, cadence, period, policy);
      if (open.length > 0) await this.pool.query(FAILED, [id, null]);
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
    const process = await this.own.start(kind, {
      type: event,
      data: filled(data, period, policy.calendar),
      office: office ?? this.officeOf(event),
      key: `cadence:${id}:${period.period}`,
    });
    await this.pool.query(BEGAN, [id, period.period, period.day, process]);
  }

  /** The prefix of an event is its office; where any office may send it, it is the organiser's. */
  private officeOf(event: string): string {
    const prefix = event.slice(0, event.indexOf('.'));
    return prefix === 'any' ? 'operations' : prefix;
  }

  private async run(): Promise<void> {
    let trouble: string | null = null;
    while (!this.stopping) {
      try {
        await this.turn();
        trouble = null;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // Told once, not with every turn while the database is away.
        if (message !== trouble) this.logger.warn(`What recurs waits: ${message}`);
        trouble = message;
      }
      if (!this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
