import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import { checkStretch } from '../../read-models/stretch.js';
import { labelOf, stateName } from '../processes/waits.view.js';
import { ConcernedNames } from './concerned.service.js';
import type { WayQuery, WaysQuery } from './effects.query.js';
import type { ConcernedProcess, Departure, Way, Ways, WayStep } from './effects.view.js';
import { LateActs } from './late-acts.service.js';
import { departuresOf, keyOfStep, type LoggedStep, OF_ITS_RULE, roadOf, type Step, wayOf } from './ways-of-log.js';

/** The latest so many that came to an end are looked at: the answer costs the same, however many there are. */
const MOST_PROCESSES = 5_000;
const MOST_WAYS = 50;
const MOST_LISTED = 200;
const DAY_MS = 86_400_000;

const ENDED = `
  SELECT id FROM process
  WHERE kind = $1 AND state = ANY ($2) AND state_since >= $3::timestamp AT TIME ZONE '${COMPANY_ZONE}'
    AND state_since < ($4::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}'
  ORDER BY state_since DESC, id LIMIT ${MOST_PROCESSES}`;
const STEPS = `
  SELECT process_id AS process, type, from_state AS from, to_state AS to, occurred_at AS at, data ->> 'rule' AS rule FROM process_event
  WHERE process_id = ANY ($1) AND (from_state IS DISTINCT FROM to_state OR type = ANY ($2)) ORDER BY process_id, seq`;

/** A process that has ended, and how it came there. */
interface Gone {
  no: string;
  days: number;
  way: string;
  steps: Step[];
  /** What led off the way, and what was late, each as often as it did. */
  departures: Map<string, number>;
}

/** Compares the ways that processes went with the one that the regulations have. */
@Injectable()
export class WaysGone {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly late: LateActs,
    private readonly named: ConcernedNames,
  ) {}

  /** @throws ValidationError, NotFoundError where there is no such kind */
  async list(query: WaysQuery, language: Language): Promise<Ways> {
    const definition = this.processes.current(query.process);
    const all = await this.gone(definition, query);
    const straight = all.filter(({ departures }) => departures.size === 0).length;
    return {
      processes: all.length,
      straight,
      days: averageDays(all),
      road: roadOf(definition).map((milestone) => stepView(definition, { milestone }, language)),
      ways: waysOf(all, definition, language),
      departures: this.departuresOf(all, definition, language),
    };
  }

  /** The processes that went one of these ways, or left the way so. */
  async concerned({ way, departure, ...query }: WayQuery, language: Language): Promise<ConcernedProcess[]> {
    const all = await this.gone(this.processes.current(query.process), query);
    const wanted = all.filter(
      (one) => (way === undefined || one.way === way) && (departure === undefined || one.departures.has(departure)),
    );
    const of = new Map(wanted.slice(0, MOST_LISTED).map((one) => [one.no, one]));
    const named = await this.named.of([...of.keys()], language);
    return named.map((one) => {
      const { days = 0, departures = new Map<string, number>() } = of.get(one.no) ?? {};
      const times = departure === undefined ? 0 : (departures.get(departure) ?? 0);
      return { ...one, refusals: 0, waits: times, hours: days };
    });
  }

  private async gone(definition: ProcessDefinition, { from, to }: WaysQuery): Promise<Gone[]> {
    checkStretch({ from, to });
    const finals = definition.milestones.flatMap(({ state, final = false }) => (final ? [state] : []));
    const { rows: ended } = await this.pool.query<{ id: string }>(ENDED, [definition.kind, finals, from, to]);
    const departures = departuresOf(definition);
    const ids = ended.map(({ id }) => id);
    const { rows } = await this.pool.query<LoggedStep>(STEPS, [ids, Object.keys(departures)]);
    const logs = new Map<string, LoggedStep[]>();
    for (const row of rows) logs.set(row.process, [...(logs.get(row.process) ?? []), row]);
    const late = await this.late.of(definition, ids);
    return ids.map((id) => {
      const entries = logs.get(id) ?? [];
      const steps = wayOf(entries, departures);
      const counted = new Map<string, number>(late.get(id));
      for (const step of steps)
        if ('departure' in step) counted.set(step.departure, (counted.get(step.departure) ?? 0) + 1);
      return { no: id, days: daysOf(entries), way: digestOf(steps), steps, departures: counted };
    });
  }

  private departuresOf(all: readonly Gone[], definition: ProcessDefinition, language: Language): Departure[] {
    const names = new Set(all.flatMap(({ departures }) => [...departures.keys()]));
    return [...names]
      .map((departure) => {
        const having = all.filter(({ departures }) => departures.has(departure));
        return {
          departure,
          ...departureName(definition, departure, language),
          processes: having.length,
          times: having.reduce((sum, { departures }) => sum + (departures.get(departure) ?? 0), 0),
          share: having.length / all.length,
          days: averageDays(having),
        };
      })
      .toSorted((one, other) => other.processes - one.processes || (one.departure < other.departure ? -1 : 1));
  }
}

