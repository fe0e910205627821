import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manners } from './actions.js';
import { Sender } from './actions.js';
import { chanceOf } from './chance.js';
import { ChaosDatabase } from './database.js';
import { closeConnections } from './http.js';
import { Journal } from './journal.js';
import { ProductNode } from './node.js';
import type { Worker } from './people.js';
import { employ, signIn } from './people.js';
import { Cutter, CuttingProxy } from './proxy.js';

/** A command is stuck after a minute and a half. */
const MANNERS: Manners = { perseverance: 90_000, repeated: 0.4 };

const DAY = 86_400_000;
/** A day ahead and a day behind: the database's clock is the one that counts. */
const CLOCKS = [
  { skew: DAY, zone: 'Pacific/Kiritimati' },
  { skew: -DAY, zone: 'America/New_York' },
];

/** What a sabotage needs beside the changed build. */
export interface Sabotaged {
  name: string;
  /** Settings of PostgreSQL. */
  settings?: Record<string, string>;
  /** Statements that take a promise of the database away. */
  statements?: readonly string[];
}

/** Two nodes, one PostgreSQL, a cutting proxy between, people who can sign in, and a journal. */
interface Props {
  workDir: string;
  database: ChaosDatabase;
  cutter: Cutter;
  proxies: readonly CuttingProxy[];
  nodes: readonly ProductNode[];
  journal: Journal;
  password: string;
}

/** Everything that a run needs, and the end of it. */
export class Stage {
  private constructor(readonly props: Props) {}

  static async open(seed: number, sabotage?: Sabotaged): Promise<Stage> {
    const workDir = mkdtempSync(join(tmpdir(), 'orders-chaos-'));
    chmodSync(workDir, 0o711); // the database's own account passes through
    mkdirSync(join(workDir, 'files'), { mode: 0o700 });
    const database = await ChaosDatabase.create(workDir, sabotage?.settings);
    try {
      const password = await employ(database);
      for (const statement of sabotage?.statements ?? []) await database.query(statement);
      const cutter = new Cutter(chanceOf(seed, 'cuts'));
      const proxies = [await CuttingProxy.open(database.port, cutter), await CuttingProxy.open(database.port, cutter)];
      const nodes: ProductNode[] = [];
      for (const [index, proxy] of proxies.entries()) {
        const url = new URL(database.appUrl);
        url.port = String(proxy.port);
        const { ownerUrl } = database;
        const name = `node-${index + 1}`;
        const clock = CLOCKS[index];
        const settings = { name, workDir, databaseUrl: url.href, ownerUrl, clock, sabotage: sabotage?.name };
        const node = await ProductNode.create(settings);
        proxy.isSpared = () => node.state !== 'ready';
        nodes.push(node);
      }
      const journal = await Journal.create(join(workDir, 'journal.jsonl'));
      return new Stage({ workDir, database, cutter, proxies, nodes, journal, password });
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get files(): string {
    return join(this.props.workDir, 'files');
  }

  /** Starts the nodes and signs everybody in. */
  async begin(): Promise<{ workers: Map<string, Worker>; sender: Sender }> {
    const { nodes, password, journal, database } = this.props;
    await Promise.all(nodes.map((node) => node.start()));
    const workers = await signIn(nodes[0].url, password);
    await database.query('CHECKPOINT'); // a sabotaged database must not lose the sign-ins: nobody could work any more
    return { workers, sender: new Sender(nodes, workers, journal, MANNERS) };
  }

  /** How long until everything that the outbox holds now is told, in milliseconds; null when longer than `limit`. */
  async outboxLag(limit: number): Promise<number | null> {
    const { database } = this.props;
    const began = Date.now();
    await database.query('CREATE TABLE IF NOT EXISTS chaos_waiting (process_id text, seq integer, consumer text)');
    await database.query('TRUNCATE chaos_waiting');
    await database.query('INSERT INTO chaos_waiting SELECT process_id, seq, consumer FROM outbox');
    for (;;) {
      const [{ left }] = await database.query<{ left: number }>(
        'SELECT count(*)::int AS left FROM chaos_waiting NATURAL JOIN outbox',
      );
      if (left === 0) return Date.now() - began;
      if (Date.now() - began > limit) return null;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Ends everything that it has started; `keep` leaves the directory for whoever wants to look. */
  async close(keep: boolean): Promise<void> {
    const { workDir, database, cutter, proxies, nodes, journal } = this.props;
    cutter.end();
    for (const node of nodes) await node.kill();
    closeConnections();
    for (const proxy of proxies) await proxy.close();
    await journal.close().catch(() => undefined); // closed already where the run came to its end
    await database.close();
    if (!keep) rmSync(workDir, { recursive: true, force: true });
  }
}
