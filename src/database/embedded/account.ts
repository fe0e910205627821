import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { EmbeddedServerError } from '../errors.js';

/** The unprivileged account that the server runs under when the application is root; PostgreSQL refuses root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Ways to make a system account, for Debian, Red Hat and their like, and for BusyBox. */
const CREATE_ACCOUNT = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
  ['adduser', '-S', '-D', '-H', 'postgres'],
];

/**
 * The account for the server; undefined when the application is not root and the server simply runs as itself.
 * An existing cluster keeps its owner.
 */
export function serverAccount(cluster?: string): Account | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const owner = cluster === undefined ? undefined : statSync(cluster);
  if (owner !== undefined && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? createPostgres() ?? lookUp('nobody');
  if (account === undefined) {
    throw new EmbeddedServerError(
      'PostgreSQL refuses to run as root, and no account "postgres" could be found or made. ' +
        'Start the application as an ordinary user, make the account (useradd --system postgres), or set DATABASE_URL.',
    );
  }
  return account;
}

/** Whether the account may pass through every directory on the way and enter or execute the last. */
export function canReach(account: Account, path: string): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { uid, gid, cwd: '/' }).status === 0;
}

/** Gives one file or directory to the account; does nothing when there is none. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

function lookUp(name: string): Account | undefined {
  try {
    const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createPostgres(): Account | undefined {
  for (const [command, ...rest] of CREATE_ACCOUNT) {
    if (spawnSync(command, rest, { stdio: 'ignore' }).status === 0) return lookUp('postgres');
  }
  return undefined;
}
