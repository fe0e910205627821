import pg from 'pg';
import { type Company, idOf, openCompany, RECORDS } from './company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.change(idOf('clerk'), { permissions: ['import', 'inspect'] });
  await company.people.disable(idOf('clerk'), '停职', await company.acting('admin'));
});
afterAll(() => company.close());

const STATEMENTS = [
  ['audit_entry', `UPDATE audit_entry SET action = 'person.created'`],
  ['audit_entry', 'DELETE FROM audit_entry'],
  ['audit_entry', 'TRUNCATE audit_entry'],
  ['policy_version', `UPDATE policy_version SET thresholds = '{}'`],
  ['policy_version', 'DELETE FROM policy_version'],
  ['policy_version', 'TRUNCATE policy_version'],
];

describe('the audit trail and the policy only grow', () => {
  it.each(STATEMENTS)('for the application: %s refuses %s', async (_table, statement) => {
    await expect(company.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(STATEMENTS)('for the owner of the tables too: %s refuses %s', async (table, statement) => {
    const owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    await expect(owner.query(statement)).rejects.toThrow(`${table} is append-only`);
    await owner.end();
  });
});

it('the trail is read from the newest on, page by page', async () => {
  const subject = `person:${idOf('clerk')}`;
  const first = await company.trail.list({ after: null, limit: 1 }, { subject });
  expect(first.items).toMatchObject([
    {
      action: 'person.disabled',
      by: { id: idOf('admin'), name: '孔维康' },
      detail: { revoked: 0 },
    },
  ]);
  const cursor = JSON.parse(Buffer.from(first.nextCursor ?? '', 'base64url').toString()) as string[];
  const second = await company.trail.list({ after: cursor, limit: 1 }, { subject });
  expect(second).toMatchObject({
    items: [{ detail: { permissions: { from: ['import'], to: ['import', 'inspect'] }, agreedBy: idOf('manager') } }],
    nextCursor: expect.any(String),
  });
  const next = JSON.parse(Buffer.from(second.nextCursor ?? '', 'base64url').toString()) as string[];
  expect(await company.trail.list({ after: next, limit: 1 }, { subject })).toMatchObject({
    items: [{ action: 'person.created', by: null, detail: { offices: ['clerk'] } }],
    nextCursor: null,
  });
});

it('the entities match the migrations', async () => {
  expect(RECORDS).not.toHaveLength(0);
  const { upQueries } = await company.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
