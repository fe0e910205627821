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
const NEWCOMER = { username: 'wang.fang', name: '王芳', password: 'correct horse', offices: ['sales' as const] };

const notes = async (subject: string) =>
  (await company.trail.list({ after: null, limit: 10 }, { subject })).items.map(({ by, action, detail }) => ({
    by: by?.id,
    action,
    detail,
  }));

describe('entering people', () => {
  it('lets the newcomer sign in, and writes down who gave which rights', async () => {
    const id = await company.people.create({ ...NEWCOMER, headOf: ['sales'] }, acting);
    await expect(company.signIn('wang.fang', 'correct horse')).resolves.toMatchObject({
      person: { id, name: '王芳', offices: ['sales'], headOf: ['sales'], permissions: [] },
    });
    expect(await notes(`person:${id}`)).toEqual([
      { by: admin, action: 'person.created', detail: { offices: ['sales'], headOf: ['sales'], permissions: [] } },
    ]);
  });

  it('names everything that is wrong at once', async () => {
    const wrong = { ...NEWCOMER, username: 'no spaces', password: 'short', headOf: ['quality' as const] };
    await expect(company.people.create(wrong, acting)).rejects.toMatchObject({
      code: 'validation',
      problems: [{ path: 'username' }, { path: 'password' }, { path: 'headOf' }],
    });
  });

  it('knows a taken user name in any case', async () => {
    await expect(company.people.create({ ...NEWCOMER, username: 'Clerk' }, acting)).rejects.toMatchObject({
      problems: [{ path: 'username', message: 'is taken' }],
    });
  });

  it('takes Chinese user names', async () => {
    const id = await company.people.create({ ...NEWCOMER, username: '王芳', name: '王芳（质检）' }, acting);
    await expect(company.signIn('王芳', 'correct horse')).resolves.toMatchObject({ person: { id } });
  });
});

describe('changing people', () => {
  it('writes down from what to what, but neither name nor password', async () => {
    const id = idOf('market');
    await company.people.change(id, { name: '周新名', password: 'secret words', permissions: ['import'] }, acting);
    expect(await notes(`person:${id}`)).toEqual([
      { by: admin, action: 'person.password-reset', detail: {} },
      {
        by: admin,
        action: 'person.changed',
        detail: { permissions: { from: [], to: ['import'] }, name: 'changed', password: 'changed' },
      },
    ]);
  });

  it('does not leave somebody head of an office that is not his', async () => {
    await expect(company.people.change(idOf('legal'), { offices: ['archive'] }, acting)).rejects.toMatchObject({
      problems: [{ path: 'headOf' }],
    });
    await expect(
      company.pool.query(`UPDATE person SET offices = '{archive}' WHERE id = $1`, [idOf('legal')]),
    ).rejects.toThrow('person_head_within_offices');
  });

  it('finds neither a stranger nor the product’s own account', async () => {
    for (const id of ['no-id', '11111111-1111-4111-8111-111111111111', SYSTEM_PERSON]) {
      await expect(company.people.change(id, { name: 'X' }, acting)).rejects.toMatchObject({ code: 'not-found' });
      await expect(company.people.revokeSessions(id, acting)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('refuses a change of nothing', async () => {
    await expect(company.people.change(idOf('legal'), {}, acting)).rejects.toMatchObject({ code: 'validation' });
  });

  it('does not let the last one who manages people lock himself out', async () => {
    for (const change of [{ permissions: [] }, { disabled: true }]) {
      await expect(company.people.change(admin, change, acting)).rejects.toMatchObject({
        problems: [{ path: 'permissions' }],
      });
    }
    await expect(company.signIn('admin')).resolves.toMatchObject({
      person: { permissions: expect.arrayContaining(['people']) },
    });
  });

  it('keeps one of two who take the right from each other at the same moment, twenty times', async () => {
    const [one, other] = [admin, idOf('operations')];
    const actors = [acting, await company.acting('operations')];
    for (let round = 0; round < 20; round++) {
      await company.pool.query(`UPDATE person SET permissions = '{people}' WHERE id = ANY ($1::uuid[])`, [
        [one, other],
      ]);
      const outcomes = await Promise.allSettled([
        company.people.change(other, { permissions: [] }, actors[0]),
        company.people.change(one, { permissions: [] }, actors[1]),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    }
    await company.pool.query(`UPDATE person SET permissions = '{people}' WHERE id = $1`, [one]);
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
    expect(seen).toHaveLength(28);
    expect(new Set(seen).size).toBe(28);
    expect(seen).not.toContain('system');
  });

  it('the directory shows who can sign in, by office or part of a name', async () => {
    await company.people.change(idOf('quality2'), { disabled: true }, acting);
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
    problemsOf(company.people.create({ username, name, password: 'kettle-drum-orchard', offices: [] }, acting));

  it('are not entered: neither by user name nor by name', async () => {
    expect(await enter('сlerk', '新同事甲')).toEqual(['username']);
    expect(await enter('clerk-a', '陈晓雯')).toEqual(['name']);
    expect(await enter('clerk-a', '陈\u3000晓雯'.replace('\u3000', ''))).toEqual(['name']);
    expect(await enter('pаypal', '新同事乙')).toEqual(['username']);
    expect(await enter('clerk-a', '陈\u200b晓雯')).toEqual(['name']);
    expect(await enter('clerk-a', '陈晓雯（仓库）')).toEqual([]);
  });

  it('are not made by a new name', async () => {
    const renamed = company.people.change(idOf('market'), { name: '王建国' }, acting);
    expect(await problemsOf(renamed)).toEqual(['name']);
    expect(await problemsOf(company.people.change(idOf('market'), { name: '周雅琴' }, acting))).toEqual([]);
  });

  it('are not entered by two administrators at once', async () => {
    const answers = await Promise.all([enter('twin.a', '双生'), enter('twin-a', '双生二')]);
    expect(answers.toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)).toEqual([[], ['username']]);
  });
});
