import type pg from 'pg';
import { digestOfPolicy, POLICY_COLUMNS, type SealedPolicy } from './checkpoint.js';
import type { SealedEntry, SealedTrailEntry } from './signed-text.js';
import { digestOfTrailEntry, TRAIL_COLUMNS, type TrailEntry } from './trail.js';

/** Entries in one checkpoint at most, of the logs and of the trail each: bounds a line of the file to some 1.3 MB. */
const MOST_ENTRIES = 10_000;

/** How far the checkpoints reach. */
export interface Position {
  number: number;
  upto_tx: string;
  upto_process: string;
  upto_seq: number;
  upto_policy: number;
  upto_trail_tx: string;
  upto_trail: number;
}

const START: Position = {
  number: 0,
  upto_tx: '0',
  upto_process: '',
  upto_seq: 0,
  upto_policy: 0,
  upto_trail_tx: '0',
  upto_trail: 0,
};

const POSITION = `
  SELECT number, upto_tx::text, upto_process, upto_seq, upto_policy, upto_trail_tx::text, upto_trail
  FROM checkpoint ORDER BY number DESC LIMIT 1`;

/** In the order in which transactions became older than every running one: nothing can appear before the last row read. */
const GROWN = `
  SELECT tx::text, process_id, seq, hash FROM process_event
  WHERE (tx, process_id, seq) > ($1::xid8, $2::text, $3::integer) AND tx < $4::xid8
  ORDER BY tx, process_id, seq LIMIT ${MOST_ENTRIES}`;

const GROWN_TRAIL = `
  SELECT tx::text, ${TRAIL_COLUMNS} FROM audit_entry
  WHERE (tx, id) > ($1::xid8, $2::bigint) AND tx < $3::xid8 ORDER BY tx, id LIMIT ${MOST_ENTRIES}`;

const NEW_POLICIES = `SELECT ${POLICY_COLUMNS} FROM policy_version WHERE version > $1 ORDER BY version`;

interface GrownEntry {
  tx: string;
  process_id: string;
  seq: number;
  hash: Buffer;
}

/** What there is to seal. */
interface Grown {
  entries: SealedEntry[];
  policies: (readonly [version: number, digest: string])[];
  trail: SealedTrailEntry[];
  /** How far the next checkpoint reaches. */
  upto: Position;
  /** Whether there is more than one checkpoint takes. */
  more: boolean;
}

export async function lastPosition(tx: pg.ClientBase): Promise<Position> {
  return (await tx.query<Position>(POSITION)).rows[0] ?? START;
}

/** What has come since the last checkpoint and is older than every running transaction. */
export async function grownSince(tx: pg.ClientBase, last: Position, xmin: string): Promise<Grown> {
  const entries = await tx.query<GrownEntry>(GROWN, [last.upto_tx, last.upto_process, last.upto_seq, xmin]);
  const policies = await tx.query<SealedPolicy>(NEW_POLICIES, [last.upto_policy]);
  const trail = await tx.query<TrailEntry & { tx: string }>(GROWN_TRAIL, [last.upto_trail_tx, last.upto_trail, xmin]);
  const [lastEntry, lastTrail] = [entries.rows.at(-1), trail.rows.at(-1)];
  return {
    entries: entries.rows.map(({ process_id, seq, hash }) => [process_id, seq, hash.toString('base64url')]),
    policies: policies.rows.map((policy) => [policy.version, digestOfPolicy(policy)]),
    trail: trail.rows.map((entry) => [entry.id, digestOfTrailEntry(entry)]),
    upto: {
      number: last.number + 1,
      upto_tx: lastEntry?.tx ?? last.upto_tx,
      upto_process: lastEntry?.process_id ?? last.upto_process,
      upto_seq: lastEntry?.seq ?? last.upto_seq,
      upto_policy: policies.rows.at(-1)?.version ?? last.upto_policy,
      upto_trail_tx: lastTrail?.tx ?? last.upto_trail_tx,
      upto_trail: lastTrail?.id ?? last.upto_trail,
    },
    more: entries.rows.length === MOST_ENTRIES || trail.rows.length === MOST_ENTRIES,
  };
}

/** Keeps the signed line, and how far it reaches. */
export async function keepCheckpoint(tx: pg.ClientBase, line: string, upto: Position): Promise<void> {
  await tx.query(
    `INSERT INTO checkpoint (number, line, upto_tx, upto_process, upto_seq, upto_policy, upto_trail_tx, upto_trail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      upto.number,
      line,
      upto.upto_tx,
      upto.upto_process,
      upto.upto_seq,
      upto.upto_policy,
      upto.upto_trail_tx,
      upto.upto_trail,
    ],
  );
}
