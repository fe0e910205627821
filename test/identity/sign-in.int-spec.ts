import { openWritePool } from '../../src/database/pool.js';
import { type DomainError, TooManyRequestsError } from '../../src/errors.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionRecord } from '../../src/identity/session.entity.js';
import { Sessions } from '../../src/identity/sessions.service.js';
import { SignInLimit } from '../../src/identity/sign-in-limit.js';
import { silent } from '../support/database.js';
import { type Company, idOf, OFFICE, openCompany } from './company.js';

let company: Company;
beforeAll(async () => (company = await openCompany()));
afterAll(() => company.close());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'signed in',
    (error: unknown) => (error as DomainError).code,
  );

const guess = (username: string, password = 'wrong', address = OFFICE.address, sessions = company.sessions) =>
  codeOf(sessions.signIn(username, password, { ...OFFICE, address }));

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

  it('lasts 12 hours and no longer', async () => {
    const { token, session } = await company.signIn('clerk');
    const hours = (Date.parse(session.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12.01);
    await company.letSessionExpire(token);
    await expect(company.sessions.authenticate(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('does not tell an unknown name, a wrong password, a disabled account and the product itself apart', async () => {
    await company.people.change(idOf('hr'), { disabled: true }, await company.acting('admin'));
    const refusals = await Promise.all(
      [
        ['nobody', 'demo'],
        ['market', 'wrong'],
        ['hr', 'demo'],
        ['system', '!'],
        ['system', ''],
      ].map(([username, password]) => company.sessions.signIn(username, password, OFFICE).catch(String)),
    );
    expect(new Set(refusals)).toEqual(new Set(['UnauthenticatedError: The user name or the password is wrong.']));
  });
});

describe('guessing passwords', () => {
  it('has to wait after ten failures, even with the right one', async () => {
    const answers: string[] = [];
    for (let i = 0; i < 12; i++) answers.push(await guess('legal'));
    expect(answers).toEqual([...Array<string>(10).fill('unauthenticated'), 'too-many-requests', 'too-many-requests']);
    expect(await guess('legal', 'demo')).toBe('too-many-requests');
  });

  it('says how long to wait, at most a quarter of an hour', async () => {
    const refusal = await company.sessions.signIn('legal', 'demo', OFFICE).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyRequestsError);
    const { retryAfterSeconds } = refusal as TooManyRequestsError;
    expect(retryAfterSeconds).toBeGreaterThan(800);
    expect(retryAfterSeconds).toBeLessThanOrEqual(900);
  });

  it('does not lock the person out elsewhere, nor others in the same network', async () => {
    expect(await guess('legal', 'demo', '10.0.0.2')).toBe('signed in');
    expect(await guess('archive', 'demo')).toBe('signed in');
  });

  it('may begin again when the time is over', async () => {
    await company.pool.query(`UPDATE sign_in_failure SET window_ends = now()`);
    expect(await guess('legal', 'demo')).toBe('signed in');
  });

  it('gets ten telling answers in all, however many tries come at once to two nodes', async () => {
    const pool = openWritePool(company.database.appUrl, { max: 8, log: silent });
    const records = company.dataSource.getRepository(SessionRecord);
    const otherNode = new Sessions(pool, new Passwords(), new SignInLimit(pool), records);
    const nodes = [company.sessions, otherNode];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => guess('archive', 'wrong', '10.9.9.9', nodes[i % 2])),
    );
    await pool.end();
    expect(answers.filter((answer) => answer === 'unauthenticated')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'too-many-requests')).toHaveLength(30);
  });

  it('counts unknown names alike', async () => {
    for (let i = 0; i < 10; i++) await guess('ghost');
    expect(await guess('ghost')).toBe('too-many-requests');
  });

  it('never counts those who are right: twenty at once sign in', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('operations', 'demo')));
    expect(new Set(answers)).toEqual(new Set(['signed in']));
  });

  it('is forgiven by the right password', async () => {
    for (let i = 0; i < 9; i++) await guess('finance2');
    expect(await guess('finance2', 'demo')).toBe('signed in');
    for (let i = 0; i < 9; i++) expect(await guess('finance2')).toBe('unauthenticated');
  });

  it('counts one IPv6 household as one', async () => {
    for (let i = 0; i < 10; i++) await guess('sales2', 'wrong', `2001:db8:1:2::${i}`);
    expect(await guess('sales2', 'wrong', '2001:db8:1:2:ffff::1')).toBe('too-many-requests');
    expect(await guess('sales2', 'demo', '2001:db8:1:3::1')).toBe('signed in');
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
    const first = await company.signIn('market');
    await company.signIn('market');
    expect((await company.sessions.list(first.person.id)).map(({ client }) => client)).toEqual(['Firefox', 'Firefox']);
    expect(await company.sessions.revokeAll(first.person.id)).toBe(2);
    expect(await company.sessions.list(first.person.id)).toEqual([]);
    await expect(company.sessions.authenticate(first.token)).rejects.toMatchObject({ code: 'unauthenticated' });
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
    ['Password', 'is a well-known default'],
    ['demo', 'must differ from your present password'],
  ])('does not take %s', async (wanted, message) => {
    const here = await company.signIn('aftersales');
    await expect(company.ownPassword.change(here, 'demo', wanted, OFFICE.address)).rejects.toMatchObject({
      problems: [{ path: 'newPassword', message }],
    });
  });
});
