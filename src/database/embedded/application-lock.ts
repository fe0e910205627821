import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUseError, EmbeddedServerError } from '../errors.js';
import { processIdentity } from './process-identity.js';

/** How often a living holder touches its lock, in milliseconds. */
const HEARTBEAT = 1_000;

/** How long a lock of another machine is watched for a heartbeat before it counts as abandoned, in milliseconds. */
const WATCH = 3 * HEARTBEAT;

/** Who works in the data directory. */
interface Holder {
  token: string;
  pid: number;
  identity: string;
  machine: string;
  /** HTTP port of that application. */
  port: number;
}

export interface ApplicationLock {
  /** Gives the directory free for the next application. */
  release(): void;
}

/**
 * Takes the data directory for this application. A lock left by a killed process is recognised and taken over; that of
 * another machine or container on the same volume, whose processes cannot be seen, by whether it still beats.
 * PostgreSQL keeps its own lock beneath this one: this one exists to say clearly who is there.
 * @throws DataDirectoryInUseError naming the process and its port
 */
export async function lockApplication(dataDir: string, port: number): Promise<ApplicationLock> {
  const file = lockFile(dataDir);
  const me: Holder = {
    token: randomUUID(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    machine: hostname(),
    port,
  };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, me)) {
      // After a takeover another starter may have acted on the same stale lock: the file itself says who has won.
      if (attempt > 0) await sleep(50);
      if (readHolder(file)?.token === me.token) return beating(file, me);
      continue;
    }
    const holder = readHolder(file);
    if (holder !== undefined && (await isAlive(file, holder))) {
      const elsewhere = holder.machine === me.machine ? undefined : holder.machine;
      throw new DataDirectoryInUseError(dataDir, holder.pid, holder.port, elsewhere);
    }
    removeStale(file, holder);
  }
  throw new EmbeddedServerError(
    `Several applications start on ${dataDir} at the same moment; start one of them again.`,
  );
}

/** Whether an application works in the directory right now. */
export async function isApplicationRunning(dataDir: string): Promise<boolean> {
  const holder = readHolder(lockFile(dataDir));
  return holder !== undefined && (await isAlive(lockFile(dataDir), holder));
}

const lockFile = (dataDir: string) => join(dataDir, 'application.lock');

/** Written aside and then linked, so that nobody ever reads half a lock. */
function create(file: string, me: Holder): boolean {
  const aside = `${file}.${me.token}`;
  try {
    writeFileSync(aside, JSON.stringify(me), { mode: 0o600 });
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // gone, or not a lock of ours
  }
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  if (holder.machine === hostname()) return processIdentity(holder.pid) === holder.identity;
  const lastBeat = beatOf(file);
  for (let waited = 0; waited < WATCH; waited += 250) {
    await sleep(250);
    if (beatOf(file) !== lastBeat) return readHolder(file) !== undefined;
  }
  return false;
}

function beatOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Moved away first: of several starters only one moves the file, and what it moved is checked. */
function removeStale(file: string, judged: Holder | undefined): void {
  const aside = `${file}.stale.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another starter was quicker
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.token !== judged?.token) {
    try {
      linkSync(aside, file); // it was a fresh lock: back with it
    } catch {
      // a third starter holds the directory now; the loser of the two sees that on its second look
    }
  }
  rmSync(aside, { force: true });
}

function beating(file: string, me: Holder): ApplicationLock {
  const heart = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // the directory was removed under us; nothing to keep
    }
  }, HEARTBEAT);
  heart.unref();
  return {
    release() {
      clearInterval(heart);
      if (readHolder(file)?.token === me.token) rmSync(file, { force: true });
    },
  };
}
