import { idOf } from './company.js';
import { type Method, openSite, type Site } from './site.js';

let site: Site;
beforeAll(async () => (site = await openSite()), 30_000);
afterAll(() => site.close());

const call: Site['call'] = (...request) => site.call(...request);
const signIn: Site['signIn'] = (...credentials) => site.signIn(...credentials);

describe('signing in over HTTP', () => {
  it('answers with the token, its life in seconds, and the person', async () => {
    const { status, body } = await call('POST', '/auth/login', { body: { username: 'clerk', password: 'demo' } });
    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]{43}$/),
      expiresIn: 28_800,
      mustChangePassword: false,
      person: {
        id: idOf('clerk'),
        username: 'clerk',
        name: '陈晓雯',
        offices: ['clerk'],
        headOf: [],
        permissions: ['import'],
      },
    });
  });

  it.each([
    [{ username: 'clerk', password: 'wrong' }, 401],
    [{ username: 'clerk' }, 422],
    [{ username: 'clerk', password: 'demo', by: 'admin' }, 422],
    [{ username: { $ne: '' }, password: 'demo' }, 422],
    [{ username: 'clerk\u0000', password: 'demo' }, 422],
  ])('%j is answered with %i', async (body, status) => {
    expect((await call('POST', '/auth/login', { body })).status).toBe(status);
  });

  it('tells me who I am and who stands in for whom, until I sign out', async () => {
    const head = await signIn('production-head');
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    const made = await call('POST', '/delegations', {
      token: head,
      body: { to: idOf('production2'), offices: ['production'], endsAt, reason: '年假' },
    });
    expect(made).toMatchObject({ status: 202, body: { kind: 'delegation', state: 'proposed', mayWithdraw: true } });
    await site.agree(made.body);
    const token = await signIn('production2');
    expect((await call('GET', '/auth/me', { token })).body).toMatchObject({
      person: { username: 'production2' },
      offices: ['production'],
      delegations: { given: [], received: [{ from: { name: '钱卫东' }, offices: ['production'], state: 'active' }] },
    });
    const id = String(made.body?.['subject']).replace('delegation:', '');
    expect((await call('DELETE', `/delegations/${id}`, { token: head })).status).toBe(204);
    expect((await call('GET', '/auth/me', { token })).body).toMatchObject({ delegations: { received: [] } });
    expect((await call('POST', '/auth/logout', { token })).status).toBe(204);
    expect((await call('GET', '/auth/me', { token })).status).toBe(401);
  });

  it('shows my sessions and ends them', async () => {
    const token = await signIn('legal');
    const other = await signIn('legal');
    const { body } = await call('GET', '/auth/sessions', { token });
    const items = body?.['items'] as { id: string; current: boolean }[];
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const away = items.find(({ current }) => !current)?.id;
    expect((await call('DELETE', `/auth/sessions/${away}`, { token })).status).toBe(204);
    expect((await call('GET', '/auth/me', { token: other })).status).toBe(401);
    expect((await call('DELETE', '/auth/sessions', { token })).status).toBe(204);
    expect((await call('GET', '/auth/me', { token })).status).toBe(401);
  });

  it('changes my password', async () => {
    const token = await signIn('archive');
    const body = { currentPassword: 'demo', newPassword: 'a new password' };
    expect((await call('POST', '/auth/password', { token, body })).status).toBe(204);
    expect(await signIn('archive')).toBeUndefined();
    expect(await signIn('archive', 'a new password')).toBeDefined();
  });
});

