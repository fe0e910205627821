import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { migrate } from '../src/database/migrate.js';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';
import { openServer, startNode, stopAll } from './cluster.js';
import { enterPeople, signIn } from './company.js';
import { memoryOf, memoryOfServer } from './figures.js';
import { assertHonest } from './honest.js';
import { FRESH, lifeOf, LIVES } from './lives.js';
import { inNoOrder, taken } from './fresh.js';
import { livesLived, load, orderNo } from './load.js';
import { scattered } from './names.js';
import { type Options, readOptions } from './options.js';
import { growth } from './growth.js';
import { loadOtherBuild } from './other-build.js';
import { engineOf, withProduct } from './product.js';
import { ask, counted, READERS, shapes } from './reads.js';
import { readsTable, say, sizesTable, whole, fixed, table } from './report.js';
import type { Size } from './sizes.js';
import { sealedUpToHere } from './seal.js';
import type { Engine, Template } from './template.js';
import { type Measured, stretch, STRETCH_PEOPLE, transitions } from './transitions.js';
import type { Build } from './turns.js';
import { inTurn } from './turns.js';

// npm run bench — the figures of the README, on one embedded PostgreSQL. See docs/bench.md.

class Bench {
  private readonly began = performance.now();
  private readonly place: string;
  private readonly dataDir: string;
  private password = '';
  /** Of other builds. */
  private readonly places: string[] = [];
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
      await this.turns();
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
    else for (const place of [this.place, ...this.places]) rmSync(place, { recursive: true, force: true });
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
    this.fresh.push(...inNoOrder(FRESH, first, orders));
    this.loaded = orders;
  }

  private take(count: number): string[] {
    return taken(this.fresh, count);
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
      const http = await transitions(plan, [node], server);
      this.tell(
        `${whole(http.perSecond)} transitions/s over HTTP; a node ${whole(memoryOf(node.pid))} MB, PostgreSQL ${whole(memoryOfServer(server.pid()))} MB`,
      );
      if (isLast) {
        await counted(node.url, tokens.get('clerk') ?? '');
        const answered = await ask(node.url, tokens, shapes(orders), this.options.reads);
        readsTable(answered);
        await this.twoNodes(server, node, plan, http);
      }
      await node.stop();
      const sample = [
        ...moved.slice(0, 20),
        ...Array.from({ length: 200 }, (_, n) => orderNo(1 + (scattered(n) % orders))),
      ];
      await withProduct(server, this.dataDir, async (app) => {
        const entries = await assertHonest(app, sample);
        this.tell(`${sample.length} orders are what their ${whole(entries)} log entries say, read models too`);
        if (isLast) await this.grows(app, orders);
      });
      return { orders, http };
    });
  }

  /** The same event early and late in the life of an order. */
  private async grows(app: INestApplicationContext, orders: number): Promise<void> {
    const late = LIVES.findIndex(({ name }) => name === 'producing');
    const old = Array.from({ length: orders }, (_, index) => index + 1).filter((number) => lifeOf(number) === late);
    const many = Math.min(100, old.length);
    const figures = await growth(app, this.take(many), old.slice(-many).map(orderNo));
    say(
      `\nAn event late in an order’s life to the same at its beginning, Node: ${whole(figures.old)} µs ÷ ${whole(figures.young)} µs = ${fixed(figures.old / figures.young)} (target 1.3)`,
    );
  }

  /** This build beside another and the peer, at the first size of the bench. */
  private async turns(): Promise<void> {
    const { against, place, sizes } = this.options;
    const own: Build = {
      name: 'this build',
      dataDir: this.dataDir,
      password: this.password,
      take: (count) => this.take(count),
    };
    let other: Build | null = null;
    if (against !== null) {
      const loaded = loadOtherBuild(against, sizes[0], place);
      this.places.push(dirname(loaded.dataDir));
      // Its own bench has moved some of the first, and all those of the last digits.
      const fresh = inNoOrder(FRESH.slice(0, -4), 1, sizes[0]).slice(20);
      other = { name: 'the other build', ...loaded, take: (count) => taken(fresh, count) };
      this.tell(`the other build has loaded ${whole(sizes[0])} orders of its own`);
    }
    await inTurn(own, other, this.options);
  }

  private async twoNodes(
    server: EmbeddedServer,
    first: Awaited<ReturnType<typeof startNode>>,
    plan: Parameters<typeof transitions>[0],
    one: Measured,
  ): Promise<void> {
    const second = await startNode({ dataDir: join(this.place, 'second'), server });
    const orders = this.take(plan.orders.length);
    const two = await transitions({ ...plan, orders, urls: [first.url, second.url] }, [first, second], server);
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
    const [, median] = seconds.toSorted((a, b) => a - b);
    say(
      `\nBoot to the first answer, warm, embedded PostgreSQL with ${whole(this.loaded)} orders: ${fixed(median)} s (three starts: ${seconds.map((one) => fixed(one)).join(', ')}); target 3 s.`,
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
