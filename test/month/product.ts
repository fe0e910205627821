import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { urlsOfRunningServer } from '../../src/database/embedded/embedded-server.js';
import { openDatabase } from '../../src/database/open-database.js';
import { ownerPool, silent } from '../support/database.js';
import { TestClock } from '../support/test-clock.js';

const root = join(__dirname, '../..');
const TUNING = { sharedBuffers: '64MB' };

/** The built product with a data directory of its own, whose clock can be moved. */
export class Product {
  private constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly clock: TestClock,
    private readonly owner: pg.Pool,
    private readonly child: ChildProcess,
  ) {}

  /** @param sabotage the name of one of `test/chaos/sabotage`, or none */
  static async start(sabotage?: string): Promise<Product> {
    const dataDir = mkdtempSync(join(tmpdir(), 'orders-month-'));
    const database = await openDatabase({ dataDir, port: 0 }, { log: silent, tuning: TUNING });
    await (await TestClock.install(database)).close();
    await database.close();
    const preload = sabotage === undefined ? [] : ['--import', join(root, 'test/chaos/sabotage/preload.mjs')];
    const child = spawn(process.execPath, [...preload, '--enable-source-maps', join(root, 'dist/src/main.js')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...environment(dataDir),
        PORT: '0',
        RATE_LIMIT: '0',
        SESSION_IDLE_HOURS: '720',
        SESSION_DAYS: '90',
        ...(sabotage === undefined ? {} : { CHAOS_SABOTAGE: sabotage }),
      },
    });
    try {
      const url = await ready(child);
      const urls = urlsOfRunningServer(dataDir);
      if (!urls) throw new Error('The product has no database of its own');
      const owner = ownerPool(urls.ownerUrl, 2);
      return new Product(url, dataDir, await TestClock.at(urls), owner, child);
    } catch (error) {
      child.kill('SIGTERM');
      throw error;
    }
  }

  /** What the tables hold, as their owner sees it. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }

  /** Runs one of the product's tools on its data. @returns its exit code and what it said */
  async tool(name: string): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [join(root, `dist/src/cli/${name}.js`)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, ...environment(this.dataDir) },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  /** Ends it, and leaves nothing behind. */
  async end(): Promise<void> {
    await this.owner.end();
    await this.clock.close();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const environment = (dataDir: string) => ({ DATA_DIR: dataDir, TEST_CLOCK: 'on' });

/** Its address, as soon as it serves and the demo is filled. */
async function ready(child: ChildProcess): Promise<string> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
  }
  for (;;) {
    const url = /Ready at (http:\/\/[\d.:]+)/.exec(said)?.[1];
    if (url !== undefined && /Demo data: /.test(said)) return url;
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
