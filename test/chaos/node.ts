import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');
const LOOK_AGAIN = 50;
/** A node that was refused a start is started again after this, in milliseconds, as a service manager does. */
const START_AGAIN = 300;
const LONGEST_START = 90_000;

export interface NodeSettings {
  name: string;
  workDir: string;
  /** Of the role of the application, through whatever stands between. */
  databaseUrl: string;
  ownerUrl: string;
  /** By how much its own clock is wrong, in milliseconds, and in which zone it is. */
  clock: { skew: number; zone: string };
  /** Name of a sabotage, or none. */
  sabotage?: string;
}

/** One node of the product: `dist/src/main.js` in a process of its own, on a port of its own. */
export class ProductNode {
  readonly name: string;
  state: 'down' | 'starting' | 'ready' = 'down';
  /** What it did of its own accord: ended though nobody had asked it to. */
  readonly deaths: string[] = [];
  /** Starts that were refused because the database was away, and tried again. */
  refusedStarts = 0;
  private child: ChildProcess | undefined;
  private expected = false;

  private constructor(
    private readonly settings: NodeSettings,
    readonly port: number,
  ) {
    this.name = settings.name;
  }

  static async create(settings: NodeSettings): Promise<ProductNode> {
    return new ProductNode(settings, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get log(): string {
    return join(this.settings.workDir, `${this.name}.log`);
  }

  /** Starts it and waits until it serves; as often as it takes. */
  async start(sabotage = this.settings.sabotage): Promise<void> {
    this.state = 'starting';
    for (const began = Date.now(); Date.now() - began < LONGEST_START; await sleep(START_AGAIN)) {
      const child = this.launch(sabotage);
      const ended = once(child, 'exit').then(() => false);
      const ready = this.answers(child).then(() => true);
      if (await Promise.race([ready, ended])) {
        this.state = 'ready';
        return;
      }
      if (this.expected) return;
      this.refusedStarts++;
    }
    throw new Error(`${this.name} did not start:\n${readFileSync(this.log, 'utf8').slice(-2000)}`);
  }

  /** Ends it at once. It stays down. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end in order, and waits for it. @returns its exit code */
  async terminate(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  async freeze(milliseconds: number): Promise<void> {
    this.child?.kill('SIGSTOP');
    await sleep(milliseconds);
    this.child?.kill('SIGCONT');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    this.expected = true;
    this.state = 'down';
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  private launch(sabotage: string | undefined): ChildProcess {
    const { workDir, databaseUrl, ownerUrl, clock } = this.settings;
    const skewed = ['--import', join(__dirname, '../clocks/skew.mjs')];
    const preload = sabotage === undefined ? [] : ['--import', join(__dirname, 'sabotage/preload.mjs')];
    const log = openSync(this.log, 'a');
    const child = spawn(
      process.execPath,
      [...skewed, ...preload, '--enable-source-maps', join(root, 'dist/src/main.js')],
      {
        cwd: root,
        stdio: ['ignore', log, log],
        env: {
          PATH: process.env.PATH,
          PORT: String(this.port),
          HOST: '127.0.0.1',
          DATA_DIR: join(workDir, 'files'),
          DATABASE_URL: databaseUrl,
          DATABASE_ADMIN_URL: ownerUrl,
          DATABASE_POOL_SIZE: '16',
          RATE_LIMIT: '0',
          TZ: clock.zone,
          CLOCK_SKEW: String(clock.skew),
          TEST_CLOCK: 'on',
          // Time goes on in leaps: nobody is to sign in again.
          SESSION_IDLE_HOURS: '720',
          SESSION_DAYS: '90',
          LOG_LEVEL: 'warn',
          ...(sabotage === undefined ? {} : { CHAOS_SABOTAGE: sabotage }),
        },
      },
    );
    closeSync(log);
    this.child = child;
    this.expected = false;
    child.on('exit', (code, signal) => {
      if (!this.expected && this.state === 'ready') {
        this.state = 'down';
        this.deaths.push(`${this.name} ended by itself: ${signal ?? `code ${code}`}`);
      }
    });
    return child;
  }

  /** Never resolves for a process that has ended. */
  private async answers(child: ChildProcess): Promise<void> {
    for (;;) {
      const answer = await fetch(`${this.url}/health/live`).catch(() => undefined);
      if (answer?.ok && child.exitCode === null && child.signalCode === null) return;
      await sleep(LOOK_AGAIN);
      if (child.exitCode !== null || child.signalCode !== null) await new Promise(() => undefined);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
