import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/database/open-database.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';
import { TestClock } from '../support/test-clock.js';

const root = join(__dirname, '../..');
const DAY = 86_400_000;

let database: TestDatabase;
let clock: TestClock;
beforeAll(async () => {
  database = await freshDatabase();
  clock = await TestClock.install(database);
}, 60_000);
afterAll(async () => {
  await clock?.close();
  await database?.drop();
});

const open = ({ appUrl: databaseUrl, ownerUrl: databaseAdminUrl }: TestDatabase, testClock: boolean) =>
  openDatabase({ dataDir: '/nowhere', port: 0, databaseUrl, databaseAdminUrl, testClock }, { log: silent });

/** Anything on record. */
const ENTRY = `
  INSERT INTO process_event (process_id, seq, kind, type, by_person, office, data, observed, occurred_at, recorded_at, to_state,
    revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash)
  VALUES ('X-1', 1, 'x', 'x.begin', gen_random_uuid(), 'x', '{}', '{}', now(), now(), 'x', 1, 'x', 1, 'x', 1, '{}', '',
    sha256(''), sha256(''))`;

/** The product, as somebody starts it. */
const started = (env: Record<string, string>) => {
  const program = [join(root, 'test/support/typescript.cjs'), join(root, 'src/main.ts')];
  const { status, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stderr.trim() };
};

async function asApplication<Row>(text: string): Promise<Row> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(text)).rows[0];
  } finally {
    await client.end();
  }
}

describe('a clock that a test moves', () => {
  it('is what the application is told by every function, and by what its tables fill in', async () => {
    const then = new Date(Date.now() + 40 * DAY).toISOString();
    await clock.forwardTo(then);
    const told = await asApplication<Record<string, Date>>(
      `INSERT INTO cadence_period (cadence, period, day, process_id) VALUES ('a test', '2026-01-01', '2026-01-01', 'X-1')
       RETURNING opened_at, now() AS now, clock_timestamp() AS clock, transaction_timestamp() AS transaction,
         statement_timestamp() AS statement`,
    );
    const ahead = Object.entries(told).map(([name, at]) => [name, Math.round((at.getTime() - Date.now()) / DAY)]);
    expect(Object.fromEntries(ahead)).toEqual({ opened_at: 40, now: 40, clock: 40, transaction: 40, statement: 40 });
  });

  it('goes forward only', async () => {
    const now = Date.parse(await clock.now());
    await expect(clock.forwardTo(new Date(now - DAY).toISOString())).rejects.toThrow('The clock goes forward only');
    expect(Date.parse(await clock.now())).toBeGreaterThanOrEqual(now);
  });

  it('is served by whoever asks for it, and by nobody else', async () => {
    await (await open(database, true)).close();
    await expect(open(database, false)).rejects.toThrow(
      'now(), clock_timestamp(), transaction_timestamp(), statement_timestamp() are not PostgreSQL’s own',
    );
  });

  it('is not given to a database on which something is on record, nor is one without it served', async () => {
    const real = await freshDatabase();
    await expect(open(real, true)).rejects.toThrow('the clock of this database is not a test’s');
    const owner = new pg.Client({ connectionString: real.ownerUrl });
    await owner.connect();
    await owner.query(`SET session_replication_role = replica; ${ENTRY}`);
    await owner.end();
    await expect(TestClock.install(real)).rejects.toThrow('Something is on record here already');
    await (await open(real, false)).close();
    await real.drop();
  });

  it('ends a start in production with a plain word', () => {
    const { PATH = '' } = process.env;
    expect(started({ PATH, TEST_CLOCK: 'on', NODE_ENV: 'production', DATABASE_URL: database.appUrl })).toEqual({
      status: 1,
      said: 'The settings are wrong:\n  - TEST_CLOCK is on but NODE_ENV is production; a clock that can be moved is for tests alone.',
    });
  }, 60_000);
});
