import pg from 'pg';
import type { NewDelegation } from '../../src/identity/delegations.service.js';
import type { Acting } from '../../src/identity/acting.js';
import { type Company, idOf, openCompany } from './company.js';

let company: Company;
let acting: Acting;
beforeAll(async () => {
  company = await openCompany();
  acting = await company.acting('admin');
});
afterEach(() => company.pool.query('DELETE FROM delegation'));
afterAll(() => company.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const admin = idOf('admin');

/** The production head goes on leave for a week, and production2 stands in. */
const LEAVE: NewDelegation = {
  to: idOf('production2'),
  offices: ['production'],
  includeHead: true,
  endsAt: inDays(7),
  reason: '年假',
};

const delegate = async (from: string, wanted: Partial<NewDelegation> = {}) =>
  company.delegate({ ...LEAVE, ...wanted }, await company.acting(from));

/** What somebody has been lent, as the guard sees it now. */
const lentTo = async (username: string) => (await company.person(username)).delegations;

/** Moves a delegation in time, as only the owner of the tables could. */
async function shift(id: string, days: number): Promise<void> {
  const owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  await owner.query('ALTER TABLE delegation DISABLE TRIGGER delegation_changed');
  await owner.query(
    `UPDATE delegation SET starts_at = starts_at + make_interval(days => $2), ends_at = ends_at + make_interval(days => $2)
     WHERE id = $1`,
    [id, days],
  );
  await owner.query('ALTER TABLE delegation ENABLE TRIGGER delegation_changed');
  await owner.end();
}

describe('standing in', () => {
  it('lends the offices and, if said so, the headship', async () => {
    const id = await delegate('production-head');
    expect(await lentTo('production2')).toEqual([
      {
        id,
        from: {
          id: idOf('production-head'),
          name: '钱卫东',
          rightsVersion: await company.rightsVersion('production-head'),
        },
        offices: ['production'],
        headOf: ['production'],
        includeHead: true,
        endsAt: LEAVE.endsAt,
      },
    ]);
  });

  it('lends no headship unless said so, and never a permission', async () => {
    await delegate('manager', { to: idOf('clerk'), offices: ['management'], includeHead: false });
    const clerk = await company.person('clerk');
    expect(clerk.delegations).toMatchObject([{ offices: ['management'], headOf: [] }]);
    expect(clerk.permissions).toEqual(['import']);
    expect(clerk.offices).toEqual(['clerk']);
  });

  it('begins and ends by its dates', async () => {
    const id = await delegate('production-head', { startsAt: inDays(1) });
    expect(await lentTo('production2')).toEqual([]);
    await shift(id, -2);
    expect(await lentTo('production2')).toHaveLength(1);
    await shift(id, -8);
    expect(await lentTo('production2')).toEqual([]);
  });

  it('ends at once when either side revokes it, and only once', async () => {
    const id = await delegate('production-head');
    const receiver = await company.acting('production2');
    await company.delegations.revoke(id, receiver);
    expect(await lentTo('production2')).toEqual([]);
    await company.delegations.revoke(id, receiver);
    const { items } = await company.trail.list({ after: null, limit: 10 }, { subject: `delegation:${id}` });
    expect(items.map(({ action }) => action)).toEqual(['delegation.revoked', 'delegation.created']);
  });

  it('is nobody else’s business', async () => {
    const id = await delegate('production-head');
    await expect(company.delegations.revoke(id, await company.acting('sales'))).rejects.toMatchObject({
      code: 'not-found',
    });
    const { items } = await company.delegations.list({ after: null, limit: 10 }, idOf('sales'));
    expect(items).toEqual([]);
  });

  it('shrinks with the offices of the delegator, and ends with his account', async () => {
    const lender = idOf('engineering');
    await company.change(lender, { offices: ['engineering', 'quality'] });
    await delegate('engineering', { offices: ['engineering', 'quality'] });
    await company.change(lender, { offices: ['quality'], headOf: [] });
    expect(await lentTo('production2')).toMatchObject([{ offices: ['quality'], headOf: [] }]);
    await company.people.disable(lender, '停职', acting);
    expect(await lentTo('production2')).toEqual([]);
  });

  it('is never lent on: what one holds for another cannot be delegated', async () => {
    await delegate('production-head', { to: idOf('clerk') });
    await expect(delegate('clerk', { to: idOf('sales') })).rejects.toMatchObject({ problems: [{ path: 'offices' }] });
    await delegate('clerk', { to: idOf('sales'), offices: ['clerk'] });
    expect(await lentTo('sales')).toMatchObject([{ offices: ['clerk'], from: { id: idOf('clerk') } }]);
  });
});

describe('a delegation is refused', () => {
  it.each<[string, Partial<NewDelegation>, string]>([
    ['to oneself', { to: idOf('production-head') }, 'to'],
    ['to nobody', { to: '11111111-1111-4111-8111-111111111111' }, 'to'],
    ['to something that is no id', { to: 'production2' }, 'to'],
    ['to the product itself', { to: '00000000-0000-0000-0000-000000000000' }, 'to'],
    ['of an office that is not one’s own', { offices: ['production', 'quality'] }, 'offices'],
    ['that ends before it starts', { startsAt: inDays(8) }, 'endsAt'],
    ['that has ended', { endsAt: inDays(-1) }, 'endsAt'],
    ['that started in the past', { startsAt: inDays(-1) }, 'startsAt'],
    ['for more than 90 days', { endsAt: inDays(91) }, 'endsAt'],
    ['without a zone in its dates', { endsAt: '2099-01-01T00:00:00' }, 'endsAt'],
  ])('%s', async (_what, wanted, path) => {
    await expect(delegate('production-head', wanted)).rejects.toMatchObject({
      code: 'validation',
      problems: [{ path }],
    });
  });

  it('of another’s offices, unless by somebody who manages people', async () => {
    await expect(delegate('sales', { from: idOf('production-head') })).rejects.toMatchObject({ code: 'forbidden' });
    await delegate('admin', { from: idOf('production-head') });
    expect(await lentTo('production2')).toMatchObject([{ from: { id: idOf('production-head') } }]);
  });

  it('when somebody who manages people directs another’s offices to himself', async () => {
    await expect(
      delegate('admin', { from: idOf('manager'), offices: ['management'], to: admin }),
    ).rejects.toMatchObject({
      problems: [{ path: 'to' }],
    });
  });

  it('by the database too: to oneself, without an office, backwards, longer than 90 days, or changed afterwards', async () => {
    const insert = (to: string, offices: string, days: number) =>
      company.pool.query(
        `INSERT INTO delegation (id, from_person, to_person, offices, starts_at, ends_at, reason, created_by)
         VALUES (gen_random_uuid(), $1, $2, $3, now(), now() + make_interval(days => $4), '', $1)`,
        [idOf('sales'), to, offices, days],
      );
    await expect(insert(idOf('sales'), '{sales}', 1)).rejects.toThrow('delegation_to_another');
    await expect(insert(idOf('clerk'), '{}', 1)).rejects.toThrow('delegation_has_scope');
    await expect(insert(idOf('clerk'), '{sales}', -1)).rejects.toThrow('delegation_lasts');
    await expect(insert(idOf('clerk'), '{sales}', 91)).rejects.toThrow('delegation_lasts');
    await insert(idOf('clerk'), '{sales}', 90);
    await expect(company.pool.query(`UPDATE delegation SET offices = '{finance}'`)).rejects.toThrow('only revoked');
  });
});

it('lets delegations in a ring at once through without a deadlock, and lists them page by page', async () => {
  const ring = ['sales', 'sales2', 'sales-head'];
  const people = await Promise.all(ring.map((username) => company.acting(username)));
  const manager = await company.acting('manager');
  const begin = async (wanted: NewDelegation, by: Acting): Promise<void> => {
    const change = await company.delegations.propose(wanted, by);
    await company.changes.agree(change, (await company.changeLists.one(change, manager.id)).hash, manager);
  };
  await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      begin({ to: people[(i + 1) % 3].id, offices: ['sales'], endsAt: inDays(1), reason: '出差' }, people[i % 3]),
    ),
  );
  const seen = new Set<string>();
  let after: string[] | null = null;
  do {
    const { items, nextCursor } = await company.delegations.list({ after, limit: 7 }, people[0].id);
    for (const { id } of items) seen.add(id);
    after = nextCursor === null ? null : (JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as string[]);
  } while (after);
  expect(seen.size).toBe(40);
});
