import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { connect } from './connections.js';
import { dataSourceOptions } from './data-source.js';
import { MigrationFailedError, NotMigratedError } from './errors.js';
import { grantToApplication } from './grants.js';
import { databaseLog, type Log } from './log.js';
import { migrations as allMigrations, type Migration } from './migrations/list.js';

/** Keys of the advisory lock that lets one node migrate at a time; arbitrary, but the same in every build. */
const MIGRATION_LOCK = [1_330_007_884, 1];

/** How often a node that waits for another's migration looks again, in milliseconds. */
const LOOK_AGAIN = 100;

/** Changes of the schema may take long on big tables; waiting for a lock may not, for it stops everybody else. */
const OWNER_LIMITS = { statement_timeout: 0, lock_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

export interface MigrateOptions {
  /** The role that owns the tables. */
  ownerUrl: string;
  /** The role the application works as; it gets its rights when it is another one. */
  appUrl: string;
  migrations?: Migration[];
  log?: Log;
}

/**
 * Brings the schema up to date and the rights in order. Nodes that start together take turns; all but the first find
 * nothing left to do.
 * @returns the names of the migrations that this call ran
 * @throws MigrationFailedError when one fails; it is rolled back, those before it are kept
 */
export async function migrate({ ownerUrl, appUrl, migrations = allMigrations, log = databaseLog }: MigrateOptions) {
  const appRole = ownerUrl === appUrl ? undefined : await roleOf(appUrl, log);
  const owner = await connect(ownerUrl, log, OWNER_LIMITS);
  try {
    await takeTurn(owner, log);
    const ran = (await isUpToDate(owner, migrations)) ? [] : await runMigrations(ownerUrl, migrations, log);
    if (ran.length > 0) log.log(`Migrated the database: ${ran.join(', ')}`);
    if (appRole !== undefined) {
      const changed = await grantToApplication(owner, appRole);
      if (changed.length > 0) log.log(`Set the rights of ${appRole} on ${changed.length} relations`);
    }
    return ran;
  } finally {
    await owner.end(); // gives the lock back
  }
}

/** Asks again and again instead of waiting inside a statement: that would block CREATE INDEX CONCURRENTLY for ever. */
async function takeTurn(owner: pg.Client, log: Log): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await owner.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS mine',
      MIGRATION_LOCK,
    );
    if (rows[0].mine) return;
    if (attempt === 20) log.log('Another node migrates the database; waiting for it');
    await sleep(LOOK_AGAIN);
  }
}

/** Spares the common start TypeORM's own, slower look. */
async function isUpToDate(owner: pg.Client, migrations: Migration[]): Promise<boolean> {
  return (await missing(owner, migrations)).length === 0;
}

/** The names of the migrations that the database has not seen. */
async function missing(client: pg.ClientBase, migrations: Migration[]): Promise<string[]> {
  const names = migrations.map((Migration) => new Migration().name ?? Migration.name);
  const table = await client.query<{ exists: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (!table.rows[0].exists) return names;
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const done = new Set(rows.map((row) => row.name));
  return names.filter((name) => !done.has(name));
}

/**
 * For an application that does not migrate: somebody has to have done it.
 * @param client as the application's role
 * @throws NotMigratedError with what to do
 */
export async function assertMigrated(client: pg.ClientBase): Promise<void> {
  const lacking = await missing(client, allMigrations);
  if (lacking.length > 0) throw new NotMigratedError(lacking);
}

async function runMigrations(ownerUrl: string, migrations: Migration[], log: Log): Promise<string[]> {
  const options = dataSourceOptions({ url: ownerUrl, poolSize: 2, log });
  const dataSource = new DataSource({ ...options, migrations, extra: { ...options.extra, ...OWNER_LIMITS } });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } catch (error) {
    throw new MigrationFailedError(`A migration failed: ${describe(error)}`, { cause: error });
  } finally {
    await dataSource.destroy();
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { detail, where } = error as Partial<pg.DatabaseError>;
  return [error.message, detail, where].filter(Boolean).join('; ');
}

async function roleOf(url: string, log: Log): Promise<string> {
  const client = await connect(url, log);
  try {
    return (await client.query<{ role: string }>('SELECT current_user AS role')).rows[0].role;
  } finally {
    await client.end();
  }
}
