import type pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations/list.js';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { freshDatabase, ownerPool, silent, type TestDatabase } from '../support/database.js';
import { type Engine, openEngine } from '../support/engine.js';

/** The first migration of those that changed how a process is kept; what came before is the older schema. */
const FROM = migrations.findIndex(({ name }) => name.startsWith('EntryGuards'));

let today: Engine;
let older: TestDatabase;
let upgraded: Engine | undefined;

beforeAll(async () => {
  today = await openEngine();
  older = await freshDatabase({ empty: true });
}, 120_000);
afterAll(async () => {
  await upgraded?.close();
  await today?.close();
});

type Row = Record<string, unknown>;

async function rowsOf(owner: pg.Pool, table: string): Promise<Row[]> {
  const { rows } = await owner.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${table}" AS t ORDER BY t::text`);
  return rows.map(({ row }) => row);
}

/** The row of a process as it was kept before: JSON that PostgreSQL took apart, and the desks in a column of their own. */
function asBefore(row: Row): Row {
  const read = (name: string): unknown => JSON.parse(row[name] as string) as unknown;
  const waits = read('waits') as { office: string; head: boolean }[];
  return {
    ...row,
    value: read('value'),
    facts: { ...(read('facts') as object), ...(read('facts_since') as object) },
    waits,
    awaits: [...new Set(waits.map(({ office, head }) => (head ? `${office}:head` : office)))],
  };
}

const waiting = (rows: Row[]): string[] =>
  rows.map(({ desk, id, due_on }) => JSON.stringify([desk, id, due_on])).sort();

describe('a database that holds processes of the older schema', () => {
  it('is brought up to date, and every process is what its log says and goes on', async () => {
    const orders = [
      (await today.enter()).process.id,
      (await today.enter()).process.id,
      (await today.enter()).process.id,
    ];
    await today.bring(orders[1], 'clerk.confirm-check', 'sales.review');
    await today.bring(orders[2], 'clerk.confirm-check', 'sales.review', 'quality.review', 'clerk.hold');

    await migrate({ ...older, migrations: migrations.slice(0, FROM), log: silent });
    const owner = ownerPool(older.ownerUrl, 1);
    await owner.query('SET session_replication_role = replica');
    for (const table of ['person', 'policy_version', 'process', 'process_event']) {
      const rows = await rowsOf(today.owner, table);
      await owner.query(`DELETE FROM "${table}"`);
      await owner.query(
        `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        [JSON.stringify(table === 'process' ? rows.map(asBefore) : rows)],
      );
    }
    await owner.end();

    const ran = await migrate({ ...older, log: silent });
    expect(ran).toEqual(migrations.slice(FROM).map(({ name }) => name));
    upgraded = await openEngine({ database: older });
    // Every desk is there at once, and is what the log says as well.
    const desks = waiting(await rowsOf(today.owner, 'waiting'));
    expect(desks.length).toBeGreaterThan(10);
    expect(waiting(await rowsOf(upgraded.owner, 'waiting'))).toEqual(desks);
    await upgraded.module.get(Rebuilder).rebuild();
    expect(waiting(await rowsOf(upgraded.owner, 'waiting'))).toEqual(desks);

    for (const no of orders) expect(await upgraded.verifier.verify(no)).toMatchObject({ process: no, verified: true });
    const { process } = await upgraded.send(orders[1], 'production.review');
    expect(process.version).toBe(4);
    await expect(upgraded.send(orders[2], 'production.review')).rejects.toMatchObject({ code: 'transition-refused' });
    expect(await upgraded.verifier.verify(orders[1])).toMatchObject({ verified: true, events: 4 });
  }, 120_000);
});
