import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DatabaseModule } from '../../src/database/database.module.js';
import { DatabaseUnavailableError, NotMigratedError, UnsafeDatabaseError } from '../../src/database/errors.js';
import type { Log } from '../../src/database/log.js';
import { openDatabase } from '../../src/database/open-database.js';
import { PG_POOL } from '../../src/database/pool.js';
import { PgPoolModule } from '../../src/database/pg-pool.module.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';
import { openProxy } from '../support/proxy.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
}, 60_000);

afterAll(() => database.drop());

const open = (databaseUrl: string, databaseAdminUrl?: string, log: Log = silent) =>
  openDatabase({ dataDir: '/nowhere', port: 0, databaseUrl, databaseAdminUrl }, { log });

const changed = (url: string, change: (url: URL) => void) => {
  const copy = new URL(url);
  change(copy);
  return copy.href;
};

describe('a database that was given', () => {
  it('is used as the application, and migrated as its owner', async () => {
    const opened = await open(database.appUrl, database.ownerUrl);
    expect(opened).toMatchObject({ appUrl: database.appUrl, ownerUrl: database.ownerUrl, embedded: false });
    await opened.close();
  });

  it('is not touched by an application that does not migrate, which starts once somebody else has', async () => {
    const fresh = await freshDatabase();
    // It does not even know the owner's password.
    const start = () =>
      openDatabase({ dataDir: '/nowhere', port: 0, databaseUrl: fresh.appUrl, migrates: false }, { log: silent });
    const owner = new pg.Client(fresh.ownerUrl);
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *',
    );
    await expect(start()).rejects.toThrow(new NotMigratedError([rows[0].name]));
    await owner.query('INSERT INTO migrations SELECT * FROM json_populate_record(NULL::migrations, $1)', [rows[0]]);
    await owner.end();
    const opened = await start();
    expect(opened.appUrl).toBe(fresh.appUrl);
    await fresh.drop();
  });

  it('draws a warning when the application is its owner', async () => {
    const warnings: string[] = [];
    await open(database.ownerUrl, undefined, { ...silent, warn: (text: unknown) => warnings.push(String(text)) });
    expect(warnings).toEqual([
      'The application connects as orders_owner, a superuser: no right in the database binds it.',
    ]);
  });

  it('is waited for when it goes away in the middle of the start', async () => {
    const proxy = await openProxy(database.ownerUrl);
    const warnings: string[] = [];
    proxy.loseNextRequest('pg_try_advisory_lock');
    const log = { ...silent, warn: (text: unknown) => warnings.push(String(text)) };
    const opened = await open(database.appUrl, proxy.url, log);
    await opened.close();
    expect(proxy.lost()).toBe(1);
    expect(warnings.filter((text) => text.startsWith('The database was lost during the start'))).toHaveLength(1);
    await proxy.close();
  });

  it('is refused at once, and named, when the password is wrong', async () => {
    const wrong = open(changed(database.appUrl, (url) => (url.password = 'wrong')));
    await expect(wrong).rejects.toBeInstanceOf(DatabaseUnavailableError);
    await expect(wrong).rejects.toThrow(
      /^The database of DATABASE_URL \(127\.0\.0\.1:\d+\) cannot be used: it refuses this user or password\.$/,
    );
  });

  it('is refused at once when it does not exist, also for the owner', async () => {
    const missing = (url: URL) => (url.pathname = '/missing');
    await expect(open(database.appUrl, changed(database.ownerUrl, missing))).rejects.toThrow(
      /^The database of DATABASE_ADMIN_URL \(127\.0\.0\.1:\d+\) cannot be used: it has no database of this name\.$/,
    );
  });

  it('is refused when a setting of the role would lose acknowledged work', async () => {
    const own = await freshDatabase();
    const owner = await openDatabase({ dataDir: '/nowhere', port: 0, databaseUrl: own.ownerUrl }, { log: silent });
    const dataSource = await new DataSource({ type: 'postgres', url: owner.ownerUrl }).initialize();
    await dataSource.query(
      `ALTER ROLE orders_app IN DATABASE ${new URL(own.ownerUrl).pathname.slice(1)} SET synchronous_commit = off`,
    );
    await dataSource.destroy();
    const unsafe = open(own.appUrl, own.ownerUrl);
    await expect(unsafe).rejects.toBeInstanceOf(UnsafeDatabaseError);
    await expect(unsafe).rejects.toThrow('synchronous_commit is off: without it a crash loses acknowledged work.');
    await own.drop();
  });
});

describe('the application on an open database', () => {
  it('has a data source and a write pool, and closes everything in order', async () => {
    const closed: string[] = [];
    const opened = await open(database.appUrl, database.ownerUrl);
    const root: DynamicModule = {
      module: class Root extends Object {},
      imports: [
        DatabaseModule.forRoot({ ...opened, close: async () => void closed.push('database') }, { databasePoolSize: 3 }),
        PgPoolModule,
      ],
    };
    const app = await NestFactory.createApplicationContext(root, { logger: false });
    const pool = app.get<pg.Pool>(PG_POOL);
    const dataSource = app.get(DataSource);
    expect(pool.options.max).toBe(3);
    expect((await pool.query('SELECT current_user AS role')).rows).toEqual([{ role: 'orders_app' }]);
    expect(await dataSource.query('SELECT current_user AS role')).toEqual([{ role: 'orders_app' }]);

    await app.close();
    expect(closed).toEqual(['database']);
    expect(pool.ended).toBe(true);
    expect(dataSource.isInitialized).toBe(false);
  });
});
