import { setTimeout as sleep } from 'node:timers/promises';
import { hashToken } from '../../src/identity/signed-in.js';
import { codeOf, type Company, idOf, OFFICE, openCompany } from './company.js';

/** What is written aside, after the answer. */
async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await expectation();
    } catch {
      await sleep(20);
    }
  }
  return expectation();
}

let company: Company;
beforeAll(async () => (company = await openCompany()), 60_000);
afterAll(() => company.close());

const HOUR = 3_600_000;

const guess = (username: string, password = 'wrong', address = OFFICE.address, door = company.door) =>
  codeOf(door.signIn(username, password, { ...OFFICE, address }));

describe('signing in', () => {
  it('gives a token that stands for the person with his rights', async () => {
    const { token } = await company.signIn('production-head');
    const { person } = await company.sessions.authenticate(token);
    expect(person).toEqual({
      id: idOf('production-head'),
      username: 'production-head',
      name: '钱卫东',
      offices: ['production'],
      headOf: ['production'],
      permissions: [],
      rightsVersion: 1,
      delegations: [],
    });
  });

  it('takes the user name in any case and with spaces around it', async () => {
    const { person } = await company.signIn('  CLERK ');
    expect(person.username).toBe('clerk');
  });

  it('stores nothing by which somebody who reads the database could sign in', async () => {
    const { token } = await company.signIn('clerk');
    const { rows } = await company.pool.query<{ stored: string }>(
      `SELECT string_agg(s::text, ' ') || (SELECT string_agg(p::text, ' ') FROM person p) AS stored FROM session s`,
    );
    expect(rows[0].stored).not.toContain(token);
    expect(rows[0].stored).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(rows[0].stored).not.toMatch(/\bdemo\b/);
  });

  it('ends when nobody has used it for 8 hours', async () => {
    const { token, session } = await company.signIn('clerk');
    expect((Date.parse(session.expiresAt) - Date.parse(session.at)) / HOUR).toBeCloseTo(8, 2);
    await company.letHoursPass(token, 7);
    await expect(company.sessions.authenticate(token)).resolves.toMatchObject({ session: { id: session.id } });
    await company.letHoursPass(token, 1);
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('goes on as long as it is used, for a week at most', async () => {
    const { token, session } = await company.signIn('clerk');
    expect((Date.parse(session.endsAt) - Date.parse(session.at)) / HOUR).toBeCloseTo(7 * 24, 2);
    const remaining = async () => {
      const { session: now } = await company.sessions.authenticate(token);
      return Math.round((Date.parse(now.expiresAt) - Date.parse(now.at)) / HOUR);
    };
    await company.letHoursPass(token, 6);
    company.sessions.noteUse(token);
    await eventually(async () => expect(await remaining()).toBe(8));
    await company.letHoursPass(token, 7);
    await company.sessions.authenticate(token);
    expect(await remaining()).toBe(1);
  });

  it('cannot be kept beyond its week by use', async () => {
    const { token } = await company.signIn('clerk');
    await company.pool.query(
      `UPDATE session SET created_at = now() - interval '167 hours', ends_at = now() + interval '1 hour',
         expires_at = now() + interval '10 minutes' WHERE token_hash = $1`,
      [hashToken(token)],
    );
    company.sessions.noteUse(token);
    await eventually(async () => {
      const { session } = await company.sessions.authenticate(token);
      expect(session.expiresAt).toBe(session.endsAt);
    });
  });

  it('does not tell an unknown name, a wrong password, a disabled account and the product itself apart', async () => {
    await company.people.disable(idOf('hr'), '停职', await company.acting('admin'));
    const refusals = await Promise.all(
      [
        ['nobody', 'demo'],
        ['market', 'wrong'],
        ['hr', 'demo'],
        ['system', '!'],
        ['system', ''],
      ].map(([username, password]) => company.door.signIn(username, password, OFFICE).catch(String)),
    );
    expect(new Set(refusals)).toEqual(new Set(['UnauthenticatedError: The user name or the password is wrong.']));
  });
});

describe('ending sessions', () => {
  it('refuses a revoked session at the very next request', async () => {
    const { token, session, person } = await company.signIn('logistics');
    await company.sessions.revoke(person.id, session.id);
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('ends no session of somebody else', async () => {
    const { token, session } = await company.signIn('logistics');
    await expect(company.sessions.revoke(idOf('sales'), session.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(company.sessions.revoke(idOf('sales'), 'no-id')).rejects.toMatchObject({ code: 'not-found' });
    await expect(company.sessions.authenticate(token)).resolves.toMatchObject({ session: { id: session.id } });
  });

  it('ends all of them at once, and lists those that still count', async () => {
    const first = await company.signIn('logistics');
    await company.sessions.revokeAll(first.person.id);
    const again = await company.signIn('logistics');
    await company.signIn('logistics');
    expect((await company.sessions.list(first.person.id)).map(({ client }) => client)).toEqual(['Firefox', 'Firefox']);
    expect(await company.sessions.revokeAll(first.person.id)).toBe(2);
    expect(await company.sessions.list(first.person.id)).toEqual([]);
    await expect(company.sessions.authenticate(again.token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('changing one’s own password', () => {
  it('asks for the present one, ends the other sessions and keeps this one', async () => {
    const here = await company.signIn('quality2');
    const elsewhere = await company.signIn('quality2');
    await expect(company.ownPassword.change(here, 'wrong', 'a new password', OFFICE.address)).rejects.toMatchObject({
      problems: [{ path: 'currentPassword' }],
    });
    await company.ownPassword.change(here, 'demo', 'a new password', OFFICE.address);

    await expect(company.sessions.authenticate(elsewhere.token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(company.sessions.authenticate(here.token)).resolves.toMatchObject({
      person: { username: 'quality2' },
    });
    expect(await guess('quality2', 'demo')).toBe('unauthenticated');
    expect(await guess('quality2', 'a new password')).toBe('signed in');
  });

  it.each([
    ['short', 'must have at least 8 characters'],
    ['aftersales', 'must differ from the user name'],
    ['Password', 'is a well-known password, or one with digits and signs around it'],
    ['dragon2026!', 'is a well-known password, or one with digits and signs around it'],
    ['ababababab', 'must have at least 4 different characters'],
    ['demo', 'must differ from your present password'],
  ])('does not take %s', async (wanted, message) => {
    const here = await company.signIn('aftersales');
    await expect(company.ownPassword.change(here, 'demo', wanted, OFFICE.address)).rejects.toMatchObject({
      problems: [{ path: 'newPassword', message }],
    });
  });
});
