import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import { officeName } from '../../http/problems/unmet.js';
import { Policies } from '../../policy/policies.js';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';
import { ConcernedNames } from './concerned.service.js';
import { figuresBy, hoursOf, type KeptRefusal, type KeptWait, minutesOfAll, type Window } from './effect-figures.js';
import type { EffectsQuery, RuleEffectQuery } from './effects.query.js';
import type { ConcernedProcess, RuleEffect, RuleEffects } from './effects.view.js';
import { RuleWaits } from './rule-waits.service.js';

/** How long somebody waits for logs that are not looked at yet, in milliseconds; he is told how many are left. */
const PATIENCE_MS = 3_000;
/** Stretches that one answer adds up at most. */
const MOST_WAITS = 300_000;
const MOST_LISTED = 200;

const WINDOW = `
  SELECT $1::timestamp AT TIME ZONE '${COMPANY_ZONE}' AS from, ($2::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}' AS to, now() AS now`;
const WAITS = `
  SELECT process_id AS process, kind, event, rule, since, until FROM rule_wait
  WHERE since < $2 AND (until IS NULL OR until > $1) AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR rule = $4)
  LIMIT ${MOST_WAITS}`;
const REFUSALS = `
  SELECT process_id AS process, kind, rule, sum(times)::int AS times FROM refused_move CROSS JOIN unnest(rules) AS rule
  WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR rule = $4) GROUP BY 1, 2, 3`;

/** Which clause stops how much, how long, and where. */
@Injectable()
export class ClauseEffects {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly waits: RuleWaits,
    private readonly named: ConcernedNames,
  ) {}

  /**
   * What every rule did in a stretch; what held the longest comes first.
   * @throws ValidationError when the stretch is too long
   */
  async list({ process, office, ...stretch }: EffectsQuery, language: Language): Promise<RuleEffects> {
    const { pending, window, waits, refusals } = await this.read(stretch, process ?? null, null);
    const all = minutesOfAll(waits, window);
    const figures = figuresBy(waits, refusals, window, ({ kind, rule }) => `${kind} ${rule}`);
    const items = [...figures].flatMap(([key, of]): RuleEffect[] => {
      const [kind, rule] = key.split(' ');
      const known = this.ruleOf(kind, rule);
      if (!known || (office !== undefined && known.owner !== office)) return [];
      return [
        {
          process: kind,
          processName: this.processes.current(kind).name[language],
          rule,
          clauses: known.clause.split(';').map((part) => part.trim()),
          sentence: known.sentence[language],
          owner: known.owner,
          ownerName: officeName(known.owner, language),
          refusals: of.refusals,
          waits: of.waits,
          processes: of.processes.size,
          hours: hoursOf(of.minutes),
          longest: hoursOf(of.longest),
          share: all === 0 ? 0 : of.minutes / all,
          open: of.open.size,
        },
      ];
    });
    items.sort(
      (one, other) => other.hours - one.hours || other.refusals - one.refusals || (one.rule < other.rule ? -1 : 1),
    );
    return { pending, hours: hoursOf(all), items };
  }

  /** The processes that a rule stopped or held in a stretch, so many at most; what waited the longest comes first. */
  async concerned({ process, rule, ...stretch }: RuleEffectQuery, language: Language): Promise<ConcernedProcess[]> {
    const { window, waits, refusals } = await this.read(stretch, process, rule);
    const figures = [...figuresBy(waits, refusals, window, (of) => of.process ?? '')]
      .filter(([no]) => no !== '')
      .toSorted(([, one], [, other]) => other.minutes - one.minutes || other.refusals - one.refusals)
      .slice(0, MOST_LISTED);
    const of = new Map(figures);
    const named = await this.named.of([...of.keys()], language);
    return named.map((one) => {
      const { refusals: many = 0, waits: waited = 0, minutes = 0 } = of.get(one.no) ?? {};
      return { ...one, refusals: many, waits: waited, hours: hoursOf(minutes) };
    });
  }

  private async read(stretch: StretchQuery, kind: string | null, rule: string | null) {
    checkStretch(stretch);
    if (kind !== null) this.processes.current(kind);
    const pending = await this.waits.catchUp(PATIENCE_MS);
    const { calendar } = await this.policies.current();
    const { rows } = await this.pool.query<Window>(WINDOW, [stretch.from, stretch.to]);
    const window: Window = { ...dated(rows[0]), ...(calendar ? { calendar } : {}) };
    const asked = [window.from, window.to, kind, rule];
    const [waits, refusals] = await Promise.all([
      this.pool.query<KeptWait>(WAITS, asked),
      this.pool.query<KeptRefusal>(REFUSALS, asked),
    ]);
    return { pending, window, waits: waits.rows.map(withDates), refusals: refusals.rows };
  }

  /** Also one that only an older version has. */
  private ruleOf(kind: string, rule: string) {
    const versions = this.processes.versions(kind).toReversed();
    return versions.find(({ rules }) => Object.hasOwn(rules.rules, rule))?.rules.find(rule);
  }
}

/** Instants come from the database as text or as dates, as the connection reads them. */
const dated = ({ from, to, now }: Pick<Window, 'from' | 'to' | 'now'>) => ({
  from: new Date(from),
  to: new Date(to),
  now: new Date(now),
});

const withDates = (wait: KeptWait): KeptWait => ({
  ...wait,
  since: new Date(wait.since),
  until: wait.until && new Date(wait.until),
});
