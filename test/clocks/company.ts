import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connect } from '../../src/database/connections.js';
import type { Answer, Colleagues } from '../support/colleagues.js';
import { colleaguesAt } from '../support/colleagues.js';
import type { TestDatabase } from '../support/database.js';
import { freshDatabase, silent } from '../support/database.js';
import { CLOCKS, employ, SkewedNode } from './nodes.js';

const PASSWORD = 'a password of this test alone';

/** The demo company on nodes whose clocks disagree, all on one database. */
export class SkewedCompany {
  /** Each request goes to the next node. */
  readonly byTurns: Colleagues;
  /** Everybody at one node, in the order of the clocks. */
  readonly alone: readonly Colleagues[];
  private turn = 0;

  private constructor(
    readonly nodes: readonly SkewedNode[],
    readonly urls: readonly string[],
    readonly owner: pg.Client,
    private readonly database: TestDatabase,
    private readonly dataDir: string,
  ) {
    this.byTurns = colleaguesAt(() => urls[this.turn++ % urls.length], PASSWORD);
    this.alone = urls.map((url) => colleaguesAt(url, PASSWORD));
  }

  static async open(): Promise<SkewedCompany> {
    const database = await freshDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'orders-clocks-'));
    await employ(database, PASSWORD);
    const nodes = CLOCKS.map((clock) => SkewedNode.start(clock, database, dataDir));
    try {
      const urls = await Promise.all(nodes.map((node) => node.url()));
      return new SkewedCompany(nodes, urls, await connect(database.ownerUrl, silent), database, dataDir);
    } catch (error) {
      await Promise.all(nodes.map((node) => node.stop()));
      await database.drop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.owner.end();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** The database's clock: the only one that is right. ISO 8601. */
  async now(): Promise<string> {
    return (await this.owner.query<{ now: string }>('SELECT clock_timestamp() AS now')).rows[0].now;
  }

  /** The company's day by it, so many days from today. */
  async day(offset = 0): Promise<string> {
    const text = `SELECT ((now() AT TIME ZONE 'Asia/Shanghai')::date + $1::int)::text AS day`;
    return (await this.owner.query<{ day: string }>(text, [offset])).rows[0].day;
  }

  /** Does something that must not go on over midnight; once more, if it did. */
  async withinOneDay(work: () => Promise<void>): Promise<void> {
    const began = await this.day();
    try {
      await work();
    } catch (error) {
      if ((await this.day()) === began) throw error;
      await work();
    }
  }

  /** What every node answers to the same request of the same person, at the same time. */
  async everywhere(username: string, path: string, body?: object): Promise<Answer[]> {
    const { token } = await this.byTurns.member(username);
    const headers = { Authorization: `Bearer ${token}` };
    return Promise.all(this.alone.map(({ ask }) => ask(body ? 'POST' : 'GET', path, { headers, body })));
  }

  /** The answer on which all nodes agree to the letter. */
  async agreed(username: string, path: string): Promise<Answer['body']> {
    const answers = await this.everywhere(username, path);
    expect({ path, statuses: answers.map(({ status }) => status) }).toEqual({ path, statuses: [200, 200, 200] });
    // A session that is used ends later, with each request.
    const told = (text: string): string => text.replace(/"sessionExpires":"[^"]*"/, '');
    for (const [index, { text }] of answers.entries()) {
      const where = `${path} ${CLOCKS[index].name}`;
      expect(`${where}: ${told(text)}`).toBe(`${where}: ${told(answers[0].text)}`);
    }
    return answers[0].body;
  }

  /** Every row of every table that is about an order, as text that begins with the table's name. */
  async rowsOf(no: string): Promise<string[]> {
    const { rows: columns } = await this.owner.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name IN ('order_no', 'process_id') OR (table_name, column_name) = ('process', 'id'))
       ORDER BY 1, 2`,
    );
    const lines: string[] = [];
    for (const { table, column } of columns) {
      const text = `SELECT to_jsonb(t)::text AS row FROM ${table} AS t WHERE ${column} = $1`;
      const { rows } = await this.owner.query<{ row: string }>(text, [no]);
      lines.push(...rows.map(({ row }) => `${table} ${row}`));
    }
    return lines;
  }

  /** Waits until all that the outbox holds is delivered. */
  async quiet(): Promise<void> {
    for (let left = 300; left > 0; left--) {
      const { rows } = await this.owner.query<{ open: number }>('SELECT count(*)::int AS open FROM outbox');
      if (rows[0].open === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The outbox was not delivered');
  }
}
