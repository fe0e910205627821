import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { RunningServer } from '../../src/database/embedded/embedded-server.js';
import { startEmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import { stopPostmaster } from '../../src/database/embedded/postmaster.js';
import { migrate } from '../../src/database/migrate.js';
import { silent } from '../support/database.js';
import { TestClock } from '../support/test-clock.js';

/** How soon a supervisor sees that its server is gone, in milliseconds: that of the product looks as often. */
const WATCH = 250;
/** How long it may take to be there again, in milliseconds. */
const COMES_BACK = 30_000;

/** The one PostgreSQL, with the settings of the product and nobody but the harness to look after it. */
export class ChaosDatabase {
  private closed = false;

  private constructor(
    private readonly dataDir: string,
    private server: RunningServer,
    private readonly overrides: Record<string, string>,
  ) {}

  /** @param overrides settings of the server that a sabotage wants otherwise */
  static async create(dataDir: string, overrides: Record<string, string> = {}): Promise<ChaosDatabase> {
    const server = await startEmbeddedServer(dataDir, silent, { sharedBuffers: '128MB', overrides });
    await migrate({ ...server.urls, log: silent });
    await (await TestClock.install(server.urls)).close();
    return new ChaosDatabase(dataDir, server, overrides);
  }

  get port(): number {
    return this.server.port;
  }

  get ownerUrl(): string {
    return this.server.urls.ownerUrl;
  }

  get appUrl(): string {
    return this.server.urls.appUrl;
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connected();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Waits for a server that is coming back by itself after one of its children was killed. */
  private async connected(): Promise<pg.Client> {
    for (const began = Date.now(); ; await sleep(100)) {
      const client = new pg.Client({ connectionString: this.ownerUrl });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        if (Date.now() - began > COMES_BACK) throw error;
      }
    }
  }

  /** Its clock, ISO 8601. */
  async now(): Promise<string> {
    const [{ now }] = await this.query<{ now: Date }>('SELECT test_clock.clock_timestamp() AS now');
    return now.toISOString();
  }

  /** Moves its clock. @returns what it shows then */
  async forward(hours: number): Promise<string> {
    await this.query('UPDATE test_clock.ahead SET shift = shift + make_interval(hours => $1)', [hours]);
    return this.now();
  }

  /** The postmaster and all its children, at once. */
  killAll(): void {
    const children = childrenOf(this.server.pid);
    for (const pid of [this.server.pid, ...children]) send(pid, 'SIGKILL');
  }

  /** The postmaster alone: its children notice by themselves. */
  killPostmaster(): void {
    send(this.server.pid, 'SIGKILL');
  }

  /** One connection's process: the postmaster ends all the others and recovers by itself. @returns whether there was one */
  killBackend(chance: () => number): boolean {
    const backends = childrenOf(this.server.pid).filter((pid) => isBackend(pid));
    const victim = backends[Math.floor(chance() * backends.length)];
    if (victim !== undefined) send(victim, 'SIGKILL');
    return victim !== undefined;
  }

  /** Everything of it stands still, and then goes on. */
  async freeze(milliseconds: number): Promise<void> {
    const pids = [this.server.pid, ...childrenOf(this.server.pid)];
    for (const pid of pids) send(pid, 'SIGSTOP');
    await sleep(milliseconds);
    for (const pid of pids) send(pid, 'SIGCONT');
  }

  /** Starts it again after a kill, on the same port. */
  async restart(): Promise<void> {
    const { port } = this.server;
    await sleep(WATCH);
    if (this.closed) return;
    this.server = await startEmbeddedServer(this.dataDir, silent, {
      sharedBuffers: '128MB',
      overrides: this.overrides,
    });
    if (this.server.port !== port) throw new Error(`PostgreSQL came back on port ${this.server.port}, not ${port}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    await stopPostmaster(this.server.cluster, this.server.pid);
  }
}

/** Already gone is good enough. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const stat = textOf(`/proc/${pid}/stat`);
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    });
}

const isBackend = (pid: number): boolean => /orders_app/.test(textOf(`/proc/${pid}/cmdline`));
