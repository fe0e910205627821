import type pg from 'pg';
import { pipelined } from '../../src/database/pipeline.js';
import { openWritePool } from '../../src/database/pool.js';
import type { Column } from '../../src/database/recordset.js';
import { arrays, arrayText, recordset, typed } from '../../src/database/recordset.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

interface Row {
  name: string | null;
  count: number | null;
  bytes: Buffer | null;
  day: string | null;
  tags: readonly string[];
  open: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  ['name', 'text', ({ name }) => name],
  ['count', 'integer', ({ count }) => count],
  ['bytes', 'bytea', ({ bytes }) => bytes],
  ['day', 'date', ({ day }) => day],
  ['tags', 'text[]', ({ tags }) => arrayText(tags)],
  ['open', 'boolean', ({ open }) => open],
];

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  pool = openWritePool(database.ownerUrl, { max: 2, log: silent });
  await pool.query('CREATE TABLE kept (name text PRIMARY KEY)');
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const put = (...names: string[]) => ({
  name: 'put',
  text: 'INSERT INTO kept (name) SELECT name FROM unnest($1::text[]) AS name',
  values: arrays<string>([['name', 'text', (name) => name]], names),
});

describe('rows in arrays', () => {
  it('arrive as they were, whatever is in them', async () => {
    const rows: Row[] = [
      {
        name: '螺丝 "M4", {a,b} \\ \n',
        count: -7,
        bytes: Buffer.from([0, 255]),
        day: '2026-02-28',
        tags: ['a"b', '\\', ''],
        open: true,
      },
      { name: null, count: null, bytes: null, day: null, tags: [], open: false },
    ];
    const text = `SELECT ${COLUMNS.map((column) => typed(column, 'n')).join(', ')} FROM ${recordset(COLUMNS, 1, 'n')}`;
    const { rows: found } = await pool.query<Row>(text, arrays(COLUMNS, rows));
    expect(found.map((row) => ({ ...row, bytes: row.bytes && Buffer.from(row.bytes) }))).toEqual(rows);
    expect((await pool.query(text, arrays(COLUMNS, []))).rows).toEqual([]);
  });
});

describe('a pipeline', () => {
  it('is one transaction, and answers with the rows of each step', async () => {
    const count = { name: 'count', text: `SELECT count(*), pg_current_xact_id()::text FROM kept`, values: [] };
    const [, [[first, tx]], , [[second, sameTx]]] = await pipelined(pool, [put('a'), count, put('b'), count]);
    expect([first, second, tx]).toEqual(['1', '2', sameTx]);
  });

  it('keeps nothing when a step fails, and the connection works on', async () => {
    const wrong = { name: 'wrong', text: 'SELECT 1 / $1::integer', values: ['0'] };
    await expect(pipelined(pool, [put('c'), wrong, put('d')])).rejects.toMatchObject({ code: '22012' });
    await expect(pipelined(pool, [put('c'), put('c')])).rejects.toMatchObject({ code: '23505' });
    await pipelined(pool, [put('e'), { ...wrong, values: ['1'] }]);
    expect((await pool.query('SELECT name FROM kept ORDER BY name')).rows).toEqual(
      ['a', 'b', 'e'].map((name) => ({ name })),
    );
  });

  it('fails when its connection dies', async () => {
    const end = { name: 'end', text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] };
    await expect(pipelined(pool, [put('f'), end])).rejects.toThrow();
    expect((await pool.query(`SELECT FROM kept WHERE name = 'f'`)).rowCount).toBe(0);
  });
});
