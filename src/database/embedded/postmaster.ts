import { execFile, spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedServerError } from '../errors.js';
import type { Log } from '../log.js';
import { type Cluster, serverEnvironment, serverLogFile } from './cluster.js';
import { isAlive, worksIn } from './process-identity.js';
import { explainServerLog, lastLines, openServerLog } from './server-log.js';

/** How often the server's state is looked at while it starts or stops, in milliseconds. */
const LOOK_AGAIN = 10;

/** Replaying the log after a crash takes as long as it takes; this only ends a hopeless wait, in milliseconds. */
const START_LIMIT = 10 * 60_000;

/** A fast stop writes one checkpoint; after this the server is stopped hard, which loses nothing either. Milliseconds. */
const STOP_LIMIT = 30_000;

/** What `postmaster.pid` says about the server of a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  state: 'starting' | 'ready' | 'stopping' | 'standby';
}

/** The server that lives in the cluster now; undefined when none does, whatever a stale file says. */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const file = readPidFile(cluster);
  return file !== undefined && worksIn(file.pid, cluster.directory) ? file : undefined;
}

function readPidFile({ directory }: Cluster): Postmaster | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    const state = (lines[7]?.trim() || 'starting') as Postmaster['state'];
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), state };
  } catch {
    return undefined;
  }
}

/** Whether the living server was started exactly so; another build may want other settings. */
export function wasStartedWith({ directory }: Cluster, options: string[]): boolean {
  try {
    const text = readFileSync(join(directory, 'postmaster.opts'), 'utf8').trim();
    return text.endsWith(options.map((option) => `"${option}"`).join(' '));
  } catch {
    return false;
  }
}

/**
 * Starts the server and waits until it accepts connections, through crash recovery if need be.
 * It is put into a session of its own, so that Ctrl+C in a terminal reaches only the application, which stops it in order.
 * @throws EmbeddedServerError with what the server said last, and what that means
 */
export async function startPostmaster(cluster: Cluster, options: string[], log: Log): Promise<number> {
  removeStalePidFile(cluster);
  const { account, binaries, dataDir } = cluster;
  const { handle, begins } = openServerLog(serverLogFile(dataDir));
  const child = spawn(binaries.postgres, options, {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: cluster.directory,
    env: serverEnvironment(),
    stdio: ['ignore', handle, handle],
    detached: true,
    windowsHide: true,
  });
  closeSync(handle);
  child.unref();
  let ended: string | undefined;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));

  const began = performance.now();
  for (let told = 0; ; await sleep(LOOK_AGAIN)) {
    const seen = readPidFile(cluster);
    if (ended === undefined && seen?.state === 'ready' && seen.pid === child.pid) return child.pid;
    if (ended !== undefined || performance.now() - began > START_LIMIT) {
      throw startFailure(cluster, ended ?? 'it did not become ready within ten minutes', begins);
    }
    if (performance.now() - began > (told + 1) * 5_000) {
      told++;
      log.log(`The database is still starting (${told * 5} s): ${lastLines(serverLogFile(dataDir), begins, 1)}`);
    }
  }
}

/** Waits for a server that is starting up or shutting down on its own. */
export async function settle(cluster: Cluster, log: Log): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < START_LIMIT; waited += LOOK_AGAIN) {
    const found = findPostmaster(cluster);
    if (found === undefined || found.state === 'ready') return found;
    if (waited % 5_000 === 0) log.log(`A database server is ${found.state} in ${cluster.directory}; waiting for it`);
    await sleep(LOOK_AGAIN);
  }
  return findPostmaster(cluster);
}

/** Fast stop: open transactions are rolled back, connections closed, a checkpoint written. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; this program sends them in its own way.
    await promisify(execFile)(cluster.binaries.pgCtl, ['stop', '-D', cluster.directory, '-m', 'fast', '-w']).catch(
      () => undefined,
    );
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!worksIn(pid, cluster.directory)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < STOP_LIMIT; waited += LOOK_AGAIN) {
      if (!isAlive(pid)) return;
      await sleep(LOOK_AGAIN);
    }
  }
}

/** A start that failed because the port was taken in the meantime; another port will do. */
export class PortTakenError extends EmbeddedServerError {
  override readonly code = 'embedded-server';
}

/** A start that failed because processes of a killed server are still letting go of its memory; waiting will do. */
export class MemoryStillHeldError extends EmbeddedServerError {
  override readonly code = 'embedded-server';
}

function startFailure({ dataDir }: Cluster, ended: string, begins: number): EmbeddedServerError {
  const file = serverLogFile(dataDir);
  const said = lastLines(file, begins);
  const message = [
    `The embedded database did not start: ${ended}.`,
    explainServerLog(said),
    `Its log is ${file}${said === '' ? ' (nothing was written).' : '. It last said:'}`,
    said.replace(/^/gm, '  '),
  ];
  const text = message.filter((line) => line?.trim()).join('\n');
  if (/could not bind|could not create any TCP\/IP sockets/i.test(said)) return new PortTakenError(text);
  if (/pre-existing shared memory block/i.test(said)) return new MemoryStillHeldError(text);
  return new EmbeddedServerError(text);
}

/**
 * After a crash the file may name a number that meanwhile belongs to somebody else, always so in a restarted container.
 * PostgreSQL would refuse to start then; we know that it is not a server of this directory.
 */
function removeStalePidFile(cluster: Cluster): void {
  const file = readPidFile(cluster);
  if (file !== undefined && !worksIn(file.pid, cluster.directory)) {
    rmSync(join(cluster.directory, 'postmaster.pid'), { force: true });
  }
}
