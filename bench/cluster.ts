import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openEmbeddedServer } from '../src/database/embedded/embedded-server.js';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';

/** While loading nothing is durable, and nothing needs to be: a load that fails is begun anew. */
const FAST_LOADING = {
  sharedBuffers: '1GB',
  overrides: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '24GB',
    checkpoint_timeout: '1h',
    autovacuum: 'off',
    maintenance_work_mem: '1GB',
  },
};

const quiet = {
  log: () => undefined,
  warn: () => undefined,
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

/** The embedded server as the product runs it, or as fast as it can load. */
export const openServer = (dataDir: string, loading = false): Promise<EmbeddedServer> => {
  mkdirSync(dataDir, { recursive: true });
  return openEmbeddedServer(dataDir, quiet, loading ? FAST_LOADING : undefined);
};

/** The product in a process of its own. */
export interface RunningNode {
  url: string;
  pid: number;
  /** Seconds from the start of the process to its first answer. */
  bootSeconds: number;
  stop(): Promise<void>;
}

/** Whatever happens to the bench, no node outlives it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

const MAIN = join(import.meta.dirname, '../src/main.js');
const READY = /Ready at (http:\/\/[^\s;"]+)/;

export interface NodeSettings {
  dataDir: string;
  /** None: the product brings up its embedded database. */
  server?: EmbeddedServer;
  nodeOptions?: readonly string[];
  /** Of another build; its own `dist/src/main.js`. */
  main?: string;
  environment?: Record<string, string>;
}

/** What a build gives Node when it is started with `npm start`. */
function startOptions(main: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(dirname(main), '../../package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1, -1);
}

/** Starts the built product, as its `npm start` does, and waits for its first answer. */
export async function startNode({
  dataDir,
  server,
  nodeOptions = [],
  main = MAIN,
  environment = {},
}: NodeSettings): Promise<RunningNode> {
  mkdirSync(dataDir, { recursive: true });
  const began = performance.now();
  const child = spawn(process.execPath, [...startOptions(main), ...nodeOptions, main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      // The limiter works, and lets these few people do what a whole company does.
      RATE_LIMIT: '1000000',
      ...(server ? { DATABASE_URL: server.appUrl, DATABASE_ADMIN_URL: server.ownerUrl } : {}),
      ...environment,
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await readyAt(child);
  await (await fetch(`${url}/api/rules`)).arrayBuffer();
  const bootSeconds = (performance.now() - began) / 1000;
  return { url, pid: child.pid ?? 0, bootSeconds, stop: () => stopped(child) };
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-20_000);
      const url = READY.exec(said)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The product ended (${code}) instead of starting:\n${said}`)));
  });
}

/** Ends every node that still runs. */
export const stopAll = async (): Promise<void> => void (await Promise.all([...running].map(stopped)));

async function stopped(child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await exited;
}
