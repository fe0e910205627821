import { createHash } from 'node:crypto';
import pg from 'pg';
import { connectionOptions } from './connections.js';
import { CommitOutcomeUnknownError, TransactionRolledBackError } from './errors.js';
import { databaseLog, type Log } from './log.js';

/** Injection token of the pool that carries the write path. */
export const PG_POOL = Symbol('WRITE_POOL');

export interface WritePoolOptions {
  /** Connections at most. */
  max?: number;
  log?: Log;
}

/** The pool of the write path: connections stay open, so that named statements stay prepared on the server. */
export function openWritePool(url: string, { max = 32, log = databaseLog }: WritePoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions('orders write', log),
    connectionString: url,
    max,
    idleTimeoutMillis: 600_000,
  });
  pool.on('error', () => undefined); // told by the client itself; without a listener the process would end
  return pool;
}

/** Injection token of the few connections over which commands are read and written, many in one statement. */
export const COMMAND_POOL = Symbol('COMMAND_POOL');

/** As many groups are read or written at once; more would only make the groups smaller. */
const COMMAND_CONNECTIONS = 4;

/**
 * What is asked here is always found by its key, whatever the tables hold: every statement is planned once on each
 * connection, and never for a walk through a table.
 */
const BY_KEYS = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
];

export function openCommandPool(url: string, log: Log = databaseLog): pg.Pool {
  const options = connectionOptions('orders commands', log);
  const pool = new pg.Pool({
    ...options,
    options: [options.options, ...BY_KEYS.map((setting) => `-c ${setting}`)].join(' '),
    connectionString: url,
    max: COMMAND_CONNECTIONS,
    idleTimeoutMillis: 600_000,
  });
  pool.on('error', () => undefined); // told by the client itself
  return pool;
}

/**
 * A statement that the server prepares once per connection, which nearly doubles the rate of small statements.
 * The name carries a digest of the text, so that two builds can share a pooler without running each other's text.
 */
export function named(name: string, text: string): (...values: unknown[]) => pg.QueryConfig {
  const unique = statementName(name, text);
  return (...values) => ({ name: unique, text, values });
}

export function statementName(name: string, text: string): string {
  const unique = `${name}:${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  if (Buffer.byteLength(unique) > 63)
    throw new Error(`The statement name "${name}" is too long: PostgreSQL cuts at 63.`);
  return unique;
}

/**
 * Runs several statements as one transaction; most work needs only one statement and no transaction.
 * Never catch an error inside without a savepoint: PostgreSQL then answers COMMIT with a rollback.
 * @throws TransactionRolledBackError when COMMIT did not commit
 * @throws CommitOutcomeUnknownError when the connection died during COMMIT
 */
export async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    let result: T;
    try {
      result = await work(client);
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure as Error;
      });
      throw error;
    }
    await commit(client).catch((failure: unknown) => {
      if (failure instanceof CommitOutcomeUnknownError) broken = failure;
      throw failure;
    });
    return result;
  } finally {
    // A client whose rollback or commit failed may still be inside the transaction: it must not be used again.
    client.release(broken);
  }
}

/** COMMIT, and a check that it was one: the answer's tag is the only sign of a transaction that had failed before. */
async function commit(client: pg.PoolClient): Promise<void> {
  let tag: string;
  try {
    tag = (await client.query('COMMIT')).command;
  } catch (error) {
    throw isOutcomeUnknown(error) ? new CommitOutcomeUnknownError(error) : error;
  }
  if (tag !== 'COMMIT') throw new TransactionRolledBackError();
}

/** Operating system errors of a socket that broke in the middle of an exchange. */
const BROKEN_SOCKET = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** The session ended (08, 57P, 58), the server failed inside (XX), or it says itself that it does not know (40003). */
const SESSION_ENDED = /^(08|57P|58|XX|40003)/;

/**
 * Whether a failed statement may nevertheless have been kept: true when the connection, not the statement, failed.
 * Such an outcome is looked up (idempotency key), never reported as a failure.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof CommitOutcomeUnknownError) return true;
  if (!(error instanceof Error)) return false;
  if ('driverError' in error) return isOutcomeUnknown(error.driverError);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof pg.DatabaseError) return SESSION_ENDED.test(code);
  return BROKEN_SOCKET.has(code) || error.message.startsWith('Connection terminated');
}
