import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoPersonId, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { freshDatabase, ownerPool } from '../support/database.js';
import { type Chance, chanceOf, oneOf } from '../support/chance.js';
import type { Harassment } from './harass.js';
import { RaceNode, type Reply } from './nodes.js';

export interface TrackOptions {
  seed: number;
  /** Requests a minute. */
  rateLimit?: number;
}

/** Two nodes on one database, and everybody of the demo company signed in. */
export class Track {
  private harassment: Harassment = { sabotage: null, slowness: 0 };

  private constructor(
    readonly nodes: readonly RaceNode[],
    readonly owner: pg.Pool,
    readonly chance: Chance,
    private readonly tokens: Map<string, string>,
    private readonly tidy: () => Promise<void>,
  ) {}

  static async open({ seed, rateLimit = 0 }: TrackOptions): Promise<Track> {
    const database = await freshDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'orders-races-'));
    const owner = ownerPool(database.ownerUrl, 4);
    const running: RaceNode[] = [];
    const tidy = async (): Promise<void> => {
      for (const node of running) await node.stop();
      await owner.end();
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    };
    try {
      await employ(database.ownerUrl);
      const { ownerUrl, appUrl } = database;
      const orders = { ownerUrl, appUrl, dataDir, rateLimit, slowness: 0, sabotage: null };
      running.push(...(await Promise.all([RaceNode.start(orders), RaceNode.start(orders)])));
      return new Track(running, owner, chanceOf(seed), new Map(), tidy);
    } catch (error) {
      await tidy();
      throw error;
    }
  }

  /** Makes both nodes wrong in the same way; right again with null. */
  async sabotage(sabotage: string | null): Promise<void> {
    this.harassment = { ...this.harassment, sabotage };
    for (const node of this.nodes) await node.harass(this.harassment);
  }

  /** How long both nodes hold commands up at most, in milliseconds. */
  async hurry(slowness: number): Promise<void> {
    this.harassment = { ...this.harassment, slowness };
    for (const node of this.nodes) await node.harass(this.harassment);
  }

  /** The token of somebody of the company; `anew` signs him in once more. */
  async token(username: string, anew = false): Promise<string> {
    const known = this.tokens.get(username);
    if (known !== undefined && !anew) return known;
    const body = { username, password: DEMO_PASSWORD };
    const reply = await this.nodes[0].ask({ method: 'POST', path: '/api/auth/login', body });
    if (reply.status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(reply.body)}`);
    const token = String(reply.body.accessToken);
    this.tokens.set(username, token);
    return token;
  }

  get everybody(): string[] {
    return DEMO_PEOPLE.map(({ username }) => username);
  }

  /** Any of the nodes. */
  node(): RaceNode {
    return oneOf(this.chance, this.nodes);
  }

  async post(by: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Reply> {
    return this.node().ask({ method: 'POST', path, token: await this.token(by), body, headers });
  }

  /** Lends one's office to another for an hour. @returns the delegation's id */
  async lend(from: string, to: string, office: string): Promise<string> {
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { to: demoPersonId(to), offices: [office], includeHead: true, endsAt, reason: '出差' };
    const { status, body } = await this.post(from, '/api/delegations', asked);
    if (status !== 202) throw new Error(`${from} cannot lend ${office}: ${JSON.stringify(body)}`);
    const agreed = await this.agree(body, from === 'manager' ? 'manager2' : 'manager');
    if (agreed.status !== 200) throw new Error(`Nobody agrees that ${from} lends: ${JSON.stringify(agreed.body)}`);
    return String(body.subject).replace('delegation:', '');
  }

  /** A manager agrees to what was proposed, the other one to what affects him: it is in force when he is answered. */
  async agree({ id, hash }: Reply['body'], by = 'manager'): Promise<Reply> {
    return this.post(by, `/api/changes/${String(id)}/agree`, { hash });
  }

  close(): Promise<void> {
    return this.tidy();
  }
}

async function employ(ownerUrl: string): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  try {
    await ensureDemoCompany(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
