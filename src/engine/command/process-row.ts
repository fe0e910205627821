import type pg from 'pg';
import type { TextRow } from '../../database/pipeline.js';
import { named } from '../../database/pool.js';
import { instant } from '../../database/value-types.js';
import type { StoredProcess } from '../log/transition.js';
import { factsOf, parsed } from './facts-columns.js';

/** The row of a process as the door works with it. */
export interface ProcessRow {
  id: string;
  kind: string;
  machine_version: number;
  version: number;
  state: string;
  /** Text of JSON, as `facts`, `waits` and `stopped` are. */
  value: string;
  facts: string;
  /** The parts of `facts` that have changed since. */
  facts_since: string;
  revision: number;
  held: boolean;
  due_on: string | null;
  waits: string;
  /** Lists of what waits do not read it. */
  stopped?: string;
  head: Buffer;
  created_at: string;
  state_since: string;
  updated_at: string;
}

export const storedProcess = (row: ProcessRow): StoredProcess => ({
  id: row.id,
  kind: row.kind,
  machineVersion: row.machine_version,
  version: row.version,
  state: row.state,
  value: parsed(row.value) as StoredProcess['value'],
  facts: factsOf(row.facts, row.facts_since),
  revision: row.revision,
  held: row.held,
  dueOn: row.due_on,
  waits: parsed(row.waits) as StoredProcess['waits'],
  stopped: parsed(row.stopped ?? '[]') as StoredProcess['stopped'],
  head: row.head,
  createdAt: toMilliseconds(row.created_at),
  stateSince: toMilliseconds(row.state_since),
  updatedAt: toMilliseconds(row.updated_at),
});

const ONE = named('process-one', 'SELECT * FROM process WHERE id = $1');

/** A process as it stands, for whoever need not prove who he is. */
export async function findProcess(db: Pick<pg.Pool, 'query'>, id: string): Promise<StoredProcess | null> {
  const { rows } = await db.query<ProcessRow>(ONE(id));
  return rows[0] ? storedProcess(rows[0]) : null;
}

/** ISO 8601 with the three decimals in which the door writes every time. */
export const toMilliseconds = (instant: string): string => new Date(instant).toISOString();

/** The columns of a process in the order in which they are read. */
export const PROCESS_COLUMNS = [
  'id',
  'kind',
  'machine_version',
  'version',
  'state',
  'value',
  'facts',
  'facts_since',
  'revision',
  'held',
  'due_on',
  'waits',
  'stopped',
  'head',
  'created_at',
  'state_since',
  'updated_at',
] as const satisfies (keyof ProcessRow)[];

/** SQL: these columns of a table or its alias. */
export const columnsOf = (alias: string): string => PROCESS_COLUMNS.map((name) => `${alias}.${name}`).join(', ');

/** The row of a process whose columns came as texts, in that order. */
export function rowOf(columns: TextRow): ProcessRow {
  const text = Object.fromEntries(PROCESS_COLUMNS.map((name, index) => [name, columns[index]])) as Record<
    (typeof PROCESS_COLUMNS)[number],
    string
  >;
  return {
    ...text,
    machine_version: Number(text.machine_version),
    version: Number(text.version),
    revision: Number(text.revision),
    held: text.held === 't',
    head: Buffer.from(text.head.slice(2), 'hex'),
    created_at: instant(text.created_at),
    state_since: instant(text.state_since),
    updated_at: instant(text.updated_at),
  };
}
