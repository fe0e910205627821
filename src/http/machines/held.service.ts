import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { named, WRITE_POOL } from '../../database/pool.js';
import type { ProcessRow } from '../../process/read.js';
import { storedProcess } from '../../process/read.js';
import { titleOf } from '../inbox/title.js';
import { waitView, stateName } from '../processes/waits.view.js';
import { Rested } from '../rested.js';

/** Processes that wait for something, counted by the rules that it would settle, and for how many hours on average. */
const COUNT = `
  SELECT kind, rule, count(DISTINCT id)::int AS held,
    round(avg(extract(epoch FROM now() - since) / 3600)::numeric, 1)::float8 AS hours
  FROM process, jsonb_array_elements(waits) AS wait,
    LATERAL (SELECT (wait ->> 'since')::timestamptz AS since) AS s, jsonb_array_elements_text(wait -> 'rules') AS rule
  WHERE awaits <> '{}' GROUP BY kind, rule`;

/** Those that have waited longest; `$1` narrows to what waits for the rule. */
const LIST = named(
  'held-by-rule',
  `SELECT id, kind, machine_version, version, state, value, facts, revision, held, due_on, waits, head, created_at,
     state_since, updated_at
   FROM process WHERE awaits <> '{}' AND kind = $2 AND waits @> $1::jsonb ORDER BY due_on, id LIMIT $3`,
);

/** How many processes a rule holds, and how many hours they have waited for what settles it, on average. */
export interface Held {
  held: number;
  hours: number;
}

type Counts = ReadonlyMap<string, Held>;

/** As many as somebody reads. */
const MOST_LISTED = 50;

/** Knows which processes each rule holds. */
@Injectable()
export class HeldByRule {
  private readonly counted = new Rested(() => this.count());

  constructor(@Inject(WRITE_POOL) private readonly pool: pg.Pool) {}

  /** By `kind rule`; ten seconds old at most, or older where counting takes long. */
  counts(): Promise<Counts> {
    return this.counted.get();
  }

  /** What a rule holds now, those due first; fifty at most. */
  async list(definition: ProcessDefinition, rule: string, language: Language) {
    // Where nothing is held, nothing is looked for: the search would go over everything that is open.
    if (!(await this.counts()).has(`${definition.kind} ${rule}`)) return [];
    const wanted = JSON.stringify([{ rules: [rule] }]);
    const { rows } = await this.pool.query<ProcessRow>(LIST(wanted, definition.kind, MOST_LISTED));
    return rows.map(storedProcess).map((process) => ({
      process: process.id,
      kind: process.kind,
      title: titleOf(process),
      state: process.state,
      stateName: stateName(definition, process.state, language),
      dueOn: process.dueOn,
      waits: process.waits
        .filter(({ rules }) => rules.includes(rule))
        .map((wait) => waitView(definition, wait, language)),
    }));
  }

  private async count(): Promise<Counts> {
    const { rows } = await this.pool.query<Held & { kind: string; rule: string }>(COUNT);
    return new Map(rows.map(({ kind, rule, held, hours }) => [`${kind} ${rule}`, { held, hours }]));
  }
}
