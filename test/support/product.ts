import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');
const PAGE = join(ROOT, 'dist/web/index.html');
/** How long the product and its demo orders may take, in milliseconds. */
const PATIENCE = 180_000;

/** The built product in a process of its own, with the demo company. */
export interface Product {
  url: string;
  dataDir: string;
  /** All that it has written so far. */
  said(): string;
  /** Whether it still runs. */
  isAlive(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Ends it in order, where it does not end yet. @returns its exit code; null when a signal ended it */
  stop(): Promise<number | null>;
}

interface Starting {
  /** Settings beside those of the tests. */
  settings?: Record<string, string>;
  /** Whether the demo orders are waited for. */
  withOrders?: boolean;
}

/** What `npm start` gives Node before the product: what is true of the product has to be true with it. */
function startedWith(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1, -1);
}

/** Starts it on a free port, on an empty data directory that goes with it, and waits until it serves. */
export async function startProduct({ settings = {}, withOrders = false }: Starting = {}): Promise<Product> {
  for (const file of [MAIN, PAGE]) {
    if (!existsSync(file)) throw new Error(`The product is not built (no ${file}): npm run build`);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'orders-product-'));
  const usual = { PORT: '0', DATA_DIR: dataDir, DEMO: 'on', RATE_LIMIT: '0', INSPECTOR: 'on' };
  const child = spawn(process.execPath, [...startedWith(), MAIN], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...usual, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let isEnding = false;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;

  const hear = async (words: RegExp): Promise<string> => {
    for (const until = performance.now() + PATIENCE; ; await sleep(50)) {
      const heard = words.exec(said);
      if (heard) return heard[1];
      if (!isAlive() || performance.now() > until) {
        end();
        throw new Error(`The product did not say ${String(words)}, but:\n${said}`);
      }
    }
  };
  const url = await hear(/Ready at (http:\/\/[\d.:]+)/);
  if (withOrders) await hear(/(Demo data)/);
  return {
    url,
    dataDir,
    said: () => said,
    isAlive,
    signal: (signal) => {
      isEnding = true;
      child.kill(signal);
    },
    stop: async () => {
      process.removeListener('exit', end);
      if (!isEnding) end();
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
