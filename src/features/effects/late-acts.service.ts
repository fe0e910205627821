import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import { deadlineOf, workingMinutes } from '../../../machines/working-time.js';
import { PG_POOL } from '../../database/pool.js';
import { Policies } from '../../policy/policies.js';
import { RuleWaits } from './rule-waits.service.js';

const PATIENCE_MS = 3_000;
const WAITS = `
  SELECT process_id AS process, event, min(rule) AS rule, min(since) AS since, max(until) AS until FROM rule_wait
  WHERE process_id = ANY ($1) AND until IS NOT NULL GROUP BY process_id, event, since`;

interface Wait {
  process: string;
  event: string;
  rule: string;
  since: Date | string;
  until: Date | string;
}

/** Finds what was done later than the deadlines in force allow. */
@Injectable()
export class LateActs {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
    private readonly waits: RuleWaits,
  ) {}

  /** Of these processes what was late, as `late <event> <rule>`, and how often. */
  async of({ kind }: ProcessDefinition, ids: readonly string[]): Promise<Map<string, Map<string, number>>> {
    await this.waits.catchUp(PATIENCE_MS);
    const { deadlines, calendar } = await this.policies.current();
    const { rows } = await this.pool.query<Wait>(WAITS, [ids]);
    const late = new Map<string, Map<string, number>>();
    for (const { process, event, rule, since, until } of rows) {
      const hours = deadlineOf(deadlines, `${kind}/${event}`);
      if (hours === null) continue;
      const minutes = workingMinutes(new Date(since).toISOString(), new Date(until).toISOString(), calendar);
      if (minutes <= hours * 60) continue;
      const of = late.get(process) ?? new Map<string, number>();
      const key = `late ${event} ${rule}`.trim();
      of.set(key, (of.get(key) ?? 0) + 1);
      late.set(process, of);
    }
    return late;
  }
}
