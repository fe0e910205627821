import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import type { ProcessRow } from '../../engine/command/process-row.js';
import { columnsOf, storedProcess } from '../../engine/command/process-row.js';
import type { Scope } from '../../engine/scope.js';
import { isShown, Scopes, scopeOfRequest } from '../../engine/scope.js';
import { titleOf } from '../../../machines/kit/title.js';
import { waitView, stateName } from '../processes/waits.view.js';
import { Rested } from '../../http/rested.js';

/** Processes looked at in one statement: however many there are, none takes long. */
const PAGE = 20_000;
/** As many as somebody reads. */
const MOST_LISTED = 50;
/** How long the first count may keep somebody waiting, in milliseconds. */
const PATIENCE = 3_000;

/** A part of those that wait for something, by the rules that it would settle, and which of them are due first. */
const COUNT = named(
  'held-count',
  `WITH page AS MATERIALIZED (
     SELECT id, due_on, waits::jsonb AS waits FROM process WHERE kind = $1 AND id > $2 AND waits <> '[]'
       AND ${isShown('kind', 'process.id', '$3::uuid[]')} ORDER BY id LIMIT ${PAGE}),
   held AS MATERIALIZED (
     SELECT rule, id, due_on, count(*) AS waits,
       sum(extract(epoch FROM now() - (wait ->> 'since')::timestamptz)) / 3600 AS hours
     FROM page, jsonb_array_elements(waits) AS wait, jsonb_array_elements_text(wait -> 'rules') AS rule
     GROUP BY rule, id, due_on),
   rules AS (
     SELECT rule, count(*)::int AS held, sum(waits)::int AS waits, sum(hours)::float8 AS hours,
       (array_agg(jsonb_build_object('id', id, 'due', due_on) ORDER BY due_on, id))[1:${MOST_LISTED}] AS first
     FROM held GROUP BY rule)
   SELECT (SELECT max(id) FROM page) AS upto, (SELECT coalesce(jsonb_agg(rules), '[]') FROM rules) AS rules`,
);

/** Of these processes those that wait for the rule still. */
const LIST = named(
  'held-by-rule',
  `SELECT ${columnsOf('process')} FROM process WHERE id = ANY ($1) AND waits::jsonb @> $2::jsonb ORDER BY due_on, id`,
);

/** How many processes a rule holds, and how many hours they have waited for what settles it, on average. */
export interface Held {
  held: number;
  hours: number;
}

interface Due {
  id: string;
  due: string | null;
}

interface Counted extends Held {
  waits: number;
  /** Those due first. */
  first: Due[];
}

export type Counts = ReadonlyMap<string, Counted>;

/** How many a rule holds; null while they are still counted. */
export const heldBy = (counts: Counts | null, kind: string, rule: string): number | null =>
  counts && (counts.get(`${kind} ${rule}`)?.held ?? 0);

/** Knows which processes each rule holds. */
@Injectable()
export class HeldByRule {
  private readonly counted = new Rested(() => this.count(null));

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
  ) {}

  /** By `kind rule`; ten seconds old at most, or older where counting takes long. Null while the first count goes on. */
  counts(): Promise<Counts | null> {
    return this.counted.latest(PATIENCE);
  }

  /** What a rule holds, those due first; fifty at most. Null while the first count goes on. */
  async list(definition: ProcessDefinition, rule: string, language: Language) {
    const counts = await this.counts();
    if (counts === null) return null;
    const due = counts.get(`${definition.kind} ${rule}`)?.first ?? [];
    const { rows } = await this.pool.query<ProcessRow>(
      LIST(
        due.map(({ id }) => id),
        JSON.stringify([{ rules: [rule] }]),
      ),
    );
    return (await this.scopes.among(scopeOfRequest(), rows.map(storedProcess))).map((process) => ({
      process: process.id,
      kind: process.kind,
      title: titleOf(definition, process.facts, language),
      state: process.state,
      stateName: stateName(definition, process.state, language),
      dueOn: process.dueOn,
      waits: process.waits
        .filter(({ rules }) => rules.includes(rule))
        .map((wait) => waitView(definition, wait, language)),
    }));
  }

  /** Of the processes that somebody is shown, counted for him alone. */
  countsFor(scope: Scope): Promise<Counts> {
    return this.count(scope);
  }

  private async count(scope: Scope): Promise<Counts> {
    const counts = new Map<string, Counted>();
    for (const kind of this.processes.kinds()) {
      for (let after: string | null = ''; after !== null;) {
        const answer: pg.QueryResult<Part> = await this.pool.query(COUNT(kind, after, scope));
        const [{ upto, rules }] = answer.rows;
        for (const { rule, ...part } of rules) {
          const key = `${kind} ${rule}`;
          counts.set(key, together(counts.get(key), part));
        }
        after = upto;
      }
    }
    return counts;
  }
}

interface Part {
  /** The last one looked at; null when there was none. */
  upto: string | null;
  rules: (Counted & { rule: string })[];
}

/** `hours` of a part are those of all its waits together. */
function together(before: Counted | undefined, { held, waits, hours, first }: Counted): Counted {
  if (!before) return { held, waits, hours: hours / waits, first };
  const all = before.waits + waits;
  return {
    held: before.held + held,
    waits: all,
    hours: (before.hours * before.waits + hours) / all,
    first: [...before.first, ...first].sort(byDay).slice(0, MOST_LISTED),
  };
}

const NEVER = '9999-12-31';
const byDay = (a: Due, b: Due): number => ((a.due ?? NEVER) + a.id < (b.due ?? NEVER) + b.id ? -1 : 1);
