import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Settings } from '../settings.js';
import { checkDatabase } from './boot-checks.js';
import { connect } from './connections.js';
import { isApplicationRunning, lockApplication } from './embedded/application-lock.js';
import { openEmbeddedServer, urlsOfRunningServer } from './embedded/embedded-server.js';
import { explainFileFailure } from './embedded/file-failure.js';
import type { ServerTuning } from './embedded/server-options.js';
import { DatabaseUnavailableError } from './errors.js';
import { databaseLog, type Log } from './log.js';
import { assertMigrated, migrate } from './migrate.js';
import { PATIENCE, patiently } from './patience.js';

/** A migrated and checked PostgreSQL, ready to serve. */
export interface Database {
  /** As the role that owns the tables: migrations and tools only. */
  ownerUrl: string;
  /** As the role the application works with. */
  appUrl: string;
  /** Whether the server is ours, in the data directory. */
  embedded: boolean;
  /** Call when every connection is closed. Stops the server if it is ours. May be called again. */
  close(): Promise<void>;
}

export type DatabaseSettings = Pick<Settings, 'dataDir' | 'port' | 'databaseUrl' | 'databaseAdminUrl'> &
  Partial<Pick<Settings, 'testClock' | 'migrates'>>;

export interface OpenOptions {
  log?: Log;
  /** For a tool: work beside an application that is running on the same data directory, instead of refusing. */
  beside?: boolean;
  tuning?: ServerTuning;
}

/**
 * Starts the embedded server, or reaches the given one; migrates; checks that it is safe to serve from.
 * @throws StartRefusedError of some kind, whose message is for the operator
 */
export async function openDatabase(settings: DatabaseSettings, options: OpenOptions = {}): Promise<Database> {
  const { log = databaseLog } = options;
  const { databaseUrl, databaseAdminUrl = databaseUrl, migrates = true } = settings;
  if (databaseUrl === undefined || databaseAdminUrl === undefined) return openEmbedded(settings, options);

  await reach('DATABASE_URL', databaseUrl, log);
  if (migrates && databaseAdminUrl !== databaseUrl) await reach('DATABASE_ADMIN_URL', databaseAdminUrl, log);
  const urls = { ownerUrl: databaseAdminUrl, appUrl: databaseUrl };
  await patiently(() => prepare(urls, log, settings), log);
  return { ...urls, embedded: false, close: async () => undefined };
}

async function openEmbedded(settings: DatabaseSettings, options: OpenOptions): Promise<Database> {
  const { dataDir } = settings;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return await openInside(settings, options);
  } catch (error) {
    throw explainFileFailure(error, dataDir);
  }
}

async function openInside(
  settings: DatabaseSettings,
  { log = databaseLog, beside, tuning }: OpenOptions,
): Promise<Database> {
  const { dataDir, port } = settings;
  if (beside && (await isApplicationRunning(dataDir))) {
    const urls = urlsOfRunningServer(dataDir);
    if (urls !== undefined) return { ...urls, embedded: true, close: async () => undefined };
  }
  const lock = await lockApplication(dataDir, port);
  try {
    const server = await openEmbeddedServer(dataDir, log, tuning);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= server.close().finally(() => lock.release()));
    try {
      await prepare(server, log, settings);
    } catch (error) {
      await close();
      throw error;
    }
    return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, embedded: true, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepare(
  { ownerUrl, appUrl }: Pick<Database, 'ownerUrl' | 'appUrl'>,
  log: Log,
  { testClock, migrates = true }: Pick<DatabaseSettings, 'testClock' | 'migrates'>,
): Promise<void> {
  if (migrates) await migrate({ ownerUrl, appUrl, log });
  const client = await connect(appUrl, log);
  try {
    if (!migrates) await assertMigrated(client);
    await checkDatabase(client, log, testClock);
  } finally {
    await client.end();
  }
}

/** Waits for a database that is not up yet; a wrong password or name is told at once. */
async function reach(setting: string, url: string, log: Log): Promise<void> {
  for (const began = performance.now(); ; await sleep(500)) {
    try {
      return await (await connect(url, log)).end();
    } catch (error) {
      const refusal = explainRefusal(error);
      if (refusal !== undefined || performance.now() - began > PATIENCE) {
        const { host } = new URL(url);
        const reason = refusal ?? (error instanceof Error ? error.message || error.name : String(error));
        throw new DatabaseUnavailableError(`The database of ${setting} (${host}) cannot be used: ${reason}.`, {
          cause: error,
        });
      }
      log.warn(`The database of ${setting} does not answer yet; trying again`);
    }
  }
}

/** PostgreSQL's final answers, by SQLSTATE. */
const REFUSALS: Record<string, string> = {
  '28P01': 'it refuses this user or password',
  '28000': 'it does not let this user in from here',
  '3D000': 'it has no database of this name',
  '42501': 'this user may not connect to this database',
};

function explainRefusal(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? REFUSALS[error.code ?? ''] : undefined;
}
