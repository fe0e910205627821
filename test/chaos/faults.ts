import { setTimeout as sleep } from 'node:timers/promises';
import type { Sender } from './actions.js';
import type { Chance } from './chance.js';
import { between, oneOf, weighted } from './chance.js';
import type { ChaosDatabase } from './database.js';
import type { Faulted, Journal } from './journal.js';
import type { ProductNode } from './node.js';
import type { CuttingProxy } from './proxy.js';

/** What is broken, and how often compared with the others. */
export const FAULTS = {
  'kill node': 34,
  'kill both nodes': 3,
  'kill database': 24,
  'kill postmaster': 6,
  'kill backend': 8,
  'kill node and database': 5,
  'freeze node': 9,
  'freeze database': 5,
  'cut every connection': 6,
} as const;
export type Fault = keyof typeof FAULTS;

const isKill = (what: string): boolean => what.startsWith('kill');

/** A service that does not come back within this time will not come back by itself, in milliseconds. */
const NEVER = 60_000;

/** What there is to break. */
export interface Scene {
  nodes: readonly ProductNode[];
  proxies: readonly CuttingProxy[];
  database: ChaosDatabase;
  sender: Sender;
  journal: Journal;
}

/** What is broken, by how often, and the pause before each, in milliseconds. */
export interface Pace {
  faults: Readonly<Record<Fault, number>>;
  pause: readonly [from: number, to: number];
}

/** Breaks one thing after the other; waits each time until the service is back, and measures how long that took. */
export class Saboteur {
  readonly done: Faulted[] = [];
  private readonly starting = new Set<Promise<void>>();
  /** Since when an acknowledgement proves that the service is back. */
  private awaited: { since: number; seen: (at: number) => void } | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly chance: Chance,
    private readonly plan: Pace,
  ) {
    scene.sender.onAcknowledged = (began) => {
      if (this.awaited === null || began < this.awaited.since) return;
      this.awaited.seen(Date.now());
      this.awaited = null;
    };
  }

  get kills(): number {
    return this.done.filter(({ what }) => isKill(what)).length;
  }

  /** @param goesOn asked before each fault */
  async work(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await sleep(between(this.chance, ...this.plan.pause));
      await this.commit(weighted(this.chance, this.plan.faults));
    }
    await Promise.all(this.starting);
  }

  /** One fault, from its beginning until the service is back. */
  async commit(what: Fault): Promise<void> {
    // A node can be spared only while another serves; the rest happens to nodes that are starting, too.
    if (what.startsWith('kill node') || this.chance() < 0.7) await this.untilReady();
    const at = Date.now();
    const back = this.back(at);
    const whom = await this.break[what](oneOf(this.chance, this.scene.nodes));
    const fault: Faulted = { kind: 'fault', what, whom, at, back: (await back) - at };
    this.done.push(fault);
    await this.scene.journal.note(fault);
  }

  /** Asks the nodes in turn to go, under load, and starts each again. */
  async restartInOrder(times: number): Promise<void> {
    const { nodes, journal } = this.scene;
    for (let turn = 0; turn < times; turn++) {
      await this.untilReady();
      await sleep(between(this.chance, 100, 500));
      const node = nodes[turn % nodes.length];
      const at = Date.now();
      const exitCode = await node.terminate();
      const fault: Faulted = {
        kind: 'fault',
        what: 'ask node to go',
        whom: node.name,
        at,
        until: Date.now(),
        exitCode,
      };
      this.done.push(fault);
      await journal.note(fault);
      await node.start();
    }
  }

  /** How each thing is broken; each says whom it hit. */
  private readonly break: Readonly<Record<Fault, (node: ProductNode) => Promise<string>>> = {
    'kill node': async (node) => {
      await this.restart(node);
      return node.name;
    },
    'kill both nodes': async () => {
      await Promise.all(this.scene.nodes.map((one) => this.restart(one)));
      return 'both nodes';
    },
    'kill database': async () => {
      this.scene.database.killAll();
      await this.scene.database.restart();
      return 'database';
    },
    'kill postmaster': async () => {
      this.scene.database.killPostmaster();
      await this.scene.database.restart();
      return 'database';
    },
    'kill backend': async () => (this.scene.database.killBackend(this.chance) ? 'database' : 'nobody'),
    'kill node and database': async (node) => {
      this.scene.database.killAll();
      await this.restart(node);
      await this.scene.database.restart();
      return `${node.name}, database`;
    },
    'freeze node': async (node) => {
      await node.freeze(between(this.chance, 300, 3_000));
      return node.name;
    },
    'freeze database': async () => {
      await this.scene.database.freeze(between(this.chance, 200, 2_000));
      return 'database';
    },
    'cut every connection': async () => {
      for (const proxy of this.scene.proxies) proxy.cutAll();
      return 'every connection';
    },
  };

  /** Kills it, and starts it again without waiting for it. */
  private async restart(node: ProductNode): Promise<void> {
    await node.kill();
    const started = node.start().finally(() => this.starting.delete(started));
    this.starting.add(started);
    started.catch(() => undefined); // told to whoever waits for all
  }

  private async untilReady(): Promise<void> {
    while (this.scene.nodes.some(({ state }) => state === 'starting')) await sleep(50);
    for (const node of this.scene.nodes) if (node.state === 'down') await node.start();
  }

  /** When the first command that was sent after `since` was acknowledged. */
  private back(since: number): Promise<number> {
    return new Promise((resolve) => {
      const never = setTimeout(() => resolve(since + NEVER), NEVER);
      this.awaited = {
        since,
        seen: (at) => {
          clearTimeout(never);
          resolve(at);
        },
      };
    });
  }
}
