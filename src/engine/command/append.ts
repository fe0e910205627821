import type pg from 'pg';
import { named } from '../../database/pool.js';
import type { ChainedEntry } from '../log/hash-chain.js';
import type { TableWrite } from '../projections/projection-writer.js';
import type { StoredProcess } from '../log/transition.js';

/** A process as it will stand; `base` is the version it must still have, 0 when it begins. */
export interface ProcessWrite {
  after: StoredProcess;
  base: number;
}

/** What a consumer will be told after the commit. */
export interface OutboxRow {
  process: string;
  seq: number;
  consumer: string;
  payload: unknown;
}

/** Everything that one command changes. It is kept as a whole or not at all. */
export interface Change {
  processes: ProcessWrite[];
  entries: ChainedEntry[];
  outbox: OutboxRow[];
  rows: TableWrite[];
  /** Persons whose rights carried the command, at the version at which they were read. */
  rights: { person: string; version: number }[];
  idempotency: { person: string; key: string; requestHash: Buffer; process: string; seq: number } | null;
}

/** Collects the statement's parameters and says where each stands. */
class Parameters {
  readonly values: unknown[] = [];

  /** @param spells false where the text is known already and only the values are wanted */
  constructor(readonly spells: boolean) {}

  add(value: unknown, type: string): string {
    this.values.push(value);
    return this.spells ? `$${this.values.length}::${type}` : '';
  }

  row(...values: [value: unknown, type: string][]): string {
    if (!this.spells) {
      for (const [value] of values) this.values.push(value);
      return '';
    }
    return values.map(([value, type]) => this.add(value, type)).join(', ');
  }
}

const json = (value: unknown): string => JSON.stringify(value);

/** A text that the database keeps as it is, without asking whether it is JSON: so it is asked here. */
function jsonText(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError('What a process knows has to be JSON');
  return text;
}

function processRow(parameters: Parameters, { after, base }: ProcessWrite): string {
  return parameters.row(
    [after.id, 'text'],
    [base, 'integer'],
    [after.kind, 'text'],
    [after.machineVersion, 'integer'],
    [after.version, 'integer'],
    [after.state, 'text'],
    [jsonText(after.value), 'text'],
    [jsonText(after.facts), 'text'],
    [after.revision, 'integer'],
    [after.held, 'boolean'],
    [after.dueOn, 'date'],
    [jsonText(after.waits), 'text'],
    [after.head, 'bytea'],
    [after.createdAt, 'timestamptz'],
    [after.stateSince, 'timestamptz'],
    [after.updatedAt, 'timestamptz'],
  );
}

const ENTRY_COLUMNS =
  'process_id, seq, kind, type, by_person, on_behalf_of, office, data, reason, observed, occurred_at, recorded_at, ' +
  'from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash';

function entryRow(parameters: Parameters, entry: ChainedEntry): string {
  return parameters.row(
    [entry.process, 'text'],
    [entry.seq, 'integer'],
    [entry.kind, 'text'],
    [entry.type, 'text'],
    [entry.by, 'uuid'],
    [entry.onBehalfOf, 'uuid'],
    [entry.office, 'text'],
    [json(entry.data), 'jsonb'],
    [entry.reason, 'text'],
    [json(entry.observed), 'jsonb'],
    [entry.occurredAt, 'timestamptz'],
    [entry.recordedAt, 'timestamptz'],
    [entry.from, 'text'],
    [entry.to, 'text'],
    [entry.revision, 'integer'],
    [entry.machine, 'text'],
    [entry.machineVersion, 'integer'],
    [entry.machineHash, 'text'],
    [entry.policyVersion, 'integer'],
    [entry.barred, 'uuid[]'],
    [entry.salt, 'bytea'],
    [entry.prevHash, 'bytea'],
    [entry.hash, 'bytea'],
  );
}

const COLUMNS =
  'id, base, kind, machine_version, version, state, value, facts, revision, held, due_on, waits, head, created_at, state_since, updated_at';

