import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const MAIN = join(ROOT, 'dist/src/main.js');
const PAGE = join(ROOT, 'dist/web/index.html');
/** How long the product and its demo orders may take, in milliseconds. */
const PATIENCE = 180_000;

/** The built product in a process of its own, with the demo company and its orders. */
export interface Product {
  url: string;
  stop(): Promise<void>;
}

/** Starts it on a free port, on an empty data directory that goes with it, and waits until the demo orders are there. */
export async function startProduct(): Promise<Product> {
  for (const file of [MAIN, PAGE]) {
    if (!existsSync(file)) throw new Error(`The product is not built (no ${file}): npm run build`);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'orders-web-'));
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, DEMO: 'on', RATE_LIMIT: '0', INSPECTOR: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));

  const hear = async (words: RegExp): Promise<string> => {
    for (const until = Date.now() + PATIENCE; ;) {
      const heard = words.exec(said);
      if (heard) return heard[1];
      if (child.exitCode !== null || Date.now() > until) {
        end();
        throw new Error(`The product did not say ${String(words)}, but:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const url = await hear(/Ready at (http:\/\/[\d.:]+)/);
  await hear(/(Demo data)/);
  return {
    url,
    stop: async () => {
      process.removeListener('exit', end);
      end();
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
