import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from '../errors.js';
import type { Log } from '../log.js';
import { type Account, canReach, giveTo, serverAccount } from './account.js';
import { type Binaries, locateBinaries, SHARED_PLACE } from './binaries.js';
import { explainServerLog } from './server-log.js';

/** Role that owns the tables and migrates them. */
export const OWNER_ROLE = 'orders_owner';

const UNFINISHED = 'postgres.new.';

/** What the embedded server's roles sign in with, and the port it had last. Kept in a file only its owner can read. */
export interface Credentials {
  ownerPassword: string;
  appPassword: string;
  port?: number;
}

/** A prepared database cluster: files, programs, account and passwords. */
export interface Cluster {
  dataDir: string;
  /** Real path of PostgreSQL's data directory. */
  directory: string;
  binaries: Binaries;
  account: Account | undefined;
  credentials: Credentials;
}

const credentialsFile = (dataDir: string) => join(dataDir, 'postgres.json');
const clusterPath = (dataDir: string) => join(dataDir, 'postgres');
export const serverLogFile = (dataDir: string) => join(dataDir, 'postgres.log');

/** Finds the cluster of a data directory, or makes it. Needs the application lock. */
export async function prepareCluster(dataDir: string, log: Log): Promise<Cluster> {
  const path = clusterPath(dataDir);
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !existsSync(path)) {
    throw new EmbeddedServerError(
      `${path} points to a database that is gone. Restore it, or remove ${path} to begin anew.`,
    );
  }
  const account = serverAccount(link === undefined ? undefined : path);
  if (account !== undefined) chmodSync(dataDir, statSync(dataDir).mode | 0o011); // to be passed through, not listed
  const binaries = await locateBinaries(dataDir, account);
  const credentials = loadCredentials(dataDir, link !== undefined);
  if (link === undefined) {
    await createCluster({ dataDir, binaries, account, credentials }, log);
  } else {
    checkOwner(path, account, log);
  }
  return { dataDir, directory: realpathSync(path), binaries, account, credentials };
}

/** The passwords and the port of a cluster; undefined where none was made yet. */
export function readCredentials(dataDir: string): Credentials | undefined {
  try {
    return JSON.parse(readFileSync(credentialsFile(dataDir), 'utf8')) as Credentials;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a kill in between never leaves half a file. */
export function saveCredentials(dataDir: string, credentials: Credentials): void {
  const file = credentialsFile(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(`${file}.new`, uid, gid); // a start as root must not lock the owner out
  renameSync(`${file}.new`, file);
}

function loadCredentials(dataDir: string, clusterExists: boolean): Credentials {
  const known = readCredentials(dataDir);
  if (known?.ownerPassword !== undefined && known.appPassword !== undefined) return known;
  if (clusterExists) {
    throw new EmbeddedServerError(
      `The passwords of the database in ${clusterPath(dataDir)} are missing: ${credentialsFile(dataDir)} is gone or damaged. ` +
        'Restore that file from the same backup as the database.',
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const fresh = { ownerPassword: password(), appPassword: password() };
  saveCredentials(dataDir, fresh);
  return fresh;
}

/** Made aside and renamed when complete: a kill in between leaves nothing that looks like a database. */
async function createCluster({ dataDir, binaries, account, credentials }: Omit<Cluster, 'directory'>, log: Log) {
  const home = placeFor(dataDir, account, log);
  removeUnfinished(home);
  const attempt = randomBytes(4).toString('hex');
  const unfinished = join(home, `${UNFINISHED}${attempt}`);
  const passwordFile = join(home, `${UNFINISHED}${attempt}.password`);
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFileSync(passwordFile, `${credentials.ownerPassword}\n`, { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    await runInitdb({ binaries, account, unfinished, passwordFile });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const finished = join(home, 'postgres');
  renameSync(unfinished, finished);
  syncDirectory(home);
  if (home !== dataDir) symlinkSync(finished, clusterPath(dataDir));
}

/** What a killed first start left; its initdb may still be writing there, so each attempt has a place of its own. */
function removeUnfinished(home: string): void {
  for (const name of readdirSync(home).filter((name) => name.startsWith(UNFINISHED))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      // still being written; in nobody's way
    }
  }
}

/** The data directory itself; when the server's account cannot get there (a project under /root), a place it can. */
export function placeFor(dataDir: string, account: Account | undefined, log: Log): string {
  if (account === undefined || canReach(account, dataDir)) return dataDir;
  const place = join(SHARED_PLACE, randomBytes(6).toString('hex'));
  mkdirSync(place, { recursive: true });
  chmodSync(SHARED_PLACE, 0o755);
  chmodSync(place, 0o711);
  if (!canReach(account, place)) {
    throw new EmbeddedServerError(
      `PostgreSQL must not run as root, and the account ${account.name} can enter neither ${dataDir} nor ${place}. ` +
        'Set DATA_DIR to a directory that every account may pass through, or start as an ordinary user.',
    );
  }
  log.warn(
    `The account ${account.name} cannot enter ${dataDir}, for a directory above it is closed to others. ` +
      `The database files are in ${place}; ${clusterPath(dataDir)} points there.`,
  );
  return place;
}

interface InitdbCall {
  binaries: Binaries;
  account: Account | undefined;
  unfinished: string;
  passwordFile: string;
}

async function runInitdb({ binaries, account, unfinished, passwordFile }: InitdbCall): Promise<void> {
  const options = [
    ['--pgdata', unfinished],
    ['--username', OWNER_ROLE],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--locale', 'C'],
    ['--lc-messages', 'C'], // the log is read by machines too
  ];
  try {
    await promisify(execFile)(binaries.initdb, [...options.map((pair) => pair.join('=')), '--no-instructions'], {
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
      cwd: dirname(unfinished),
      env: serverEnvironment(),
      windowsHide: true,
    });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    const said = stderr.trim() || message;
    throw new EmbeddedServerError(
      [`The database could not be made in ${unfinished}.`, explainServerLog(said), said].filter(Boolean).join('\n'),
      { cause: error },
    );
  }
}

/** Only what the programs need: settings of another PostgreSQL (PG…) and our own secrets stay out. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' };
}

/** A copy or an unpacked backup may belong to another account than the one the server runs under. */
function checkOwner(path: string, account: Account | undefined, log: Log): void {
  if (process.platform === 'win32') return;
  const { uid } = statSync(path);
  if (account === undefined && uid !== process.getuid?.()) {
    throw new EmbeddedServerError(
      `The database in ${path} belongs to another account (uid ${uid}); it was probably first started as root. ` +
        `Start as that account, hand it over (sudo chown -R $(id -u) ${realpathSync(path)}), or choose another DATA_DIR.`,
    );
  }
  if (account !== undefined && uid === 0) {
    log.warn(`The database in ${path} belonged to root; it is handed to the account ${account.name}`);
    execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, realpathSync(path)]);
  }
  if (account !== undefined && !canReach(account, realpathSync(path))) {
    throw new EmbeddedServerError(
      `PostgreSQL must not run as root, and the account ${account.name} cannot enter ${realpathSync(path)}: ` +
        'a directory above it is closed to others. Open it (chmod o+x) or move the project.',
    );
  }
}

/** Makes the rename itself survive a power cut. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
