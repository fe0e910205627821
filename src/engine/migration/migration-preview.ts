import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Policies } from '../../policy/policies.js';
import type { Effect } from './effect.js';
import { effectOf } from './effect.js';
import { Processes } from '../processes.js';
import type { ProcessRow } from '../command/process-row.js';
import { storedProcess } from '../command/process-row.js';
import type { StoredProcess } from '../log/transition.js';

/** The open processes of a kind that are on an older version, after one of them, by their numbers. */
const OLDER = `kind = $1 AND machine_version < $2 AND state <> ALL ($3)`;
const PAGE = `SELECT * FROM process WHERE ${OLDER} AND id > $4 ORDER BY id LIMIT $5`;
const COUNT = `SELECT count(*)::int AS open FROM process WHERE ${OLDER}`;
const BY_VERSION = `
  SELECT machine_version AS version, count(*)::int AS open FROM process
  WHERE kind = $1 AND state <> ALL ($2) GROUP BY machine_version ORDER BY machine_version`;

const ends = ({ milestones }: ProcessDefinition): string[] =>
  milestones.filter(({ final = false }) => final).map(({ state }) => state);

/** Tries the newest version of a machine on the processes that began with an older one. Changes nothing. */
@Injectable()
export class Trial {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
  ) {}

  /** What the newest version would change for one; null where it is on the newest, or over. */
  one(process: StoredProcess, policy: Policy): Effect | null {
    const definition = this.processes.at(process.kind, process.machineVersion);
    const to = definition.newer?.at(-1);
    return to && !ends(definition).includes(process.state)
      ? effectOf(definition, to.definition, process, policy)
      : null;
  }

  /** How many open processes there are on each version. */
  async byVersion(kind: string): Promise<ReadonlyMap<number, number>> {
    const { rows } = await this.pool.query<{ version: number; open: number }>(BY_VERSION, [
      kind,
      ends(this.processes.current(kind)),
    ]);
    return new Map(rows.map(({ version, open }) => [version, open]));
  }

  /** How many open processes are on an older version than the newest. */
  async count(kind: string): Promise<number> {
    const { rows } = await this.pool.query<{ open: number }>(COUNT, this.older(kind));
    return rows[0].open;
  }

  /** Those whose number comes after `after`, at most `limit`: whatever moves meanwhile, none is left out or told twice. */
  async page(kind: string, after: string, limit: number): Promise<Effect[]> {
    const policy = await this.policies.current();
    const { rows } = await this.pool.query<ProcessRow>(PAGE, [...this.older(kind), after, limit]);
    return rows.flatMap((row) => this.one(storedProcess(row), policy) ?? []);
  }

  /** All of them, a page in memory at a time; whoever reads on decides how fast. */
  async *all(kind: string, pageSize = 500): AsyncGenerator<Effect> {
    for (let after = ''; ;) {
      const effects = await this.page(kind, after, pageSize);
      yield* effects;
      const last = effects.at(-1);
      if (!last) return;
      after = last.process;
    }
  }

  private older(kind: string): [string, number, string[]] {
    const newest = this.processes.current(kind);
    return [kind, newest.version, ends(newest)];
  }
}
