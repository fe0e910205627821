import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MigrationFailedError } from '../../src/database/errors.js';
import { migrate } from '../../src/database/migrate.js';
import type { Migration } from '../../src/database/migrations/list.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

const migration = (name: string, ...statements: string[]): Migration =>
  class implements MigrationInterface {
    name = name;
    async up(runner: QueryRunner) {
      for (const statement of statements) await runner.query(statement);
    }
    async down() {}
  };

const createTables = migration(
  'CreateTables1700000000001',
  'CREATE TABLE process_event (process text, seq int, PRIMARY KEY (process, seq)) PARTITION BY HASH (process)',
  'CREATE TABLE process_event_0 PARTITION OF process_event FOR VALUES WITH (MODULUS 1, REMAINDER 0)',
  'CREATE TABLE job (id int PRIMARY KEY)',
  'CREATE SEQUENCE order_number',
  'CREATE VIEW open_job AS SELECT * FROM job',
);
const addColumn = migration('AddColumn1700000000002', 'SELECT pg_sleep(0.2)', 'ALTER TABLE job ADD state text');
const fails = migration('Fails1700000000003', 'CREATE TABLE half (id int)', 'SELECT 1 / 0');
const swallows: Migration = class implements MigrationInterface {
  name = 'Swallows1700000000003';
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE half (id int)');
    await runner.query('SELECT 1 / 0').catch(() => undefined);
  }
  async down() {}
};

let database: TestDatabase;
let owner: pg.Client;
let application: pg.Client;

beforeEach(async () => {
  database = await freshDatabase({ empty: true });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  application = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), application.connect()]);
}, 60_000);

afterEach(async () => {
  await Promise.all([owner.end(), application.end()]);
  await database.drop();
});

const migrateWith = (...migrations: Migration[]) => migrate({ ...database, migrations, log: silent });
const tablesNamed = async (name: string) =>
  (await owner.query('SELECT count(*)::int AS found FROM pg_class WHERE relname = $1', [name])).rows[0].found;

describe('migrations', () => {
  it('run once, oldest first, and only what is new runs later', async () => {
    expect(await migrateWith(createTables)).toEqual(['CreateTables1700000000001']);
    expect(await migrateWith(createTables, addColumn)).toEqual(['AddColumn1700000000002']);
    expect(await migrateWith(createTables, addColumn)).toEqual([]);
  });

  it('are run by one of four nodes that start at once; the others find nothing left to do', async () => {
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrateWith(createTables, addColumn)));
    expect(ran.flat()).toEqual(['CreateTables1700000000001', 'AddColumn1700000000002']);
    const { rows } = await owner.query('SELECT name FROM migrations ORDER BY id');
    expect(rows).toEqual([{ name: 'CreateTables1700000000001' }, { name: 'AddColumn1700000000002' }]);
  });

  it('that fail leave nothing behind, keep those before them, and say why', async () => {
    const failed = migrateWith(createTables, fails);
    await expect(failed).rejects.toThrow('A migration failed: division by zero');
    await expect(failed).rejects.toBeInstanceOf(MigrationFailedError);
    expect(await tablesNamed('half')).toBe(0);
    expect(await migrateWith(createTables)).toEqual([]);
  });

  it('that swallow an error of theirs fail all the same', async () => {
    await expect(migrateWith(createTables, swallows)).rejects.toThrow(
      'A migration failed: current transaction is aborted',
    );
    expect(await tablesNamed('half')).toBe(0);
  });

  it('give the lock back when they fail', async () => {
    await expect(migrateWith(fails)).rejects.toThrow('division by zero');
    expect(await migrateWith(createTables)).toEqual(['CreateTables1700000000001']);
  });
});

describe("the application's rights", () => {
  beforeEach(() => migrateWith(createTables));

  it('suffice for its work', async () => {
    await application.query('INSERT INTO job VALUES (1)');
    await application.query('UPDATE job SET id = 2');
    await application.query('DELETE FROM job');
    await application.query(`INSERT INTO process_event VALUES ('SO-000001', 1)`);
    await application.query('SELECT * FROM process_event, open_job');
    expect((await application.query(`SELECT nextval('order_number')::int AS no`)).rows).toEqual([{ no: 1 }]);
  });

  it.each([
    ['UPDATE process_event SET seq = 2'],
    ['DELETE FROM process_event'],
    ['TRUNCATE process_event'],
    ['UPDATE process_event_0 SET seq = 2'],
    ['DELETE FROM process_event_0'],
    ['DROP TABLE process_event'],
    ['ALTER TABLE process_event DISABLE TRIGGER ALL'],
    ['TRUNCATE job'],
    [`DELETE FROM migrations`],
    [`SELECT setval('order_number', 1)`],
    ['CREATE TABLE mine (id int)'],
    ['ALTER ROLE orders_app SUPERUSER'],
  ])('do not reach to: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('are mended at the next start when somebody widened them, and otherwise left alone', async () => {
    await owner.query('GRANT UPDATE, DELETE ON process_event, process_event_0 TO orders_app');
    await application.query('DELETE FROM process_event');
    await migrateWith(createTables);
    await expect(application.query('DELETE FROM process_event')).rejects.toMatchObject({ code: '42501' });

    const versions = `SELECT array_agg(xmin::text ORDER BY oid) AS rows FROM pg_class WHERE relnamespace = 'public'::regnamespace`;
    const before = await owner.query(versions);
    await migrateWith(createTables);
    expect((await owner.query(versions)).rows).toEqual(before.rows);
  });
});
