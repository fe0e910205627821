import type { Acting } from '../../src/identity/acting.js';
import { type Company, idOf, OFFICE, openCompany } from './company.js';

let company: Company;
let acting: Acting;
beforeAll(async () => {
  company = await openCompany();
  acting = await company.acting('admin');
});
afterAll(() => company.close());

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

describe('a change of rights', () => {
  it('counts at the next request: a lost office is gone from it', async () => {
    const { token } = await company.signIn('sales2');
    await company.change(idOf('sales2'), { offices: ['market'] });
    await expect(company.sessions.authenticate(token)).resolves.toMatchObject({ person: { offices: ['market'] } });
  });

  it('refuses a disabled person at the next request, and his old session also after he is enabled again', async () => {
    const { token } = await company.signIn('logistics');
    await company.people.disable(idOf('logistics'), '停职', acting);
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await company.enable(idOf('logistics'));
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(company.signIn('logistics')).resolves.toMatchObject({ person: { username: 'logistics' } });
  });

  it('ends the sessions of whoever gets a new password from the administrator', async () => {
    const { token } = await company.signIn('hr');
    await company.change(idOf('hr'), { password: 'a new password' });
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(company.signIn('hr', 'a new password')).resolves.toMatchObject({ person: { username: 'hr' } });
  });
});

describe('the rights version', () => {
  const raisedBy = async (username: string, deed: () => Promise<unknown>): Promise<number> => {
    const before = await company.rightsVersion(username);
    await deed();
    return (await company.rightsVersion(username)) - before;
  };

  it.each<[string, () => Promise<unknown>]>([
    ['offices', () => company.change(idOf('market'), { offices: ['market', 'sales'] })],
    ['headship', () => company.change(idOf('market'), { headOf: [] })],
    ['permissions', () => company.change(idOf('market'), { permissions: ['import'] })],
    ['disabling', () => company.people.disable(idOf('market'), '停职', acting)],
    ['enabling', () => company.enable(idOf('market'))],
  ])('is raised by a change of %s', async (_what, deed) => {
    expect(await raisedBy('market', deed)).toBe(1);
  });

  it('is raised by a change that goes round the product, too', async () => {
    expect(
      await raisedBy('market', () =>
        company.pool.query(`UPDATE person SET permissions = '{}' WHERE id = $1`, [idOf('market')]),
      ),
    ).toBe(1);
  });

  it('is raised by a new password, for the rights and for the sessions that end', async () => {
    const here = await company.signIn('archive');
    await company.signIn('archive');
    const raised = await raisedBy('archive', () =>
      company.ownPassword.change(here, 'demo', 'a new password', OFFICE.address),
    );
    expect(raised).toBe(2);
  });

  it('is raised by the end of sessions', async () => {
    const { session } = await company.signIn('quality');
    expect(await raisedBy('quality', () => company.sessions.revoke(idOf('quality'), session.id))).toBe(1);
    await company.signIn('quality');
    await company.signIn('quality');
    expect(await raisedBy('quality', () => company.sessions.revokeAll(idOf('quality')))).toBe(1);
  });

  it('is raised for both when one stands in for the other, and when it ends', async () => {
    const sender = await company.acting('production-head');
    const wanted = { to: idOf('production2'), offices: ['production' as const], endsAt: inAWeek(), reason: '休假' };
    let id = '';
    const create = async () => (id = await company.delegate(wanted, sender));
    expect(
      await raisedBy('production-head', () => raisedBy('production2', create).then((n) => expect(n).toBe(1))),
    ).toBe(1);
    const revoke = () => company.delegations.revoke(id, sender);
    expect(
      await raisedBy('production-head', () => raisedBy('production2', revoke).then((n) => expect(n).toBe(1))),
    ).toBe(1);
  });

  it('is not raised by a new name, nor by signing in', async () => {
    expect(await raisedBy('legal', () => company.change(idOf('legal'), { name: '朱正' }))).toBe(0);
    expect(await raisedBy('legal', () => company.signIn('legal'))).toBe(0);
  });

  it('never goes down', async () => {
    await expect(
      company.pool.query('UPDATE person SET rights_version = 0 WHERE id = $1', [idOf('legal')]),
    ).rejects.toThrow('rights_version only grows');
  });

  it('lets 100 changes and endings of sessions at once through without a deadlock', async () => {
    const manager = await company.acting('manager');
    const rename = async (id: string, name: string): Promise<void> => {
      const change = await company.people.proposeChange(id, { name }, '更名', acting);
      await company.changes.agree(change, (await company.changeLists.one(change, manager.id)).hash, manager);
    };
    const deeds = Array.from({ length: 25 }, (_, i) => [
      rename(idOf('finance'), `韩慧芳 ${i}`),
      company.people.revokeSessions(idOf('finance'), acting),
      company.sessions.revokeAll(idOf('finance')),
      rename(idOf('admin2'), `谢安然 ${i}`),
    ]);
    await expect(Promise.all(deeds.flat())).resolves.toHaveLength(100);
  });
});
