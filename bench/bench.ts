import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/database/migrate.js';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';
import { openServer, startNode, stopAll } from './cluster.js';
import { enterPeople, signIn } from './company.js';
import { memoryOf, memoryOfServer } from './figures.js';
import { assertHonest } from './honest.js';
import { HTTP_DIGITS, PGBENCH_DIGITS } from './lives.js';
import { livesLived, load, orderNo } from './load.js';
import { scattered } from './names.js';
import type { Options } from './options.js';
import { readOptions } from './options.js';
import { findPgbench, pgbench } from './pgbench.js';
import { pgbenchScript } from './pgbench-script.js';
import { engineOf, withProduct } from './product.js';
import { ask, counted, READERS, shapes } from './reads.js';
import { readsTable, say, sizesTable, whole, fixed, table } from './report.js';
import type { Size } from './sizes.js';
import { sealedUpToHere } from './seal.js';
import { overheard } from './statements.js';
import type { Engine, Template } from './template.js';
import type { Measured } from './transitions.js';
import { stretch, STRETCH_PEOPLE, transitions } from './transitions.js';

// npm run bench — the figures of the README, on one embedded PostgreSQL. See docs/bench.md.

class Bench {
  private readonly began = performance.now();
  private readonly place: string;
  private readonly dataDir: string;
  private password = '';
  private server: EmbeddedServer | undefined;
  private loaded = 0;
  /** Numbers of entered orders that nobody has moved yet, in no order. */
  private fresh: string[] = [];

  constructor(private readonly options: Options) {
    this.place = mkdtempSync(join(options.place, 'orders-bench-'));
    chmodSync(this.place, 0o711); // run by root, the server works under another account
    this.dataDir = join(this.place, 'database');
  }

  async run(): Promise<void> {
    try {
      say(`${new Date().toISOString()} · ${cpus()[0].model} × ${cpus().length} · Node ${process.version}`);
      const sizes: Size[] = [];
      const { engine, lives } = await this.prepare();
      for (const orders of this.options.sizes) {
        await this.load(engine, lives, orders);
        sizes.push(await this.measure(orders, orders === this.options.sizes.at(-1)));
        sizesTable(sizes);
      }
      await this.boots();
      say(`\nDone after ${whole((performance.now() - this.began) / 1000)} s.`);
    } finally {
      this.tidy();
    }
  }

  /** For whoever interrupts the bench: no server and no files stay behind. */
  async giveUp(): Promise<void> {
    await stopAll();
    await this.server?.close();
    this.tidy();
  }

  private tidy(): void {
    if (this.options.keep) say(`The database is in ${this.dataDir}; the password of everybody is ${this.password}`);
    else rmSync(this.place, { recursive: true, force: true });
  }

  private tell(text: string): void {
    say(`[${whole((performance.now() - this.began) / 1000).padStart(4)} s] ${text}`);
  }

  private async withServer<Result>(
    work: (server: EmbeddedServer) => Promise<Result>,
    loading = false,
  ): Promise<Result> {
    const server = await openServer(this.dataDir, loading);
    this.server = server;
    try {
      return await work(server);
    } finally {
      await stopAll();
      await server.close();
    }
  }

  private prepare(): Promise<{ engine: Engine; lives: Template[][] }> {
    return this.withServer(async (server) => {
      await migrate({ ...server, log: { log: () => undefined, warn: say, error: say } });
      this.password = await enterPeople(server.ownerUrl);
      return withProduct(server, this.dataDir, (app) => engineOf(app, this.options.machine));
    }).then((engine) => {
      const lives = livesLived(engine, Date.now());
      this.tell(`${lives.flat().length} lives went through the engine once`);
      return { engine, lives };
    });
  }

  private async load(engine: Engine, lives: readonly Template[][], orders: number): Promise<void> {
    const first = this.loaded + 1;
    await this.withServer(async (server) => {
      const { entries, seconds } = await load(server.ownerUrl, engine, lives, { first, last: orders });
      this.tell(
        `${whole(orders - this.loaded)} orders with ${whole(entries)} log entries copied in ${whole(seconds)} s`,
      );
      const client = new pg.Client(server.ownerUrl);
      await client.connect();
      await client.query('VACUUM (ANALYZE)');
      await client.query('CHECKPOINT');
      const { rows } = await client.query<{ size: string }>(
        'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
      );
      await client.end();
      await sealedUpToHere(server.ownerUrl, this.dataDir);
      this.tell(`vacuumed and analysed: ${rows[0].size}`);
    }, true);
    for (let number = first; number <= orders; number++) {
      if (HTTP_DIGITS.includes(number % 100)) this.fresh.push(orderNo(number));
    }
    // All over the table, not one beside the other.
    this.fresh.sort((a, b) => scattered(Number(a.slice(3))) - scattered(Number(b.slice(3))));
    this.loaded = orders;
  }

