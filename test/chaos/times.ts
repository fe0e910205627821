import { setTimeout as sleep } from 'node:timers/promises';
import type { Look } from '../time/reminders.js';
import type { Chance } from './chance.js';
import { between, oneOf, weighted } from './chance.js';
import type { ChaosDatabase } from './database.js';
import { ask } from './http.js';
import type { ProductNode } from './node.js';
import type { Worker } from './people.js';
import type { CuttingProxy } from './proxy.js';

/** What is broken while things fall due, and how often compared with the others. */
const FAULTS = {
  'kill node': 4,
  'kill both nodes': 5,
  'kill database': 3,
  'freeze node': 2,
  'freeze database': 1,
  'cut every connection': 2,
} as const;
type Fault = keyof typeof FAULTS;

/** Issues that nobody deals with, raised before each round. */
const RAISED = 6;
/** Of the clock, at each round, in hours. */
const AHEAD = [4, 20] as const;
/** From the moment at which things fall due until something breaks, in milliseconds: the product looks every second. */
const BREAKS_WITHIN = [0, 1_600] as const;
/** How long the last reminders may take when the faults have stopped; twice as long is waited for them. */
const CATCH_UP = 120_000;
const PATIENCE = 20_000;

/** What there is. */
interface Scene {
  nodes: readonly ProductNode[];
  proxies: readonly CuttingProxy[];
  database: ChaosDatabase;
  workers: ReadonlyMap<string, Worker>;
}

/** How it ended. */
export interface Times {
  faults: string[];
  /** When everything that was due by then had to be said. */
  looks: Look[];
  /** How long that took when the faults had stopped, in milliseconds; null for ever. */
  lag: number | null;
}

/** Time goes on in leaps, for processes that nobody deals with, and with each leap something breaks. */
export class TimesOfTrouble {
  constructor(
    private readonly scene: Scene,
    private readonly chance: Chance,
  ) {}

  async run(rounds: number): Promise<Times> {
    const { database } = this.scene;
    const faults: string[] = [];
    let at = await database.now();
    for (let round = 0; round < rounds; round++) {
      for (let count = 0; count < RAISED; count++) await this.raise(`${round}-${count}`);
      at = await database.forward(between(this.chance, ...AHEAD));
      await sleep(between(this.chance, ...BREAKS_WITHIN));
      const what = weighted(this.chance, FAULTS);
      await this.break[what](oneOf(this.chance, this.scene.nodes));
      faults.push(what);
      await this.untilReady();
    }
    const began = Date.now();
    const isDone = await this.quiet();
    const settled = Date.parse(await database.now());
    return { faults, looks: [{ at: Date.parse(at), settled }], lag: isDone ? Date.now() - began : null };
  }

  /** Somebody raises an issue that nobody assigns. */
  private async raise(mark: string): Promise<void> {
    const body = { type: 'any.raise-issue', data: { kind: 'other', description: `#${mark}`, effect: {} } };
    for (const began = Date.now(); Date.now() - began < PATIENCE; await sleep(100)) {
      const { url } = oneOf(this.chance, this.scene.nodes);
      const { status, text } = await ask(url, {
        method: 'POST',
        path: '/api/processes/issues',
        token: this.scene.workers.get('sales')?.token,
        key: `raised ${mark}`,
        body: JSON.stringify(body),
        patience: PATIENCE,
      });
      if (status === 201) return;
      if (status !== 0 && status !== 503) throw new Error(`The issue was not raised: ${status} ${text}`);
    }
    throw new Error('No node takes an issue any more');
  }

  /** Until nothing is due that was not said, and everybody was told. */
  private async quiet(): Promise<boolean> {
    for (const began = Date.now(); Date.now() - began < CATCH_UP; await sleep(100)) {
      const [{ left }] = await this.scene.database.query<{ left: number }>(
        `SELECT ((SELECT count(*) FROM process_clock WHERE at <= test_clock.clock_timestamp()) +
                 (SELECT count(*) FROM outbox))::int AS left`,
      );
      if (left === 0) return true;
    }
    return false;
  }

  private readonly break: Readonly<Record<Fault, (node: ProductNode) => Promise<unknown>>> = {
    'kill node': (node) => node.kill(),
    'kill both nodes': () => Promise.all(this.scene.nodes.map((node) => node.kill())),
    'kill database': () => {
      this.scene.database.killAll();
      return this.scene.database.restart();
    },
    'freeze node': (node) => node.freeze(between(this.chance, 300, 3_000)),
    'freeze database': () => this.scene.database.freeze(between(this.chance, 200, 2_000)),
    'cut every connection': async () => this.scene.proxies.forEach((proxy) => proxy.cutAll()),
  };

  private async untilReady(): Promise<void> {
    await Promise.all(this.scene.nodes.filter(({ state }) => state === 'down').map((node) => node.start()));
  }
}