/** The clauses that move and start processes, log, tell, and remember the key. One text per shape of change. */
function clausesOf(change: Change, parameters: Parameters): string[] {
  const moved = change.processes.filter(({ base }) => base > 0);
  const started = change.processes.filter(({ base }) => base === 0);
  const values = <T>(rows: readonly T[], row: (parameters: Parameters, item: T) => string): string =>
    `VALUES ${rows.map((item) => `(${row(parameters, item)})`).join(', ')}`;
  const clauses: string[] = [];
  if (moved.length > 0) {
    clauses.push(
      `moved AS (UPDATE process p SET version = n.version, machine_version = n.machine_version, state = n.state, value = n.value, ` +
        `facts = n.facts, revision = n.revision, held = n.held, due_on = n.due_on, waits = n.waits, head = n.head, ` +
        `state_since = n.state_since, updated_at = n.updated_at FROM (${values(moved, processRow)}) AS n (${COLUMNS}) ` +
        `WHERE p.id = n.id AND p.version = n.base RETURNING p.id)`,
    );
  }
  if (started.length > 0) {
    const columns = COLUMNS.replace('base, ', '');
    clauses.push(
      `started AS (INSERT INTO process (${columns}) SELECT ${columns} FROM (${values(started, processRow)}) AS n (${COLUMNS}) RETURNING id)`,
    );
  }
  clauses.push(
    `logged AS (INSERT INTO process_event (${ENTRY_COLUMNS}) ${values(change.entries, entryRow)} RETURNING seq)`,
  );
  if (change.outbox.length > 0) {
    const row = (at: Parameters, { process, seq, consumer, payload }: OutboxRow): string =>
      at.row([process, 'text'], [seq, 'integer'], [consumer, 'text'], [json(payload), 'jsonb']);
    clauses.push(
      `told AS (INSERT INTO outbox (process_id, seq, consumer, payload) ${values(change.outbox, row)} RETURNING seq)`,
    );
  }
  if (change.idempotency) {
    const { person, key, requestHash, process, seq } = change.idempotency;
    const row = parameters.row(
      [person, 'uuid'],
      [key, 'text'],
      [requestHash, 'bytea'],
      [process, 'text'],
      [seq, 'integer'],
    );
    clauses.push(
      `remembered AS (INSERT INTO idempotency (person_id, key, request_hash, process_id, seq) VALUES (${row}) RETURNING seq)`,
    );
  }
  change.rows.forEach(({ clause, rows }, index) => {
    const parameter = parameters.add(json(rows), 'text');
    if (parameters.spells) clauses.push(`rows${index} AS (${clause(parameter)} RETURNING 1)`);
  });
  return clauses;
}

const statements = new Map<string, ReturnType<typeof named>>();

/** What distinguishes the text of the statement: how many rows of which kind. */
function shapeOf({ processes, entries, outbox, rows, rights, idempotency }: Change): string {
  const started = processes.filter(({ base }) => base === 0).length;
  const counts = [
    processes.length - started,
    started,
    entries.length,
    outbox.length,
    rights.length,
    idempotency ? 1 : 0,
  ];
  return `${counts.join('.')} ${rows.map(({ shape }) => shape).join(' ')}`;
}

/**
 * The persons whose rights still are what was read. The lock makes the comparison hold until the commit: whoever takes
 * a right away waits for the commands that already stand on it, and a command that comes after him waits, looks again
 * and finds itself overtaken. Locked in the order of their ids, as everybody does who changes rights.
 */
const ENTITLED = (rights: string): string =>
  `SELECT FROM person WHERE NOT disabled AND (id, rights_version) IN (${rights}) ORDER BY id FOR SHARE`;

/**
 * Keeps a change in one statement, which is its own transaction: answered means committed.
 * @throws DatabaseError P0409 or 23505 when somebody was faster: the process moved, the rights changed, the key is taken
 */
export async function append(pool: pg.Pool, change: Change): Promise<void> {
  const shape = shapeOf(change);
  let statement = statements.get(shape);
  const parameters = new Parameters(statement === undefined);
  const clauses = clausesOf(change, parameters);
  const rights = change.rights
    .map(({ person, version }) => `(${parameters.row([person, 'uuid'], [version, 'integer'])})`)
    .join(', ');
  if (!statement) {
    const moved = change.processes.some(({ base }) => base > 0);
    const found = moved ? '(SELECT count(*) FROM moved)' : '0';
    const wanted = change.processes.filter(({ base }) => base > 0).length + change.rights.length;
    statement = named(
      'process-write',
      `WITH ${clauses.join(',\n')},\nentitled AS (${ENTITLED(rights)})\n` +
        `SELECT all_or_nothing(${found} + (SELECT count(*) FROM entitled), ${wanted})`,
    );
    statements.set(shape, statement);
  }
  await pool.query(statement(...parameters.values));
}
