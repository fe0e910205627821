import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import { PG_POOL } from '../../database/pool.js';
import { type Lowered, loweredIn } from '../../policy/lowered.js';
import { Policies } from '../../policy/policies.js';
import type { ChainedEntry } from '../../engine/log/hash-chain.js';
import { Processes } from '../../engine/processes.js';
import { eventsByRule } from '../machines/charts.js';

/** The version that came with the product: what lies below it was lowered by the company. */
const SHIPPED = 1;

type Entry = Pick<ChainedEntry, 'kind' | 'type' | 'machineVersion' | 'policyVersion' | 'occurredAt' | 'recordedAt'>;

/** Entries that were judged by a decision of the company: of each kind of event those recorded latest after it happened. */
const JUDGED = `
  SELECT DISTINCT ON (kind, type, machine_version, policy_version) kind, type, machine_version AS "machineVersion",
    policy_version AS "policyVersion", occurred_at AS "occurredAt", recorded_at AS "recordedAt"
  FROM process_event WHERE process_id = $1 AND policy_version > ${SHIPPED}
  ORDER BY kind, type, machine_version, policy_version, recorded_at - occurred_at DESC`;

/** Says by which rules, thresholds and deadlines something was judged that were lowered then; it stays so for ever. */
@Injectable()
export class LoweredRules {
  private readonly rules = new WeakMap<ProcessDefinition, Map<string, string[]>>();

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
    private readonly processes: Processes,
  ) {}

  /** What one entry of a log was judged by. */
  async judging(entry: Entry): Promise<Lowered[]> {
    if (entry.policyVersion === SHIPPED) return [];
    const definition = this.processes.at(entry.kind, entry.machineVersion);
    const [policy, shipped] = await Promise.all([this.policies.at(entry.policyVersion), this.policies.at(SHIPPED)]);
    const rules = this.rulesOf(definition, entry.type).map((id) => ({ id, ...definition.rules.find(id) }));
    const duties = rules
      .filter(({ kind }) => kind === 'duty')
      .map(({ id, default: level }) => ({ id, default: level }));
    return loweredIn(policy, shipped, { ...entry, rules: duties });
  }

  /** What any entry of a process was judged by, each value once: the latest first where it was lowered twice. */
  async everJudging(process: string): Promise<Lowered[]> {
    const { rows } = await this.pool.query<Entry>(JUDGED, [process]);
    const latest = rows.toSorted((a, b) => b.policyVersion - a.policyVersion);
    const found = await Promise.all(latest.map((entry) => this.judging(entry)));
    const known = new Map<string, Lowered>();
    for (const lowered of found.flat()) if (!known.has(lowered.name)) known.set(lowered.name, lowered);
    return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private rulesOf(definition: ProcessDefinition, type: string): string[] {
    const known = this.rules.get(definition) ?? rulesByEvent(definition);
    this.rules.set(definition, known);
    return known.get(type) ?? [];
  }
}

function rulesByEvent(definition: ProcessDefinition): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [rule, events] of eventsByRule(definition)) {
    for (const event of events) found.set(event, [...(found.get(event) ?? []), rule]);
  }
  return found;
}