describe('the guard', () => {
  it('lets everybody through to what is public', async () => {
    expect((await call('GET', '/probe/public')).text).toBe('open');
  });

  it('only reads the token where the door proves it', async () => {
    expect((await call('GET', '/probe/door')).status).toBe(401);
    const unknown = 'x'.repeat(43);
    expect((await call('GET', '/probe/door', { token: unknown })).text).toBe(unknown);
  });

  const POLICY = { levels: { 'RV-05': 'warn' }, reason: '试行' };
  const NEWCOMER = {
    username: 'new.one',
    name: '新人',
    password: 'correct horse',
    offices: ['sales'],
    reason: '新员工',
  };
  const REASON = { reason: '更名' };
  it.each<[Method, string, object | undefined, Record<string, number>]>([
    ['GET', '/people', undefined, { nobody: 401, clerk: 403, manager: 403, auditor: 403, admin: 200 }],
    ['POST', '/people', NEWCOMER, { nobody: 401, clerk: 403, manager: 403, auditor: 403, admin: 202 }],
    [
      'PATCH',
      `/people/${idOf('hr')}`,
      { name: '吕燕', ...REASON },
      { nobody: 401, clerk: 403, auditor: 403, admin: 202 },
    ],
    [
      'POST',
      `/people/${idOf('archive')}/disable`,
      { ...REASON, compromised: true },
      { nobody: 401, clerk: 403, manager: 403, auditor: 403, admin: 204 },
    ],
    [
      'POST',
      `/people/${idOf('archive')}/enable`,
      REASON,
      { nobody: 401, clerk: 403, manager: 403, auditor: 403, admin: 202 },
    ],
    ['DELETE', `/people/${idOf('hr')}/sessions`, undefined, { nobody: 401, clerk: 403, auditor: 403, admin: 204 }],
    ['GET', `/people/${idOf('hr')}`, undefined, { nobody: 401, clerk: 403, admin: 200 }],
    ['GET', '/people/directory', undefined, { nobody: 401, clerk: 200, auditor: 200 }],
    ['GET', '/policy', undefined, { nobody: 401, clerk: 200 }],
    ['GET', '/policy/versions', undefined, { nobody: 401, clerk: 200 }],
    ['POST', '/policy', POLICY, { nobody: 401, clerk: 403, admin: 403, auditor: 403, manager: 202 }],
    ['GET', '/delegations', undefined, { nobody: 401, clerk: 200 }],
    [
      'GET',
      '/delegations?everyone=true',
      undefined,
      { nobody: 401, clerk: 403, manager: 403, auditor: 200, admin: 200 },
    ],
    ['GET', '/audit', undefined, { nobody: 401, clerk: 403, manager: 403, admin: 200, auditor: 200 }],
  ])('%s %s', async (method, url, body, expected) => {
    const answers: Record<string, number> = {};
    for (const username of Object.keys(expected)) {
      const token = username === 'nobody' ? undefined : await signIn(username);
      answers[username] = (await call(method, url, { token, body })).status;
    }
    expect(answers).toEqual(expected);
  });

  it('refuses somebody who was disabled, or lost the permission, at the very next request', async () => {
    const admin = await signIn('admin');
    const operations = await signIn('operations');
    const change = async (body: object): Promise<void> => {
      const url = `/people/${idOf('operations')}`;
      const proposed = await call('PATCH', url, { token: admin, body: { ...body, reason: '调岗' } });
      await site.agree(proposed.body);
    };
    await change({ permissions: ['audit'] });
    expect((await call('GET', '/audit', { token: operations })).status).toBe(200);
    await change({ permissions: [] });
    expect((await call('GET', '/audit', { token: operations })).status).toBe(403);
    await call('POST', `/people/${idOf('operations')}/disable`, {
      token: admin,
      body: { reason: '停职', compromised: true },
    });
    expect((await call('GET', '/audit', { token: operations })).status).toBe(401);
  });
});

describe('what a body may not do', () => {
  it.each([
    [{ permissions: ['system'] }, 'permissions[0]'],
    [{ disabled: false }, 'disabled'],
    [{ rightsVersion: 1 }, 'rightsVersion'],
    [{ id: idOf('clerk') }, 'id'],
    [{ offices: ['sales', 'sales'] }, 'offices[1]'],
  ])('%j', async (body, path) => {
    const token = await signIn('admin');
    const asked = { token, body: { ...body, reason: '调岗' } };
    expect(await call('PATCH', `/people/${idOf('hr')}`, asked)).toMatchObject({
      status: 422,
      body: { code: 'validation', problems: [{ path }] },
    });
  });

  it('name a creator or a state of a delegation, or a version of the policy', async () => {
    const token = await signIn('manager');
    const endsAt = '2099-01-01T00:00:00Z';
    const delegation = { to: idOf('clerk'), offices: ['management'], endsAt, reason: 'x', createdBy: idOf('hr') };
    expect((await call('POST', '/delegations', { token, body: delegation })).status).toBe(422);
    const policy = { levels: {}, reason: 'x', version: 9 };
    expect((await call('POST', '/policy', { token, body: policy })).status).toBe(422);
    for (const levels of [null, [], 'off', { 'RV-05': null }]) {
      expect((await call('POST', '/policy', { token, body: { levels, reason: 'x' } })).status).toBe(422);
    }
  });
});
