import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ServerUrls, startEmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import type { Log } from '../../src/database/log.js';
import { migrate } from '../../src/database/migrate.js';

/** A database of one test file. */
export interface TestDatabase extends ServerUrls {
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Says nothing: for tests whose subject is not the log. */
export const silent: Log = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** A migrated database of its own, copied from a template in some 50 ms; `empty` leaves out the migrations. */
export async function freshDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : 'orders'}`));
  return {
    ownerUrl: inDatabase(server.ownerUrl, name),
    appUrl: inDatabase(server.appUrl, name),
    drop: () =>
      asOwner(server, async (client) => {
        await left(client, name);
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/**
 * Connections of whoever owns a database. A server that is stopped right after the pool's goodbye may not have heard it,
 * and says so to clients in which nobody is interested any more: without a listener that would end the test.
 */
export function ownerPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** The server of this Jest run. The first worker that asks starts it and migrates the template; the others wait. */
async function testServer(): Promise<ServerUrls> {
  const directory = process.env.TEST_DATABASE_DIR;
  if (directory === undefined)
    throw new Error('Database tests need test/support/postgres.setup.ts as globalSetup of Jest.');
  const answer = join(directory, 'server.json');
  if (!existsSync(answer) && claims(join(directory, 'starting'))) {
    writeFileSync(`${answer}.new`, JSON.stringify(await startServer(directory)));
    renameSync(`${answer}.new`, answer);
  }
  while (!existsSync(answer)) await sleep(20);
  const { error, urls } = JSON.parse(readFileSync(answer, 'utf8')) as { error?: string; urls: ServerUrls };
  if (error !== undefined) throw new Error(`The test database could not be made: ${error}`);
  return urls;
}

async function startServer(directory: string): Promise<{ error: string } | { urls: ServerUrls }> {
  try {
    const { urls } = await startEmbeddedServer(directory, silent, { sharedBuffers: '64MB' });
    await migrate({ ...urls, log: silent });
    return { urls };
  } catch (error) {
    return { error: String(error instanceof Error ? error.stack : error) };
  }
}

/** Making a directory succeeds for exactly one. */
function claims(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** A pool is at its end when it has said goodbye; the server hears it a moment later, and whoever is cut off meanwhile fails. */
async function left(client: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await client.query<{ open: boolean }>(
      'SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = $1) AS open',
      [name],
    );
    if (!rows[0].open) return;
    await sleep(20);
  }
}

async function asOwner({ ownerUrl }: ServerUrls, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
