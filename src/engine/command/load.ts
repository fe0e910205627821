import type pg from 'pg';
import type { Office } from '../../../machines/offices.js';
import { named } from '../../database/pool.js';
import { PasswordChangeRequiredError } from '../../errors.js';
import { VERSION_IN_FORCE } from '../../policy/policies.js';
import type { Sender } from './sender.js';
import type { StoredProcess } from '../log/transition.js';

/** By what a sender is known: the token of a session, or, inside the product, the person's id. */
export type Credentials = { token: Buffer } | { person: string };

/** A command that was taken before under the same key. */
export interface Taken {
  requestHash: Buffer;
  process: string;
  seq: number;
}

/** Everything that a command is judged by, as it stands at one instant of the database. */
export interface CommandContext {
  /** The database's clock, ISO 8601 with milliseconds. */
  now: string;
  policyVersion: number;
  sender: Sender | null;
  process: StoredProcess | null;
  taken: Taken | null;
  /** The next business number, when one was asked for. */
  number: number | null;
}

export interface Question {
  credentials: Credentials;
  process: string | null;
  key: string | null;
  /** A sequence to draw a business number from. */
  sequence: string | null;
}

/** Active delegations count only for offices that the delegator holds now, and never pass on what was itself lent. */
const READ = named(
  'process-read',
  `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now,
     ${VERSION_IN_FORCE} AS policy_version,
     w.id AS sender_id, w.name AS sender_name, w.offices, w.head_of, w.permissions, w.rights_version,
     w.must_change_password, d.stand_ins,
     p.id, p.kind, p.machine_version, p.version, p.state, p.value, p.facts, p.revision, p.held, p.due_on, p.waits, p.head,
     p.created_at, p.state_since, p.updated_at,
     i.request_hash, i.process_id AS taken_process, i.seq AS taken_seq,
     CASE WHEN $5::text IS NOT NULL THEN nextval($5::regclass) END AS number
   FROM (SELECT 1) AS one
   LEFT JOIN LATERAL (
     SELECT person.* FROM person WHERE NOT disabled AND id = coalesce($1::uuid, (
       SELECT person_id FROM session WHERE token_hash = $2 AND revoked_at IS NULL AND expires_at > now()))
   ) w ON true
   LEFT JOIN LATERAL (
     SELECT jsonb_agg(jsonb_build_object(
       'from', jsonb_build_object('id', f.id, 'name', f.name, 'rightsVersion', f.rights_version),
       'offices', ARRAY(SELECT unnest(g.offices) INTERSECT SELECT unnest(f.offices)),
       'headOf', ARRAY(SELECT unnest(g.offices) INTERSECT SELECT unnest(f.head_of)),
       'includeHead', g.include_head) ORDER BY g.created_at, g.id) AS stand_ins
     FROM delegation g JOIN person f ON f.id = g.from_person AND NOT f.disabled
     WHERE g.to_person = w.id AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()
   ) d ON true
   LEFT JOIN process p ON p.id = $3
   LEFT JOIN idempotency i ON i.person_id = w.id AND i.key = $4`,
);

interface Row {
  now: number;
  policy_version: number;
  sender_id: string | null;
  sender_name: string;
  offices: Office[];
  head_of: Office[];
  permissions: string[];
  rights_version: number;
  must_change_password: boolean | null;
  stand_ins: Sender['standIns'] | null;
  request_hash: Buffer | null;
  taken_process: string;
  taken_seq: number;
  number: number | null;
  id: string | null;
}

/** The row of a process as the door works with it. */
export interface ProcessRow {
  id: string;
  kind: string;
  machine_version: number;
  version: number;
  state: string;
  /** Text of JSON, as `facts` and `waits` are. */
  value: string;
  facts: string;
  revision: number;
  held: boolean;
  due_on: string | null;
  waits: string;
  head: Buffer;
  created_at: string;
  state_since: string;
  updated_at: string;
}

/** What somebody has broken in the database comes as it stands: whoever verifies shall see it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const storedProcess = (row: ProcessRow): StoredProcess => ({
  id: row.id,
  kind: row.kind,
  machineVersion: row.machine_version,
  version: row.version,
  state: row.state,
  value: parsed(row.value) as StoredProcess['value'],
  facts: parsed(row.facts),
  revision: row.revision,
  held: row.held,
  dueOn: row.due_on,
  waits: parsed(row.waits) as StoredProcess['waits'],
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

/**
 * One round trip: who is asking with which rights, the process, the policy in force, an earlier answer, the time.
 * @throws PasswordChangeRequiredError when whoever is asking may do nothing else yet
 */
export async function load(pool: pg.Pool, { credentials, process, key, sequence }: Question): Promise<CommandContext> {
  const person = 'person' in credentials ? credentials.person : null;
  const token = 'token' in credentials ? credentials.token : null;
  const { rows } = await pool.query<Row & ProcessRow>(READ(person, token, process, key, sequence));
  const row = rows[0];
  if (row.must_change_password === true) throw new PasswordChangeRequiredError();
  return {
    now: new Date(Math.floor(row.now)).toISOString(),
    policyVersion: row.policy_version,
    sender: row.sender_id === null ? null : senderOf(row, row.sender_id),
    process: row.id === null ? null : storedProcess(row),
    taken: row.request_hash && { requestHash: row.request_hash, process: row.taken_process, seq: row.taken_seq },
    number: row.number,
  };
}

const senderOf = (row: Row, id: string): Sender => ({
  id,
  name: row.sender_name,
  offices: row.offices,
  headOf: row.head_of,
  permissions: row.permissions,
  rightsVersion: row.rights_version,
  standIns: row.stand_ins ?? [],
});
