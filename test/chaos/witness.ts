import { factIn } from '../../src/engine/command/facts-columns.js';
import type { ChaosDatabase } from './database.js';

/** An entry of the log, as the checkers read it. */
export interface LoggedEvent {
  process: string;
  seq: number;
  kind: string;
  type: string;
  by: string;
  data: unknown;
  reason: string | null;
  from: string | null;
  to: string;
  prevHash: string;
  hash: string;
}

export interface StandingProcess {
  id: string;
  kind: string;
  version: number;
  state: string;
  head: string;
}

/** An effect as it was applied; a higher `id` is later. */
export interface AppliedNotice {
  id: number;
  process: string;
  seq: number;
  office: string;
  head: boolean;
  kind: string;
  topic: string;
}

/** What the database holds when everything is quiet. */
export interface Dump {
  processes: StandingProcess[];
  events: LoggedEvent[];
  keys: { by: string; key: string; process: string; seq: number }[];
  outbox: { process: string; seq: number; parked: boolean }[];
  notices: AppliedNotice[];
  /** What recurs, and the process that each of its periods has begun. */
  periods: { cadence: string; period: string; process: string }[];
  receivables: {
    no: string;
    status: string;
    due: string;
    invoiced: string;
    paid: string;
    writtenOff: string;
    balance: string;
  }[];
  /** What there is of each item: as its process knows it, and as its read model says. */
  stock: { id: string; known: string | null; balance: string | null }[];
}

/** Reads it all, as the owner of the tables. */
export async function dumpOf(database: ChaosDatabase): Promise<Dump> {
  return {
    processes: await database.query(
      `SELECT id, kind, version, state, encode(head, 'hex') AS head FROM process ORDER BY id`,
    ),
    events: await database.query(
      `SELECT process_id AS process, seq, kind, type, by_person AS by, data, reason, from_state AS "from", to_state AS "to",
         encode(prev_hash, 'hex') AS "prevHash", encode(hash, 'hex') AS hash
       FROM process_event ORDER BY process_id, seq`,
    ),
    keys: await database.query(`SELECT person_id AS by, key, process_id AS process, seq FROM idempotency`),
    outbox: await database.query(`SELECT process_id AS process, seq, parked FROM outbox`),
    notices: await database.query(
      `SELECT id::int, process_id AS process, seq, office, head, kind, topic FROM notice ORDER BY id`,
    ),
    periods: await database.query(
      `SELECT cadence, period::text, process_id AS process FROM cadence_period ORDER BY cadence, period`,
    ),
    receivables: await database.query(
      `SELECT order_no AS no, status, due::text, invoiced::text, paid::text, written_off::text AS "writtenOff", balance::text
       FROM receivable ORDER BY order_no`,
    ),
    stock: await database.query(
      `SELECT p.id, ${factIn('p', 'balance')} #>> '{}' AS known, s.balance::text
       FROM process p LEFT JOIN stock_item s ON s.id = p.id WHERE p.kind = 'stock-items' ORDER BY p.id`,
    ),
  };
}
