import pg from 'pg';
import { SYSTEM_PERSON } from '../../src/identity/person.js';
import type { Acting } from '../../src/identity/acting.js';
import { type Company, idOf, openCompany } from './company.js';

let company: Company;
let acting: Acting;
beforeAll(async () => {
  company = await openCompany();
  acting = await company.acting('admin');
});
afterAll(() => company.close());

const admin = idOf('admin');
const NEWCOMER = {
  username: 'wang.fang',
  name: '王芳',
  password: 'correct horse',
  offices: ['sales' as const],
  reason: '新员工',
};

const notes = async (subject: string) =>
  (await company.trail.list({ after: null, limit: 10 }, { subject })).items.map(({ by, action, detail }) => ({
    by: by?.id,
    action,
    detail,
  }));

describe('entering people', () => {
  it('lets the newcomer sign in, and writes down who gave which rights', async () => {
    const id = await company.enter({ ...NEWCOMER, headOf: ['sales'] });
    await expect(company.signIn('wang.fang', 'correct horse')).resolves.toMatchObject({
      person: { id, name: '王芳', offices: ['sales'], headOf: ['sales'], permissions: [] },
    });
    expect(await notes(`person:${id}`)).toEqual([
      {
        by: admin,
        action: 'person.created',
        detail: {
          offices: ['sales'],
          headOf: ['sales'],
          permissions: [],
          change: expect.any(String),
          agreedBy: idOf('manager'),
        },
      },
    ]);
  });

  it('names everything that is wrong at once', async () => {
    const wrong = { ...NEWCOMER, username: 'no spaces', password: 'short', headOf: ['quality' as const] };
    await expect(company.people.propose(wrong, acting)).rejects.toMatchObject({
      code: 'validation',
      problems: [{ path: 'username' }, { path: 'password' }, { path: 'headOf' }],
    });
  });

  it('knows a taken user name in any case', async () => {
    await expect(
      company.people.propose({ ...NEWCOMER, username: 'Clerk', name: '王芳二' }, acting),
    ).rejects.toMatchObject({
      problems: [{ path: 'username', message: 'is taken' }],
    });
  });

  it('takes Chinese user names', async () => {
    const id = await company.enter({ ...NEWCOMER, username: '王芳', name: '王芳（质检）' });
    await expect(company.signIn('王芳', 'correct horse')).resolves.toMatchObject({ person: { id } });
  });
});

