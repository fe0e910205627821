import type pg from 'pg';
import { machines } from '../../machines/index.js';
import { LOG_COLUMNS, logEntry } from '../engine/log/read-log.js';
import { type ProcessRow, storedProcess } from '../engine/command/process-row.js';
import { POLICY_COLUMNS, type SealedPolicy, SEALING } from './checkpoint.js';
import { ERASURE_COLUMNS, type SignedErasure } from './erasure.js';
import { build } from './build.js';
import { PERSON_COLUMNS, type PersonRow } from './people-audit.js';
import { encodedEntry, encodedProcess, type ExportRecord } from './export-record.js';
import { TRAIL_COLUMNS, type TrailEntry } from './trail.js';

/** Rows fetched at once. */
const FETCH = 500;

/**
 * Everything by which an outsider can prove the log, as it stands at one instant. Reads with cursors, so that the memory
 * needed does not grow with the log; holds back nobody who writes.
 */
export async function* exportRecords(client: pg.ClientBase): AsyncGenerator<ExportRecord> {
  yield { record: 'export', format: 1, at: await begin(client) };
  try {
    for (const definition of Object.values(machines).flat()) {
      yield { record: 'machine', kind: definition.kind, version: definition.version, hash: build.hash(definition) };
    }
    for await (const policy of cursor<SealedPolicy>(
      client,
      'policies',
      `SELECT ${POLICY_COLUMNS} FROM policy_version ORDER BY version`,
    )) {
      yield { record: 'policy', ...policy };
    }
    for await (const person of cursor<PersonRow>(
      client,
      'people',
      `SELECT ${PERSON_COLUMNS} FROM person ORDER BY id`,
    )) {
      yield { record: 'person', ...person };
    }
    let checkpoints = 0;
    for await (const { line } of cursor<{ line: string }>(
      client,
      'checkpoints',
      'SELECT line FROM checkpoint ORDER BY number',
      5,
    )) {
      checkpoints++;
      yield { record: 'checkpoint', line: parsed(line) };
    }
    const counted = { processes: 0, entries: 0, trail: 0 };
    for await (const entry of cursor<TrailEntry>(
      client,
      'trail',
      `SELECT ${TRAIL_COLUMNS} FROM audit_entry ORDER BY id`,
    )) {
      counted.trail++;
      yield { record: 'trail', ...entry };
    }
    for await (const record of logRecords(client)) {
      if (record.record === 'process') counted.processes++;
      if (record.record === 'entry') counted.entries++;
      yield record;
    }
    yield { record: 'end', ...counted, checkpoints };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined); // nothing was written; a lost connection says so elsewhere
  }
}

/** While nobody seals, so that every checkpoint that is not in the export is younger than it. */
async function begin(client: pg.ClientBase): Promise<string> {
  await client.query(`SELECT pg_advisory_lock(${SEALING})`);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ now: string }>('SELECT clock_timestamp() AS now');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    return rows[0].now;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${SEALING})`);
  }
}

/** A line that somebody broke is exported as it is: whoever verifies shall see it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return line;
  }
}

type EntryRow = Parameters<typeof logEntry>[0];

/** Processes and log side by side: neither a process without a log nor a log without its process is passed over. */
async function* logRecords(client: pg.ClientBase): AsyncGenerator<ExportRecord> {
  const by = (column: string) => orderedBy(client, column);
  const stored = peekable(cursor<ProcessRow>(client, 'stored', `SELECT * FROM process ORDER BY ${await by('id')}`));
  const erasures = peekable(
    cursor<SignedErasure>(
      client,
      'erasures',
      `SELECT ${ERASURE_COLUMNS} FROM erasure ORDER BY ${await by('process_id')}, seq, no`,
    ),
  );
  const log = peekable(
    cursor<EntryRow>(client, 'log', `SELECT ${LOG_COLUMNS} FROM process_event ORDER BY ${await by('process_id')}, seq`),
  );
  for (;;) {
    const [process, erasure, entry] = [await stored.peek(), await erasures.peek(), await log.peek()];
    const [id] = [process?.id, erasure?.process, entry?.process_id].filter((one) => one !== undefined).sort();
    if (id === undefined) return;
    for (let next = erasure; next?.process === id; next = await erasures.next()) yield { record: 'erasure', ...next };
    for (let next = process; next?.id === id; next = await stored.next()) {
      yield { record: 'process', ...encodedProcess(storedProcess(next)) };
    }
    for (let next = entry; next?.process_id === id; next = await log.next()) {
      yield { record: 'entry', ...encodedEntry(logEntry(next)) };
    }
  }
}

/** The index already has that order when the database compares by bytes; another one has to sort. */
async function orderedBy(client: pg.ClientBase, column: string): Promise<string> {
  const { rows } = await client.query<{ locale: string }>(
    `SELECT coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', datcollate) AS locale
     FROM pg_database d WHERE datname = current_database()`,
  );
  return /^(C|POSIX|C\.UTF-?8)$/i.test(rows[0].locale) ? column : `${column} COLLATE "C"`;
}

async function* cursor<Row>(client: pg.ClientBase, name: string, query: string, fetch = FETCH): AsyncGenerator<Row> {
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${fetch} FROM ${name}`);
    yield* rows as Row[];
    if (rows.length < fetch) break;
  }
  await client.query(`CLOSE ${name}`);
}

interface Peekable<Item> {
  peek(): Promise<Item | undefined>;
  /** Leaves the present item behind and gives the one after it. */
  next(): Promise<Item | undefined>;
}

function peekable<Item>(items: AsyncGenerator<Item>): Peekable<Item> {
  let present: Promise<Item | undefined> | undefined;
  const pull = async (): Promise<Item | undefined> => {
    const next = await items.next();
    return next.done ? undefined : next.value;
  };
  return {
    peek: () => (present ??= pull()),
    next: async () => {
      await present;
      return (present = pull());
    },
  };
}
