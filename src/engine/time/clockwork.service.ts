import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { Policies } from '../../policy/policies.js';
import { UnknownVersionError } from '../errors.js';
import { Replay } from '../log/replay.js';
import { Processes } from '../processes.js';
import { desks } from '../projections/rows.js';
import type { Waiting } from '../projections/waiting.entity.js';
import { Turns } from '../turns.js';
import { dueNow, NEVER, nextAt } from './due.js';
import { restoreClocks } from './restore-clocks.js';
import { OwnEvents } from './own-events.js';

/** Processes looked at in a turn, and the pause when nothing is due, in milliseconds. */
const BATCH = 50;
const PAUSE = 1_000;
/** What a killed node had taken waits so long. */
const LEASE_SECONDS = 10;
/** By no policy: the migration that began to keep clocks has noted that there is one. */
const UNKNOWN = 0;
const MOST_ENTRIES = 2_147_483_647;
/** More is never due at once in one process; beyond it, the next turn goes on. */
const MOST_EVENTS = 50;

/**
 * Takes what is due, and what was reckoned by an older policy, by the database's clock. What another node has in hand is
 * passed over.
 */
const LEASE = named(
  'clock-lease',
  `WITH free AS (
    SELECT id FROM process_clock WHERE id = ANY (ARRAY(
      (SELECT id FROM process_clock WHERE at <= clock_timestamp() AND coalesce(leased_until <= now(), true)
       ORDER BY at LIMIT $1)
      UNION
      (SELECT id FROM process_clock WHERE policy < $2 AND coalesce(leased_until <= now(), true) LIMIT $1)))
      AND coalesce(leased_until <= now(), true) FOR UPDATE SKIP LOCKED)
  UPDATE process_clock c SET leased_until = now() + make_interval(secs => $3) FROM free WHERE c.id = free.id
  RETURNING c.id, c.policy`,
);

/** The next time, unless whoever moved the process has written another since. */
const SETTLE = named(
  'clock-settle',
  `UPDATE process_clock SET at = $2, policy = $3, leased_until = NULL WHERE id = $1 AND at = $4`,
);

/** The desks as the policy in force has them: one that has changed moves what is due. */
const DESKS = named(
  'clock-desks',
  `INSERT INTO waiting (id, desk, due_on, due, answer_by)
   SELECT p.id, n.desk, p.due_on, n.due, n.answer_by
   FROM process p, unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) AS n (desk, due, answer_by)
   WHERE p.id = $1 AND p.version = $2
   ON CONFLICT (id, desk) DO UPDATE SET due = excluded.due, answer_by = excluded.answer_by
   WHERE (waiting.due, waiting.answer_by) <> (excluded.due, excluded.answer_by)`,
);

/** Somebody has moved it meanwhile: it is looked at again. */
const AGAIN = named(
  'clock-again',
  `UPDATE process_clock c SET at = now(), leased_until = NULL FROM process p
   WHERE c.id = $1 AND p.id = c.id AND p.version <> $2`,
);

const AT = named('clock-at', 'SELECT at FROM process_clock WHERE id = $1');

/** Does what is due: once, never early, on whichever node, also after all of them were away. */
@Injectable()
export class Clockwork implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Clockwork');
  private readonly working = new Turns({ name: 'What is due', pause: PAUSE, turn: () => this.turn() });

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly own: OwnEvents,
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly replay: Replay,
  ) {}

  onApplicationBootstrap(): void {
    this.working.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.working.stop();
  }

  /** One look at what is due: how many processes were looked at. */
  async turn(): Promise<number> {
    const { version } = await this.policies.current();
    const { rows } = await this.pool.query<{ id: string; policy: number }>(LEASE(BATCH, version, LEASE_SECONDS));
    for (const { id, policy } of rows) {
      try {
        if (policy === UNKNOWN) await this.restore(id);
        await this.look(id);
      } catch (error) {
        // A node with a newer build does it; anything else is tried again when the lease is over.
        if (error instanceof UnknownVersionError) continue;
        this.logger.warn(`${id} waits: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return rows.length;
  }

  /** The clocks of a process that an older build has moved last. */
  private async restore(id: string): Promise<void> {
    const step = await this.replay.at(id, MOST_ENTRIES);
    if (step) await restoreClocks(this.pool, step.after);
  }

  /** Sends everything that is due in a process, and notes when the next thing is. */
  private async look(id: string): Promise<void> {
    for (let count = 0; count < MOST_EVENTS; count++) {
      let next: { at: string; policy: number; version: number; rows: readonly Waiting[] } | undefined;
      const { rows } = await this.pool.query<{ at: string }>(AT(id));
      const sent = await this.own.send(id, ({ process, policy, now }) => {
        if (!process) return null;
        const definition = this.processes.at(process.kind, process.machineVersion);
        const at = nextAt(definition, process, policy) ?? NEVER;
        const rows = desks(definition, process, policy);
        next = { at, policy: policy.version, version: process.version, rows };
        return dueNow(definition, process, policy, now);
      });
      if (sent) continue;
      if (next && rows[0]) await this.pool.query(SETTLE(id, next.at, next.policy, rows[0].at));
      if (next) await this.keepDesks(id, next);
      if (next) await this.pool.query(AGAIN(id, next.version));
      return;
    }
  }

  private async keepDesks(id: string, { version, rows }: { version: number; rows: readonly Waiting[] }): Promise<void> {
    const names = rows.map(({ desk }) => desk);
    await this.pool.query(
      DESKS(
        id,
        version,
        names,
        rows.map(({ due }) => due),
        rows.map(({ answerBy }) => answerBy),
      ),
    );
  }
}
