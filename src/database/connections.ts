import pg from 'pg';
import type { Log } from './log.js';
import { valueTypes } from './value-types.js';

/**
 * Limits that the *server* enforces, in milliseconds. A client-side limit would give up waiting and hand an open
 * transaction back to the pool, where the next request commits the failed one's half.
 */
const SERVER_SIDE_LIMITS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/** How long a request waits for a free connection before it is refused, in milliseconds. */
const CONNECTION_WAIT = 5_000;

/** What every connection of the application has in common; `name` is shown in `pg_stat_activity`. */
export function connectionOptions(name: string, log: Log): pg.PoolConfig {
  return {
    ...SERVER_SIDE_LIMITS,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    client_encoding: 'UTF8',
    application_name: name,
    types: valueTypes,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_WAIT,
    Client: surviving(log),
  };
}

/**
 * A client that outlives the death of its connection: without an `error` listener of its own, a connection that dies
 * while a client is checked out ends the whole process. Its query fails and the pool drops it; that is enough.
 */
function surviving(log: Log): typeof pg.Client {
  return class SurvivingClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      this.on('error', (error) => log.warn(`A database connection was lost: ${error.message}`));
    }
  };
}

/** One plain connection, for the work done before the application serves. The caller ends it. */
export async function connect(url: string, log: Log, overrides: pg.ClientConfig = {}): Promise<pg.Client> {
  const Client = surviving(log);
  const client = new Client({ ...connectionOptions('orders boot', log), connectionString: url, ...overrides });
  await client.connect();
  return client;
}
