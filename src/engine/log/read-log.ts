import type pg from 'pg';
import { named } from '../../database/pool.js';
import type { ChainedEntry } from './hash-chain.js';
import { toMilliseconds } from '../command/process-row.js';

interface EntryRow {
  process_id: string;
  seq: number;
  kind: string;
  type: string;
  by_person: string;
  on_behalf_of: string | null;
  office: string;
  data: unknown;
  reason: string | null;
  observed: Record<string, string>;
  occurred_at: string;
  recorded_at: string;
  from_state: string | null;
  to_state: string;
  revision: number;
  machine_id: string;
  machine_version: number;
  machine_hash: string;
  policy_version: number;
  barred: string[];
  salt: Buffer;
  written: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
}

const COLUMNS = `process_id, seq, kind, type, by_person, on_behalf_of, office, data, reason, observed, occurred_at, recorded_at,
  from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, written, prev_hash, hash`;

const LOG = named(
  'process-log',
  `SELECT ${COLUMNS} FROM process_event WHERE process_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
);

export const LOG_COLUMNS = COLUMNS;

export const logEntry = (row: EntryRow): ChainedEntry => ({
  process: row.process_id,
  seq: row.seq,
  kind: row.kind,
  type: row.type,
  by: row.by_person,
  onBehalfOf: row.on_behalf_of,
  office: row.office,
  data: row.data,
  reason: row.reason,
  observed: row.observed,
  occurredAt: toMilliseconds(row.occurred_at),
  recordedAt: toMilliseconds(row.recorded_at),
  from: row.from_state,
  to: row.to_state,
  revision: row.revision,
  machine: row.machine_id,
  machineVersion: row.machine_version,
  machineHash: row.machine_hash,
  policyVersion: row.policy_version,
  barred: row.barred,
  salt: row.salt,
  written: row.written,
  prevHash: row.prev_hash,
  hash: row.hash,
});

const WHOLE = 2_147_483_647;

/** The entries of a process's log, oldest first, of those after `after` up to `upTo`. */
export async function readLog(
  db: Pick<pg.Pool, 'query'>,
  process: string,
  { after = 0, upTo = WHOLE, limit = WHOLE }: { after?: number; upTo?: number; limit?: number } = {},
): Promise<ChainedEntry[]> {
  const { rows } = await db.query<EntryRow>(LOG(process, after, upTo, limit));
  return rows.map(logEntry);
}
