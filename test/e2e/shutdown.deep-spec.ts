import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from '../support/database.js';
import { freshDatabase } from '../support/database.js';

const root = join(__dirname, '../..');
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'orders-shutdown-'));
}, 120_000);
afterAll(async () => {
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The product in a process of its own, and what it has said. */
class Node {
  said = '';
  private readonly child: ChildProcess;

  constructor(port: number, environment: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [join(root, 'test/support/typescript.cjs'), join(root, 'src/main.ts')], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: database.appUrl,
        DATABASE_ADMIN_URL: database.ownerUrl,
        ADMIN_USERNAME: 'boss',
        ADMIN_PASSWORD: 'a long enough secret',
        ...environment,
      },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
    }
  }

  async readyAt(): Promise<string> {
    for (;;) {
      const url = /Ready at (http:\/\/[\d.:]+)/.exec(this.said)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null) throw new Error(`It did not start: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  terminate(): void {
    this.child.kill('SIGTERM');
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

/** Asks without a pause over one connection that is kept alive, until nobody takes a new one. */
async function ask(
  url: string,
  agent: http.Agent,
  path: string,
  method: string,
  onAnswer: () => void,
): Promise<{ answered: number; lost: string[] }> {
  const lost: string[] = [];
  for (let answered = 0; ; answered++) {
    const outcome = await new Promise<string>((resolve) => {
      const request = http.request(
        url + path,
        { agent, method, headers: { 'Content-Type': 'application/json' } },
        (response) => {
          response.resume();
          response.once('end', () => resolve(String(response.statusCode)));
          response.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
        },
      );
      request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      request.end(
        method === 'POST' ? JSON.stringify({ username: `nobody-${answered}`, password: 'guess' }) : undefined,
      );
    });
    if (outcome === 'ECONNREFUSED') return { answered, lost };
    if (['200', '401'].includes(outcome)) onAnswer();
    else lost.push(outcome);
  }
}

describe('the product', () => {
  it('answers everything that was sent before it goes', async () => {
    const node = new Node(0);
    const url = await node.readyAt();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
    let heard = 0;
    const onAnswer = (): void => void (heard += 1);
    const asking = Array.from({ length: 12 }, (_, index) =>
      index < 8
        ? ask(url, agent, '/health/live', 'GET', onAnswer)
        : ask(url, agent, '/api/auth/login', 'POST', onAnswer),
    );
    while (heard <= 200) await sleep(20);
    node.terminate();
    const told = await Promise.all(asking);
    expect(told.flatMap(({ lost }) => lost)).toEqual([]);
    expect(told.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(200);
    expect(await node.exitCode()).toBe(0);
  }, 120_000);

  it('does not wait for a connection over which nothing was ever asked', async () => {
    const node = new Node(0);
    const { port } = new URL(await node.readyAt());
    const unused = net.connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await once(unused, 'connect');
    await sleep(200);
    node.terminate();
    // Whoever waits for such a connection waits for a minute, and is ended with 1 before that.
    expect(await node.exitCode()).toBe(0);
    unused.destroy();
  }, 120_000);

  it('says in words that its port is taken, and leaves nothing behind', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const node = new Node(port);
    expect(await node.exitCode()).toBe(1);
    expect(node.said).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect(node.said).not.toMatch(/\bat .+\.ts:\d+/);
    other.close();
  }, 120_000);

  it('names a setting that is wrong', async () => {
    const node = new Node(3000, { LOG_LEVEL: 'loud', RATE_LIMIT: 'none' });
    expect(await node.exitCode()).toBe(1);
    expect(node.said).toMatch(/LOG_LEVEL is "loud"[\s\S]*RATE_LIMIT is "none"/);
  }, 120_000);
});