describe('changing people', () => {
  it('writes down from what to what, but neither name nor password', async () => {
    const id = idOf('market');
    await company.change(id, { name: '周新名', password: 'secret words', permissions: ['import'] });
    expect(await notes(`person:${id}`)).toEqual([
      { by: admin, action: 'person.password-reset', detail: {} },
      {
        by: admin,
        action: 'person.changed',
        detail: {
          permissions: { from: [], to: ['import'] },
          name: 'changed',
          password: 'changed',
          change: expect.any(String),
          agreedBy: idOf('manager'),
        },
      },
      {
        by: undefined,
        action: 'person.created',
        detail: { offices: ['market'], headOf: ['market'], permissions: [], disabled: false },
      },
    ]);
  });

  it('does not leave somebody head of an office that is not his', async () => {
    await expect(company.change(idOf('legal'), { offices: ['archive'] })).rejects.toMatchObject({
      problems: [{ path: 'headOf' }],
    });
    await expect(
      company.pool.query(`UPDATE person SET offices = '{archive}' WHERE id = $1`, [idOf('legal')]),
    ).rejects.toThrow('person_head_within_offices');
  });

  it('finds neither a stranger nor the product’s own account', async () => {
    for (const id of ['no-id', '11111111-1111-4111-8111-111111111111', SYSTEM_PERSON]) {
      await expect(company.people.proposeChange(id, { name: 'X' }, '更名', acting)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(company.people.revokeSessions(id, acting)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('refuses a change of nothing', async () => {
    for (const change of [{}, { offices: ['legal' as const] }]) {
      await expect(company.people.proposeChange(idOf('legal'), change, '调岗', acting)).rejects.toMatchObject({
        problems: [{ path: '', message: 'holds nothing to change' }],
      });
    }
  });

  it('keeps one of two who shut each other out at the same moment, twenty times, so that somebody manages people', async () => {
    const [one, other] = [admin, idOf('operations')];
    const owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    const others = `UPDATE person SET permissions = '{}' WHERE 'people' = ANY (permissions)`;
    for (let round = 0; round < 20; round++) {
      await owner.query(others);
      await owner.query(`UPDATE person SET permissions = '{people}', disabled = false WHERE id = ANY ($1::uuid[])`, [
        [one, other],
      ]);
      const actors = [await company.acting('admin'), await company.acting('operations')];
      const outcomes = await Promise.allSettled([
        company.people.disable(other, '停职', actors[0]),
        company.people.disable(one, '停职', actors[1]),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    }
    await owner.query(others);
    await owner.query(`UPDATE person SET permissions = '{people}', disabled = false WHERE id = $1`, [one]);
    await owner.end();
    acting = await company.acting('admin');
  });

  it('does not let the last one who manages people be shut out, nor lose the right', async () => {
    const change = { permissions: ['inspect' as const] };
    await expect(company.people.disable(admin, '停职', acting)).rejects.toMatchObject({
      problems: [{ path: '', message: 'the company must keep at least one person who can sign in and manage people' }],
    });
    await expect(company.people.proposeChange(admin, change, '调岗', acting)).rejects.toMatchObject({
      problems: [{ path: '', message: 'nobody proposes it for himself: somebody else has to' }],
    });
  });
});

describe('the database itself', () => {
  it.each([
    ['a second account of the product', `UPDATE person SET permissions = '{system}' WHERE username = 'clerk'`],
    ['a password for the product', `UPDATE person SET password_hash = '$argon2id$x' WHERE username = 'system'`],
    ['an office for the product', `UPDATE person SET offices = '{sales}' WHERE username = 'system'`],
    ['a password in clear text', `UPDATE person SET password_hash = 'demo' WHERE username = 'clerk'`],
    ['a user name that differs in case only', `UPDATE person SET username = 'Sales' WHERE username = 'clerk'`],
  ])('refuses %s', async (_what, statement) => {
    await expect(company.pool.query(statement)).rejects.toMatchObject({ code: '23514' });
  });
});

describe('lists of people', () => {
  it('go on where they stopped, and leave the product’s own account out', async () => {
    const seen: string[] = [];
    let after: string[] | null = null;
    do {
      const { items, nextCursor } = await company.lists.all({ after, limit: 10 });
      seen.push(...items.map(({ username }) => username));
      after = nextCursor === null ? null : (JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as string[]);
    } while (after);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    expect(seen).not.toContain('system');
  });

  it('the directory shows who can sign in, by office or part of a name', async () => {
    await company.people.disable(idOf('quality2'), '停职', acting);
    const { items } = await company.lists.directory({ after: null, limit: 50 }, { office: 'quality' });
    expect(items.map(({ name }) => name)).toEqual(['卫思敏']);
    const found = await company.lists.directory({ after: null, limit: 50 }, { text: 'CLERK2' });
    expect(found.items.map(({ name }) => name)).toEqual(['林志强']);
  });

  it('never hold a password hash', async () => {
    const { items } = await company.lists.all({ after: null, limit: 50 });
    expect(JSON.stringify(items)).not.toContain('argon2');
  });
});

describe('people who look like others', () => {
  const problemsOf = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: unknown) => (error as { problems?: { path: string }[] }).problems?.map(({ path }) => path) ?? error,
    );
  const enter = (username: string, name: string) =>
    problemsOf(company.enter({ username, name, password: 'kettle-drum-orchard', offices: [], reason: '新员工' }));

  it('are not entered: neither by user name nor by name', async () => {
    expect(await enter('сlerk', '新同事甲')).toEqual(['username']);
    expect(await enter('clerk-a', '陈晓雯')).toEqual(['name']);
    expect(await enter('clerk-a', '陈\u3000晓雯'.replace('\u3000', ''))).toEqual(['name']);
    expect(await enter('pаypal', '新同事乙')).toEqual(['username']);
    expect(await enter('clerk-a', '陈\u200b晓雯')).toEqual(['name']);
    expect(await enter('clerk-a', '陈晓雯（仓库）')).toEqual([]);
  });

  it('are not made by a new name', async () => {
    const renamed = company.change(idOf('market'), { name: '王建国' });
    expect(await problemsOf(renamed)).toEqual(['name']);
    expect(await problemsOf(company.change(idOf('market'), { name: '周雅琴' }))).toEqual([]);
  });

  it('are not entered by two administrators at once', async () => {
    const answers = await Promise.all([enter('twin.a', '双生'), enter('twin-a', '双生二')]);
    expect(answers.toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)).toEqual([[], ['username']]);
  });
});