/** From the beginning to the last milestone, by when it happened, to a tenth of a day. */
function daysOf(entries: readonly LoggedStep[]): number {
  const [first, last] = [entries.at(0), entries.findLast(({ from, to }) => from !== to)];
  if (!first || !last) return 0;
  return Math.max(0, Math.round((new Date(last.at).getTime() - new Date(first.at).getTime()) / (DAY_MS / 10)) / 10);
}

const digestOf = (steps: readonly Step[]): string =>
  createHash('sha256').update(steps.map(keyOfStep).join('\n')).digest('hex').slice(0, 16);

const averageDays = (gone: readonly Gone[]): number =>
  gone.length === 0 ? 0 : Math.round((gone.reduce((sum, { days }) => sum + days, 0) / gone.length) * 10) / 10;

function waysOf(all: readonly Gone[], definition: ProcessDefinition, language: Language): Way[] {
  const groups = new Map<string, Gone[]>();
  for (const one of all) groups.set(one.way, [...(groups.get(one.way) ?? []), one]);
  return [...groups.values()]
    .toSorted((one, other) => other.length - one.length || (one[0].way < other[0].way ? -1 : 1))
    .slice(0, MOST_WAYS)
    .map((group) => ({
      way: group[0].way,
      steps: group[0].steps.map((step) => stepView(definition, step, language)),
      processes: group.length,
      share: group.length / all.length,
      days: averageDays(group),
      isStraight: group[0].steps.every((step) => 'milestone' in step),
    }));
}

const stepView = (definition: ProcessDefinition, step: Step, language: Language): WayStep => ({
  step: keyOfStep(step),
  name:
    'milestone' in step
      ? stateName(definition, step.milestone, language)
      : departureName(definition, step.departure, language).name,
  isDeparture: 'departure' in step,
});

const LATE: Record<Language, string> = { 'zh-CN': '超期：', 'zh-TW': '逾期：', en: 'Late: ' };

/** What a departure is called, and the clause that foresees it, or that was not kept. */
function departureName(definition: ProcessDefinition, departure: string, language: Language) {
  const [kind, ...rest] = departure.split(' ');
  const clauseOfRule = (rule: string): string | null =>
    Object.hasOwn(definition.rules.rules, rule) ? definition.rules.find(rule).clause : null;
  if (kind === 'late') {
    const [type, rule = ''] = rest;
    return { name: `${LATE[language]}${labelOf(definition, type, language)}`, clause: clauseOfRule(rule) };
  }
  const label = labelOf(definition, kind, language);
  const [rule] = rest;
  if (rule !== undefined) return { name: `${label} ${rule}`, clause: clauseOfRule(rule) };
  const known = departuresOf(definition)[kind] ?? null;
  return { name: label, clause: known === OF_ITS_RULE ? null : known };
}
