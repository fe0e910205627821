import pg from 'pg';
import { idOf } from './company.js';
import { type FourEyes, inAWeek, refused, openFourEyes } from './four-eyes.js';

let company: FourEyes['company'];
let people: FourEyes['people'];
let seen: FourEyes['seen'];
let agree: FourEyes['agree'];
let giveSalesTo: FourEyes['giveSalesTo'];
beforeAll(async () => {
  ({ company, people, seen, agree, giveSalesTo } = await openFourEyes());
});
afterAll(() => company.close());

describe('a delegation', () => {
  const wanted = { to: idOf('sales2'), offices: ['sales' as const], endsAt: inAWeek(), reason: '年假' };

  it('is agreed to by the head of its office, and by neither of the two', async () => {
    const change = await company.delegations.propose(wanted, people.sales);
    await expect(agree(change, people.sales)).rejects.toMatchObject(refused('Whoever proposed'));
    await expect(agree(change, await company.acting('sales2'))).rejects.toMatchObject(refused('affects you'));
    await expect(agree(change, await company.acting('procurement-head'))).rejects.toMatchObject({ code: 'not-found' });
    await agree(change, people['sales-head']);
    expect((await company.person('sales2')).delegations).toMatchObject([{ from: { id: idOf('sales') } }]);
  });

  it('of the head himself is agreed to by the head of the company', async () => {
    const change = await company.delegations.propose({ ...wanted, includeHead: true }, people['sales-head']);
    await expect(agree(change, people['sales-head'])).rejects.toMatchObject(refused('Whoever proposed'));
    await agree(change, people.manager2);
  });

  it('cannot begin any more once its offices are gone or its time is over', async () => {
    const change = await company.delegations.propose({ ...wanted, to: idOf('clerk') }, people.sales);
    await company.change(idOf('sales'), { offices: ['market'] });
    await expect(agree(change, people['sales-head'])).rejects.toMatchObject({ problems: [{ path: 'offices' }] });
    await company.change(idOf('sales'), { offices: ['sales'] });
    await company.changes.withdraw(change, people.sales);
  });
});

describe('what takes a right away', () => {
  it('counts at once, and is told to the person and to everybody who manages people', async () => {
    await company.people.disable(idOf('engineering'), '账号被盗', people.admin);
    await expect(company.signIn('engineering')).rejects.toMatchObject({ code: 'unauthenticated' });
    const { items } = await company.changeLists.notices({ after: null, limit: 1 }, idOf('admin2'));
    expect(items).toMatchObject([
      { topic: 'at-once', change: { kind: 'disabling', reason: '账号被盗', affected: [{ id: idOf('engineering') }] } },
    ]);
  });

  it('is given back by two only', async () => {
    const change = await company.people.proposeEnabling(idOf('engineering'), '已查清', people.admin);
    await expect(company.signIn('engineering')).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(agree(change, people.admin)).rejects.toMatchObject(refused('Whoever proposed'));
    await agree(change, people.admin2);
    await expect(company.signIn('engineering')).resolves.toMatchObject({ person: { username: 'engineering' } });
  });
});

