import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { DEMO_PEOPLE } from '../../src/identity/demo-company.js';
import { Passwords } from '../../src/identity/passwords.js';
import { preparePeople } from '../../src/identity/prepare-people.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeEach(async () => {
  database = await freshDatabase();
  dataSource = await createDataSource({ url: database.appUrl, log: silent }).initialize();
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

const ADMINISTRATOR = { ADMIN_USERNAME: 'Root', ADMIN_PASSWORD: 'correct horse battery' };
const start = (demo: boolean, env: Record<string, string> = {}) => preparePeople(dataSource, { demo }, env);
const people = () =>
  dataSource.query<{ username: string; permissions: string[]; hash: string }[]>(
    `SELECT username, permissions, password_hash AS hash FROM person WHERE username <> 'system' ORDER BY username`,
  );

describe('with the demo', () => {
  it('the whole company is there, and a second start changes nothing', async () => {
    await start(true);
    const first = await people();
    expect(first.map(({ username }) => username)).toEqual(
      'admin admin2 aftersales archive auditor clerk clerk-head clerk2 engineering finance finance2 hr legal logistics manager manager2 market operations procurement procurement-head production production-head production2 quality quality2 sales sales-head sales2'.split(
        ' ',
      ),
    );
    await dataSource.query(`UPDATE person SET disabled = true WHERE username = 'clerk'`);
    await start(true);
    expect(await people()).toEqual(first);
    expect(await dataSource.query(`SELECT disabled FROM person WHERE username = 'clerk'`)).toEqual([
      { disabled: true },
    ]);
  });

  it('two starts at once enter it once', async () => {
    await Promise.all([start(true), start(true)]);
    expect(await people()).toHaveLength(DEMO_PEOPLE.length);
  });

  it('everybody works somewhere, but the two who manage people and the one who audits', async () => {
    expect(DEMO_PEOPLE.filter(({ offices }) => offices.length === 0).map(({ username }) => username)).toEqual([
      'admin',
      'auditor',
      'admin2',
    ]);
  });

  it('it is never entered beside people of a real company', async () => {
    await start(false, ADMINISTRATOR);
    await expect(start(true)).rejects.toMatchObject({ code: 'not-a-demo-database' });
    expect(await people()).toHaveLength(1);
  });
});

describe('without the demo', () => {
  it('an empty database needs a first administrator', async () => {
    await expect(start(false)).rejects.toThrow('ADMIN_USERNAME or ADMIN_PASSWORD is not set');
  });

  it.each([
    ['elevenchars', 'ADMIN_PASSWORD must have at least 12 characters'],
    ['administrator', 'ADMIN_PASSWORD is a well-known password'],
    ['the-first-one', 'ADMIN_PASSWORD must differ from the user name'],
  ])('the password "%s" is not taken', async (password, message) => {
    const attempt = start(false, { ADMIN_USERNAME: 'the-first-one', ADMIN_PASSWORD: password });
    await expect(attempt).rejects.toThrow(message);
    expect(await people()).toEqual([]);
  });

  it('the first administrator manages people and does nothing else', async () => {
    await Promise.all([start(false, ADMINISTRATOR), start(false, ADMINISTRATOR)]);
    const [root, ...others] = await people();
    expect(root).toMatchObject({ username: 'root', permissions: ['people'] });
    expect(others).toEqual([]);
    expect(await new Passwords().verify(root.hash, 'correct horse battery')).toBe(true);
  });

  it('a later start ignores the variables', async () => {
    await start(false, ADMINISTRATOR);
    await start(false, { ADMIN_USERNAME: 'second', ADMIN_PASSWORD: 'another long password' });
    expect((await people()).map(({ username }) => username)).toEqual(['root']);
  });

  it('a database of the demo is not served: every open account is named', async () => {
    await start(true);
    const closed = await new Passwords().hash('a password of its own');
    await dataSource.query(
      `UPDATE person SET password_hash = $1 WHERE username NOT IN ('clerk', 'admin', 'hr', 'system')`,
      [closed],
    );
    await dataSource.query(`UPDATE person SET disabled = true WHERE username = 'hr'`);
    await expect(start(false)).rejects.toMatchObject({ code: 'default-credentials', usernames: ['admin', 'clerk'] });
    await dataSource.query(`UPDATE person SET password_hash = $1 WHERE username IN ('clerk', 'admin')`, [closed]);
    await expect(start(false)).resolves.toBeUndefined();
  });
});
