import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '../../src/database/embedded/process-identity.js';
import { type RunningApplication, startApplication } from './support/running-application.js';

let directory: string;
let dataDir: string;
let applications: RunningApplication[];

const start = async (port?: number) => {
  const application = await startApplication(dataDir, port);
  applications.push(application);
  return application;
};

const postmasterPid = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const ask = async (application: RunningApplication, statement: string, as: 'ownerUrl' | 'appUrl' = 'ownerUrl') => {
  const client = new pg.Client({ connectionString: application.ready?.[as] });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

const CLUSTER = 'SELECT system_identifier::text AS cluster FROM pg_control_system()';

/** A data directory whose database was made once and stopped in order; each test works on a copy. */
let made: string;

jest.setTimeout(60_000);

beforeAll(async () => {
  directory = mkdtempSync(join(process.env.TEST_DATABASE_DIR ?? tmpdir(), 'embedded-'));
  chmodSync(directory, 0o755);
  made = join(directory, 'made');
  await (await startApplication(made)).end('SIGTERM');
});

beforeEach(() => {
  dataDir = join(directory, randomBytes(4).toString('hex'));
  applications = [];
  execFileSync('cp', ['-a', made, dataDir]);
});

afterEach(async () => {
  for (const application of applications) await application.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('is a durable PostgreSQL with two roles, and only its owner can read the passwords', async () => {
    const application = await start();
    expect(application.refused).toBeUndefined();
    const settings = `SELECT current_user AS role, rolsuper AS superuser, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages,
      current_setting('password_encryption') AS passwords, current_setting('listen_addresses') AS listens,
      current_setting('server_encoding') AS encoding, (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database
      WHERE datname = current_database()) AS locale FROM pg_roles WHERE rolname = current_user`;
    const common = {
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      passwords: 'scram-sha-256',
      listens: '127.0.0.1',
      encoding: 'UTF8',
      locale: 'b C.UTF-8',
    };
    expect(await ask(application, settings)).toEqual([{ role: 'orders_owner', superuser: true, ...common }]);
    expect(await ask(application, settings, 'appUrl')).toEqual([{ role: 'orders_app', superuser: false, ...common }]);
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('is stopped with the application, and comes back with its data and on its port', async () => {
    const first = await start();
    await ask(first, `CREATE TABLE note AS SELECT 'kept' AS text`);
    const server = postmasterPid();
    const cluster = await ask(first, CLUSTER);
    await first.end('SIGTERM');
    expect(isAlive(server)).toBe(false);

    const second = await start();
    expect(second.ready?.ownerUrl).toBe(first.ready?.ownerUrl);
    expect(await ask(second, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    // A start is quick because it makes nothing anew and recovers nothing: the same cluster, which was stopped in order.
    expect(await ask(second, CLUSTER)).toEqual(cluster);
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log.split('starting PostgreSQL').at(-1)).toContain('database system was shut down at');
  });

  it('outlives the kill of its application, which the next one notices and adopts', async () => {
    const first = await start();
    await ask(first, `CREATE TABLE note AS SELECT 'kept' AS text`);
    const server = postmasterPid();
    await first.end('SIGKILL');
    expect(isAlive(server)).toBe(true);

    const second = await start();
    expect(second.logs[0]).toMatch(new RegExp(`^Adopted the database server .* \\(process ${server}, port \\d+\\)$`));
    expect(await ask(second, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    await second.end('SIGTERM');
    expect(isAlive(server)).toBe(false);
  });

  it('left behind with other settings is stopped and started anew', async () => {
    const first = await start();
    const server = postmasterPid();
    await first.end('SIGKILL');
    writeFileSync(join(dataDir, 'postgres/postmaster.opts'), 'postgres "-D" "elsewhere"\n');
    const second = await start();
    expect(second.logs[0]).toBe(`Stopping the database server that an earlier run left behind (process ${server})`);
    expect(postmasterPid()).not.toBe(server);
    expect(second.refused).toBeUndefined();
  });

  it('recovers after application and server are killed together', async () => {
    const first = await start();
    await ask(first, `CREATE TABLE note AS SELECT 'kept' AS text`);
    const server = postmasterPid();
    process.kill(server, 'SIGKILL');
    await first.end('SIGKILL');

    const second = await start();
    expect(await ask(second, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('automatic recovery in progress');
  });

  it('is started again, on the same port, when it dies under a living application', async () => {
    const application = await start();
    await ask(application, `CREATE TABLE note AS SELECT 'kept' AS text`);
    process.kill(postmasterPid(), 'SIGKILL');
    await application.logged(/^The database server is back/);
    expect(await ask(application, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('starts although the number in its pid file belongs to somebody else by now', async () => {
    const first = await start();
    process.kill(postmasterPid(), 'SIGSTOP');
    const text = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
    process.kill(postmasterPid(), 'SIGKILL');
    await first.end('SIGKILL');
    await sleep(300);
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), text.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(second.refused).toBeUndefined();
  });

  it('takes another port when its own was taken meanwhile', async () => {
    const first = await start();
    await first.end('SIGTERM');
    const port = Number(new URL(first.ready?.ownerUrl ?? '').port);
    const squatter = createServer().listen(port, '127.0.0.1');
    const second = await start();
    expect(second.refused).toBeUndefined();
    expect(new URL(second.ready?.ownerUrl ?? '').port).not.toBe(String(port));
    squatter.close();
  });
});

describe('a second application on the same data directory', () => {
  it('is told by whom it is in use, and leaves the first alone', async () => {
    const first = await start(3101);
    const second = await start(3102);
    expect(second.refused).toBe(
      `The data directory ${dataDir} is in use by process ${first.pid} on port 3101. ` +
        'Use that one, stop it, or give this one a directory of its own: DATA_DIR=/another/place PORT=3001 npm start',
    );
    expect(await second.exitCode()).toBe(1);
    expect(await ask(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('started at the same moment after a kill: one of three takes over, the others are refused', async () => {
    await (await start()).end('SIGKILL');
    const three = await Promise.all([start(3101), start(3102), start(3103)]);
    expect(three.filter(({ ready }) => ready !== undefined)).toHaveLength(1);
    expect(three.filter(({ refused }) => refused?.includes('is in use by process'))).toHaveLength(2);
  });
});

describe('a database that cannot be started', () => {
  it('because its files are damaged says so, and where its log is', async () => {
    truncateSync(join(realpathSync(join(dataDir, 'postgres')), 'global/pg_control'), 100);
    const { refused } = await start();
    expect(refused).toContain('The embedded database did not start: it ended with');
    expect(refused).toContain('The database files are damaged. Keep a copy of them, then restore the last backup.');
    expect(refused).toContain(`Its log is ${join(dataDir, 'postgres.log')}. It last said:\n`);
    expect(refused).toContain('pg_control');
  });

  it('because its files are open to others says so', async () => {
    chmodSync(join(dataDir, 'postgres'), 0o777);
    const { refused } = await start();
    expect(refused).toContain('the directory must be 0700 and belong to the server');
  });

  it('because its passwords are gone says which file to restore', async () => {
    rmSync(join(dataDir, 'postgres.json'));
    const { refused } = await start();
    expect(refused).toBe(
      `The passwords of the database in ${join(dataDir, 'postgres')} are missing: ${join(dataDir, 'postgres.json')} is gone or damaged. ` +
        'Restore that file from the same backup as the database.',
    );
  });
});

describe('a first start', () => {
  beforeEach(() => rmSync(dataDir, { recursive: true }));

  it('of three applications at the same moment: one wins, the others are refused', async () => {
    const three = await Promise.all([start(3101), start(3102), start(3103)]);
    expect(three.filter(({ ready }) => ready !== undefined)).toHaveLength(1);
    expect(three.filter(({ refused }) => refused?.includes('is in use by process'))).toHaveLength(2);
  });

  it('that is killed while the database is being made leaves nothing in the way of the next', async () => {
    const cut = startApplication(dataDir).catch(() => undefined);
    const isBeingMade = () => existsSync(dataDir) && readdirSync(dataDir).some((name) => /new\.\w+$/.test(name));
    while (!isBeingMade()) await sleep(5);
    await sleep(100);
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'application.lock'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await cut;
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect((await start()).refused).toBeUndefined();
  });
});