describe('a proposal', () => {
  it('keeps names and passwords until it is decided, and shows no password at all', async () => {
    const change = await company.people.propose(
      { username: 'chen.li', name: '陈丽', password: 'correct horse', offices: ['sales'], reason: '新员工' },
      people.admin,
    );
    const open = await seen(change, people.manager);
    expect(open.person).toEqual({ username: 'chen.li', name: '陈丽' });
    expect(JSON.stringify(open)).not.toContain('argon2');
    await company.changes.reject(change, open.hash, '不需要', people.manager);
    const { rows } = await company.pool.query('SELECT to_jsonb(c)::text AS text FROM change_proposal c WHERE id = $1', [
      change,
    ]);
    expect(rows[0].text).not.toMatch(/陈丽|chen\.li|argon2/);
    expect(await seen(change, people.admin)).toMatchObject({ person: null, state: 'rejected', hash: open.hash });
  });

  it('is nobody else’s business, but an auditor’s', async () => {
    const change = await giveSalesTo('production2');
    await expect(seen(change, people.sales)).rejects.toMatchObject({ code: 'not-found' });
    await expect(agree(change, people.sales)).rejects.toMatchObject({ code: 'not-found' });
    await expect(company.changes.withdraw(change, people.sales)).rejects.toMatchObject({ code: 'not-found' });
    expect(await seen(change, people.auditor)).toMatchObject({ mayDecide: false });
    await expect(agree(change, people.auditor)).rejects.toMatchObject(refused('decided by whoever manages people'));
    const listed = async (by: string, which?: string) =>
      (await company.changeLists.list({ after: null, limit: 200 }, { which, state: 'proposed' }, by)).items.map(
        ({ id }) => id,
      );
    expect(await listed(idOf('sales'))).not.toContain(change);
    expect(await listed(idOf('production2'), 'about-me')).toEqual([change]);
    expect(await listed(idOf('manager'), 'waiting')).toContain(change);
    expect(await listed(idOf('admin'), 'waiting')).not.toContain(change);
    expect(await listed(idOf('admin'), 'mine')).toContain(change);
    await company.changes.withdraw(change, people.admin);
  });

  it('is listed page by page', async () => {
    const all: string[] = [];
    let after: string[] | null = null;
    do {
      const page = await company.changeLists.list({ after, limit: 3 }, {}, idOf('auditor'));
      all.push(...page.items.map(({ id }) => id));
      after =
        page.nextCursor === null
          ? null
          : (JSON.parse(Buffer.from(page.nextCursor, 'base64url').toString()) as string[]);
    } while (after);
    const { rows } = await company.pool.query<{ id: string }>('SELECT id FROM change_proposal ORDER BY no DESC');
    expect(all).toEqual(rows.map(({ id }) => id));
  });
});

describe('the first administrator', () => {
  it('appoints the second one alone, once; from then on it takes two for ever', async () => {
    const owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    await owner.query(`
      UPDATE person SET permissions = '{}', head_of = '{}' WHERE permissions <> '{system}' AND username <> 'admin'`);
    await owner.end();
    const second = { username: 'second', name: '副管理员', password: 'correct horse', reason: '第二位管理员' };
    const asAdministrator = { ...second, offices: [], permissions: ['people' as const] };
    await expect(
      company.people.propose({ ...asAdministrator, permissions: ['people', 'policy'] }, people.admin),
    ).rejects.toMatchObject({ problems: [{ message: expect.stringContaining('nobody else is there') }] });
    await expect(giveSalesTo('clerk')).rejects.toMatchObject({ code: 'validation' });

    const change = await company.people.propose(asAdministrator, people.admin);
    expect(await seen(change, people.admin)).toMatchObject({ state: 'bootstrap', decidedBy: null, kind: 'person' });
    const another = await company.signIn('second', 'correct horse');

    const third = await company.people.propose({ ...asAdministrator, username: 'third', name: '第三位' }, people.admin);
    expect(await seen(third, people.admin)).toMatchObject({ state: 'proposed' });
    // also when the second is gone: the company then needs its head, or the second back
    await company.people.disable(another.person.id, '离职', people.admin);
    await expect(
      company.people.propose({ ...asAdministrator, username: 'fourth', name: '第四位' }, people.admin),
    ).rejects.toMatchObject({ problems: [{ message: expect.stringContaining('nobody else is there') }] });
    await expect(
      company.pool.query(
        `INSERT INTO change_proposal (id, kind, content, reason, hash, affected, gains, proposed_by, state)
         VALUES (gen_random_uuid(), 'person', '{}', 'x', '', '{}', '{}', $1, 'bootstrap')`,
        [idOf('admin')],
      ),
    ).rejects.toThrow('there is somebody who can agree');
  });
});
