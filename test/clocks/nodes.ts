import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDataSource } from '../../src/database/data-source.js';
import { DEMO_PEOPLE, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { Passwords } from '../../src/identity/passwords.js';
import type { TestDatabase } from '../support/database.js';

const root = join(__dirname, '../..');
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What a node's clock shows: wrong by so many milliseconds, in this zone. */
export interface Clock {
  name: string;
  zone: string;
  skew: number;
}

/** A day ahead of everybody in the easternmost zone, a day behind in a western one, and right in the company's own. */
export const CLOCKS: readonly Clock[] = [
  { name: 'a day ahead in Kiritimati', zone: 'Pacific/Kiritimati', skew: DAY },
  { name: 'a day behind in New York', zone: 'America/New_York', skew: -DAY },
  { name: 'right in Shanghai', zone: 'Asia/Shanghai', skew: 0 },
];

/** The demo company's people with a password of the test: the product serves with no well-known one. */
export async function employ({ ownerUrl }: TestDatabase, password: string): Promise<void> {
  const dataSource = await createDataSource({ url: ownerUrl }).initialize();
  await ensureDemoCompany(dataSource);
  await dataSource.query('UPDATE person SET password_hash = $1 WHERE username = ANY ($2)', [
    await new Passwords().hash(password),
    DEMO_PEOPLE.map(({ username }) => username),
  ]);
  await dataSource.destroy();
}

/** The product in a process of its own, whose clock is wrong. */
export class SkewedNode {
  private said = '';

  private constructor(
    readonly clock: Clock,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said = (this.said + chunk.toString()).slice(-4_000);
      });
    }
  }

  static start(clock: Clock, database: TestDatabase, dataDir: string): SkewedNode {
    const preload = pathToFileURL(join(__dirname, 'skew.mjs')).href;
    const program = [join(root, 'test/support/typescript.cjs'), join(root, 'src/main.ts')];
    // Its threads read the sources as it does itself.
    const hooks = JSON.stringify(pathToFileURL(join(root, 'test/support/typescript-threads.mjs')).href);
    const asked = `import { register } from 'node:module'; register(${hooks});`;
    const threads = `data:text/javascript,${encodeURIComponent(asked)}`;
    const child = spawn(process.execPath, ['--import', preload, '--import', threads, ...program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        TZ: clock.zone,
        CLOCK_SKEW: String(clock.skew),
        PORT: '0',
        DATA_DIR: dataDir,
        DATABASE_URL: database.appUrl,
        DATABASE_ADMIN_URL: database.ownerUrl,
        DATABASE_POOL_SIZE: '8',
        RATE_LIMIT: '0',
        INSPECTOR: 'on',
      },
    });
    return new SkewedNode(clock, child);
  }

  /** Its address, as soon as it serves. */
  async url(): Promise<string> {
    for (;;) {
      const url = /Ready at (http:\/\/[\d.:]+)/.exec(this.said)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null) throw new Error(`${this.clock.name} did not start: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sets its clock wrong by another amount while it works. @returns what it shows then, and in which zone */
  async step(skew: number): Promise<{ clock: string; zone: string }> {
    const answer = once(this.child, 'message');
    this.child.send(skew);
    return (await answer)[0] as { clock: string; zone: string };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
