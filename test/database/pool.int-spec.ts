import type pg from 'pg';
import { CommitOutcomeUnknownError, TransactionRolledBackError } from '../../src/database/errors.js';
import { createDataSource } from '../../src/database/data-source.js';
import type { Log } from '../../src/database/log.js';
import { isOutcomeUnknown, named, openWritePool, transaction } from '../../src/database/pool.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let pool: pg.Pool;
let owner: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  owner = openWritePool(database.ownerUrl, { max: 2, log: silent });
  pool = openWritePool(database.appUrl, { max: 2, log: silent });
  await owner.query('CREATE TABLE note (id int PRIMARY KEY, text text); GRANT ALL ON note TO orders_app');
}, 60_000);

afterEach(() => owner.query('TRUNCATE note'));

afterAll(async () => {
  await Promise.all([pool.end(), owner.end()]);
  await database.drop();
});

const notes = async () => (await pool.query('SELECT id, text FROM note ORDER BY id')).rows;

/** Ends the server's side of a connection, as a crash or an administrator would. */
const terminate = async (client: pg.ClientBase) => {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  await owner.query('SELECT pg_terminate_backend($1, 5000)', [rows[0].pid]);
};

describe('a transaction', () => {
  it('keeps all of its statements', async () => {
    const answer = await transaction(pool, async (client) => {
      await client.query(`INSERT INTO note VALUES (1, 'received')`);
      await client.query(`INSERT INTO note VALUES (2, 'reviewed')`);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await notes()).toEqual([
      { id: 1, text: 'received' },
      { id: 2, text: 'reviewed' },
    ]);
  });

  it('keeps nothing when its work fails, and passes the failure on', async () => {
    const failed = transaction(pool, async (client) => {
      await client.query(`INSERT INTO note VALUES (1, 'received')`);
      throw new Error('the machine refused');
    });
    await expect(failed).rejects.toThrow('the machine refused');
    expect(await notes()).toEqual([]);
  });

  it('does not report success when PostgreSQL answered COMMIT with a rollback', async () => {
    const swallowed = transaction(pool, async (client) => {
      await client.query(`INSERT INTO note VALUES (1, 'received')`);
      await client.query(`INSERT INTO note VALUES (1, 'again')`).catch(() => undefined);
    });
    await expect(swallowed).rejects.toBeInstanceOf(TransactionRolledBackError);
    expect(await notes()).toEqual([]);
  });

  it('whose connection dies inside is a failure, and its client is never used again', async () => {
    const died = transaction(pool, async (client) => {
      await client.query(`INSERT INTO note VALUES (1, 'received')`);
      await terminate(client);
      await client.query(`INSERT INTO note VALUES (2, 'reviewed')`);
    });
    await expect(died).rejects.toThrow(/terminat|not queryable/i);
    expect(await notes()).toEqual([]);
  });

  it('whose connection dies during COMMIT has an unknown outcome', async () => {
    await owner.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE CONSTRAINT TRIGGER die AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()`);
    const lost = transaction(pool, (client) => client.query(`INSERT INTO note VALUES (1, 'received')`));
    await expect(lost).rejects.toBeInstanceOf(CommitOutcomeUnknownError);
    await owner.query('DROP TRIGGER die ON note');
    expect(await notes()).toEqual([]);
  });

  it('that breaks a constraint at COMMIT is a plain refusal, not an unknown outcome', async () => {
    await owner.query('ALTER TABLE note ADD CONSTRAINT once UNIQUE (text) DEFERRABLE INITIALLY DEFERRED');
    const twice = transaction(pool, (client) => client.query(`INSERT INTO note VALUES (1, 'x'), (2, 'x')`));
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'once' });
    await owner.query('ALTER TABLE note DROP CONSTRAINT once');
  });
});

describe('a connection that dies while nobody uses it or somebody waits', () => {
  it('does not take the process down: the pool goes on with a new one', async () => {
    const warnings: string[] = [];
    const log: Log = { ...silent, warn: (text: unknown) => warnings.push(String(text)) };
    const own = openWritePool(database.appUrl, { max: 1, log });
    const client = await own.connect();
    await terminate(client);
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release();
    expect((await own.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);

    const idle = await own.query('SELECT pg_backend_pid() AS pid');
    await owner.query('SELECT pg_terminate_backend($1, 5000)', [idle.rows[0].pid]);
    await new Promise((done) => setTimeout(done, 50));
    expect((await own.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect(warnings).toContain('A database connection was lost: terminating connection due to administrator command');
    await own.end();
  });

  it('is survived by the data source too', async () => {
    const dataSource = await createDataSource({ url: database.appUrl, poolSize: 1, log: silent }).initialize();
    const runner = dataSource.createQueryRunner();
    const [{ pid }] = await runner.query('SELECT pg_backend_pid() AS pid');
    await owner.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    await new Promise((done) => setTimeout(done, 50));
    await runner.release().catch(() => undefined);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
  });
});

describe('every connection', () => {
  it('is limited by the server, in UTC, on both pools', async () => {
    const question = `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('TimeZone') AS zone`;
    const expected = { statement: '15s', lock: '5s', idle: '10s', zone: 'UTC' };
    const dataSource = await createDataSource({ url: database.appUrl, poolSize: 1, log: silent }).initialize();
    expect((await pool.query(question)).rows).toEqual([expected]);
    expect(await dataSource.query(question)).toEqual([expected]);
    await dataSource.destroy();
  });

  it('gives values without loss', async () => {
    const { rows } = await pool.query(`SELECT
      date '2026-03-01' AS day, timestamptz '2026-03-01 08:30:00.123456+08' AS instant,
      timestamptz '2026-03-01 00:00:00+00' AS midnight, timestamp '2026-03-01 08:30:00' AS local,
      1234567890.10::numeric(20,2) AS money, 42::int8 AS small, 9007199254740993::int8 AS large,
      '{"a":[1,2]}'::jsonb AS facts, ARRAY[date '2026-03-01', NULL] AS days, ARRAY[1, 9007199254740993]::int8[] AS numbers,
      ARRAY[timestamptz '2026-03-01 00:00:00+00'] AS instants, interval '1 day 02:00' AS span, timestamptz 'infinity' AS never`);
    expect(rows).toEqual([
      {
        day: '2026-03-01',
        instant: '2026-03-01T00:30:00.123456Z',
        midnight: '2026-03-01T00:00:00Z',
        local: '2026-03-01 08:30:00',
        money: '1234567890.10',
        small: 42,
        large: '9007199254740993',
        facts: { a: [1, 2] },
        days: ['2026-03-01', null],
        numbers: [1, '9007199254740993'],
        instants: ['2026-03-01T00:00:00Z'],
        span: '1 day 02:00:00',
        never: 'infinity',
      },
    ]);
  });
});

describe('a named statement', () => {
  it('is prepared once on its connection', async () => {
    const own = openWritePool(database.appUrl, { max: 1, log: silent });
    const add = named('add', 'SELECT $1::int + $2::int AS sum');
    expect((await own.query(add(1, 2))).rows).toEqual([{ sum: 3 }]);
    expect((await own.query(add(3, 4))).rows).toEqual([{ sum: 7 }]);
    const { rows } = await own.query('SELECT count(*) AS prepared FROM pg_prepared_statements');
    expect(rows).toEqual([{ prepared: 1 }]);
    await own.end();
  });

  it('of another text is another statement, and its name fits into PostgreSQL', () => {
    expect(named('add', 'SELECT 1')().name).toBe('add:e004ebd5');
    expect(named('add', 'SELECT 2')().name).toBe('add:ebbb5b33');
    expect(() => named('x'.repeat(60), 'SELECT 1')).toThrow('is too long');
  });
});

describe('an unknown outcome', () => {
  it('is the failure of a connection, not of a statement', () => {
    expect(isOutcomeUnknown(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutcomeUnknown(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBe(true);
    expect(isOutcomeUnknown(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(false);
    expect(isOutcomeUnknown(new TypeError('x is not a function'))).toBe(false);
    expect(isOutcomeUnknown(new TransactionRolledBackError())).toBe(false);
  });
});