  private take(count: number): string[] {
    if (this.fresh.length < count)
      throw new Error(`${this.loaded} orders are too few for so many transitions: use --transitions`);
    return this.fresh.splice(0, count);
  }

  private measure(orders: number, isLast: boolean): Promise<Size> {
    return this.withServer(async (server) => {
      const { connections } = this.options;
      const node = await startNode({ dataDir: this.dataDir, server, nodeOptions: this.options.nodeOptions });
      const tokens = await signIn(node.url, this.password, [...new Set([...STRETCH_PEOPLE, ...READERS])]);
      const events = stretch(tokens);
      const many = Math.ceil(this.options.transitions / events.length);
      const warmUp = Math.ceil(many / 5);
      const moved = this.take(many + warmUp);
      const plan = { urls: [node.url], connections, orders: moved, events, warmUp };
      const http = await transitions(plan, [node], server.pid());
      this.tell(
        `${whole(http.perSecond)} transitions/s over HTTP; a node ${whole(memoryOf(node.pid))} MB, PostgreSQL ${whole(memoryOfServer(server.pid()))} MB`,
      );
      const untold = await this.dropUntold(server);
      this.tell(
        `${whole(untold)} of their notices were not told yet and are dropped, so that the relay is out of the way`,
      );
      if (isLast) {
        await counted(node.url, tokens.get('clerk') ?? '');
        const answered = await ask(node.url, tokens, shapes(orders), this.options.reads);
        readsTable(answered);
        await this.twoNodes(server, node, plan, http);
      }
      await node.stop();
      const [heardNo] = this.take(1);
      const sample = [
        ...moved.slice(0, 20),
        ...Array.from({ length: 200 }, (_, n) => 1 + (scattered(n) % orders))
          .filter((number) => !PGBENCH_DIGITS.includes(number % 100))
          .map(orderNo),
      ];
      const spoken = await withProduct(server, this.dataDir, async (app) => {
        const entries = await assertHonest(app, sample);
        this.tell(`${sample.length} orders are what their ${whole(entries)} log entries say, read models too`);
        return overheard(app, heardNo, events);
      });
      const program = findPgbench();
      if (program === null) say('There is no pgbench here (Debian: apt-get install postgresql-contrib): no ratio.');
      const script = pgbenchScript(spoken, heardNo, { orders, digits: PGBENCH_DIGITS, connections });
      const limit =
        program === null
          ? null
          : await pgbench(program, server, script, {
              connections,
              seconds: 10,
              transitions: events.length,
              place: this.place,
            });
      return { orders, http, limit };
    });
  }

  /** @returns how many rows the relay had not come to */
  private async dropUntold(server: EmbeddedServer): Promise<number> {
    const client = new pg.Client(server.ownerUrl);
    await client.connect();
    const { rowCount } = await client.query('DELETE FROM outbox');
    await client.end();
    return rowCount ?? 0;
  }

  private async twoNodes(
    server: EmbeddedServer,
    first: Awaited<ReturnType<typeof startNode>>,
    plan: Parameters<typeof transitions>[0],
    one: Measured,
  ): Promise<void> {
    const second = await startNode({ dataDir: join(this.place, 'second'), server });
    const orders = this.take(plan.orders.length);
    const two = await transitions({ ...plan, orders, urls: [first.url, second.url] }, [first, second], server.pid());
    await second.stop();
    const row = (name: string, { perSecond, p50, p95, nodeCpu, serverCpu }: Measured): string[] => [
      name,
      whole(perSecond),
      fixed(p50, 1),
      fixed(p95, 1),
      whole(nodeCpu),
      whole(serverCpu),
    ];
    table(
      'One node and two',
      ['nodes', 'transitions/s', 'p50 ms', 'p95 ms', 'Node µs', 'PostgreSQL µs'],
      [row('1', one), row('2', two)],
    );
  }

  private async boots(): Promise<void> {
    const seconds: number[] = [];
    for (let round = 0; round < 3; round++) {
      const node = await startNode({ dataDir: this.dataDir, environment: { DEMO: 'off' } });
      seconds.push(node.bootSeconds);
      await node.stop();
    }
    seconds.sort((a, b) => a - b);
    say(
      `\nBoot to the first answer, warm, embedded PostgreSQL with ${whole(this.loaded)} orders: ${fixed(seconds[1])} s (three starts: ${seconds.map((one) => fixed(one)).join(', ')}); target 3 s.`,
    );
  }
}

try {
  const bench = new Bench(readOptions(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void bench.giveUp().finally(() => process.exit(130)));
  }
  await bench.run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
