import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { connect } from '../database/connections.js';
import { isApplicationRunning, lockApplication } from '../database/embedded/application-lock.js';
import { openEmbeddedServer, urlsOfRunningServer } from '../database/embedded/embedded-server.js';
import type { Log } from '../database/log.js';
import { baseBackup } from './base-backup.js';
import { type CopiedFile, copyFile, syncDirectories, syncDirectory, writeCopied } from './copy-file.js';
import { BackupError } from './errors.js';
import { CLUSTER, DATA, MANIFEST, type Manifest } from './manifest.js';

/** Copied before the database, so that they never tell of more than the database does. */
const BEFORE = ['checkpoints', 'keys'];
/** What another start makes anew, or what only this machine may have: the half of the key that signs. */
const LEFT_OUT = /^(application\.lock.*|postgres|postgres\.new\..*|postgres\.log.*|postgresql-.*|.*\.part|.*\.new)$/;
const SECRET = /^keys\/(?!.*\.pub$)/;

/**
 * Backs up a data directory with its embedded database, while an application works on it or not.
 * @param directory must not exist, or be empty; it appears only when it is complete
 * @throws BackupError, StartRefusedError
 */
export async function takeBackup(dataDir: string, directory: string, log: Log): Promise<Manifest> {
  if (!existsSync(join(dataDir, CLUSTER))) throw new BackupError(`There is no embedded database in ${dataDir}.`);
  if (existsSync(directory) && (await readdir(directory)).length > 0) {
    throw new BackupError(`${directory} is not empty: give every backup a directory of its own.`);
  }
  if (resolve(directory).startsWith(`${resolve(dataDir)}/`)) {
    throw new BackupError('A backup within the data directory would be lost with it: put it elsewhere.');
  }
  const aside = `${resolve(directory)}.part`;
  await rm(aside, { recursive: true, force: true }); // of a backup that was interrupted
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withOwner(dataDir, log, (client) => copyAll(client, dataDir, aside));
    await writeCopied(aside, MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
    await syncDirectories(aside);
    if (existsSync(directory)) await rmdir(directory);
    await rename(aside, directory);
    await syncDirectory(dirname(resolve(directory)));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Works as the owner of the database, beside an application that runs on it, or on a server of its own. */
async function withOwner<Result>(
  dataDir: string,
  log: Log,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const limits = { statement_timeout: 0, idle_in_transaction_session_timeout: 0 };
  const running = (await isApplicationRunning(dataDir)) ? urlsOfRunningServer(dataDir) : undefined;
  const lock = running ? undefined : await lockApplication(dataDir, 0);
  try {
    const server = running ? undefined : await openEmbeddedServer(dataDir, log);
    try {
      const url = (running ?? server)?.ownerUrl;
      if (url === undefined) throw new BackupError(`The database in ${dataDir} cannot be reached.`);
      const client = await connect(url, log, limits);
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    } finally {
      await server?.close();
    }
  } finally {
    lock?.release();
  }
}

async function copyAll(client: pg.Client, dataDir: string, root: string): Promise<Manifest> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const before = await copyTree(dataDir, root, BEFORE);
  const base = await baseBackup(client, realpathSync(join(dataDir, CLUSTER)), root, `${DATA}/${CLUSTER}`);
  const names = (await readdir(dataDir)).filter((name) => !LEFT_OUT.test(name) && !BEFORE.includes(name));
  const after = await copyTree(dataDir, root, names);
  return {
    format: 1,
    covers: base.covers,
    postgres: rows[0].version,
    wal: base.wal,
    directories: base.directories,
    files: [...before, ...base.files, ...after],
  };
}

/** Files of the data directory, everything below the names. What vanishes meanwhile was not part of it. */
async function copyTree(dataDir: string, root: string, names: readonly string[]): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = [];
  const copy = async (path: string): Promise<void> => {
    const entries = await readdir(join(dataDir, path), { withFileTypes: true }).catch(() => null);
    if (entries) {
      for (const { name } of entries) await copy(`${path}/${name}`);
    } else if (!SECRET.test(path)) {
      const file = await copyFile(join(dataDir, path), root, `${DATA}/${path}`);
      if (file) copied.push(file);
    }
  };
  for (const name of names) await copy(name);
  return copied;
}
