import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { sceneOf } from '../../src/demo/step.js';
import type { Chance } from './chance.js';
import type { Finding } from './checks/finding.js';
import { finding } from './checks/finding.js';
import type { ChaosDatabase } from './database.js';
import { ask } from './http.js';
import { entryOf, straightWay } from './orders.js';
import type { Worker } from './people.js';

const root = join(__dirname, '../..');
const PATIENCE = 20_000;
/** Steps of the order's life before and after its customer's name is erased. */
const BEFORE = 6;
const AFTER = 14;

interface Scene {
  database: ChaosDatabase;
  workers: ReadonlyMap<string, Worker>;
  /** Of the node that has the order in its memory. */
  url: string;
  /** Where the keys of the nodes are. */
  files: string;
}

/**
 * Erases a name from an order that a node has in hand, and lets the order go on there. Needs everything quiet.
 * @returns where the name stands afterwards: nowhere
 */
export async function eraseInHand({ database, workers, url, files }: Scene, chance: Chance): Promise<Finding> {
  const name = `陈${randomBytes(6).toString('hex')}`;
  const today = await database.now();
  const entry = entryOf(chance, 'erased', today);
  entry.customer.contact = name;
  const post = async (by: string, path: string, body: object): Promise<{ no: string; version: number }> => {
    const token = workers.get(by)?.token;
    const reply = await ask(url, { method: 'POST', path, token, body: JSON.stringify(body), patience: PATIENCE });
    if (reply.status >= 300) throw new Error(`The order that is erased stands still: ${reply.status} ${reply.text}`);
    return JSON.parse(reply.text) as { no: string; version: number };
  };
  const { no } = await post('sales', '/api/orders', entry);
  const ordered = { ...entry, no };
  let seen = 1;
  const go = async (from: number, to: number): Promise<void> => {
    for (const { by, type, data, reason = '按计划' } of straightWay(ordered).slice(from, to)) {
      const body = { type, data: data(sceneOf(ordered, today)), seen, reason };
      seen = (await post(by, `/api/orders/${no}/events`, body)).version;
    }
  };
  await go(0, BEFORE);
  await erase(database, files, no);
  const left = await standsIn(database, name);
  await go(BEFORE, BEFORE + AFTER);
  const back = await standsIn(database, name);
  return {
    ...finding('S8', 'erased texts', [...left, ...back], (table) => [[no, `the name stands in ${table} again`]]),
    checked: 1,
  };
}

/** As the operator does it, beside the nodes. */
async function erase({ appUrl, ownerUrl }: ChaosDatabase, files: string, no: string): Promise<void> {
  const two = ['--requested-by', 'sales', '--approved-by', 'admin', '--basis', 'PIPL 47'];
  const args = [join(root, 'dist/src/cli/erase.js'), '--process', no, '--paths', 'customer.contact', ...two];
  const env = { PATH: process.env.PATH, DATA_DIR: files, DATABASE_URL: appUrl, DATABASE_ADMIN_URL: ownerUrl };
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, TEST_CLOCK: 'on', PORT: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The name was not erased: ${said}`);
}

/** The tables in whose rows a text stands. */
async function standsIn(database: ChaosDatabase, text: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${name}" AS t WHERE t::text LIKE '%' || $1 || '%'`,
      [text],
    );
    if (count > 0) found.push(name);
  }
  return found;
}
