import { createHash } from 'node:crypto';
import { openWritePool } from '../../src/database/pool.js';
import { TooManyRequestsError } from '../../src/errors.js';
import { PasswordRules } from '../../src/identity/password-rules.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionRecord } from '../../src/identity/session.entity.js';
import { Sessions } from '../../src/identity/sessions.service.js';
import { SignInLimit } from '../../src/identity/sign-in-limit.js';
import { SignIn } from '../../src/identity/sign-in.service.js';
import { silent } from '../support/database.js';
import { codeOf, type Company, idOf, OFFICE, openCompany } from './company.js';

let company: Company;
beforeAll(async () => (company = await openCompany()), 60_000);
afterAll(() => company?.close());

const guess = (username: string, password = 'wrong', address = OFFICE.address, door = company.door) =>
  codeOf(door.signIn(username, password, { ...OFFICE, address }));

describe('guessing passwords', () => {
  const waiting = async (work: Promise<unknown>) => {
    const refusal = await work.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyRequestsError);
    return (refusal as TooManyRequestsError).retryAfterSeconds;
  };
  const retry = (username: string) => waiting(company.door.signIn(username, 'demo', OFFICE));

  it('has to wait after five failures, even with the right one', async () => {
    const answers: string[] = [];
    for (let i = 0; i < 7; i++) answers.push(await guess('legal'));
    expect(answers).toEqual([...Array<string>(5).fill('unauthenticated'), 'too-many-requests', 'too-many-requests']);
    expect(await guess('legal', 'demo')).toBe('too-many-requests');
  });

  it('has to wait twice as long each time, a quarter of an hour at most', async () => {
    expect(await retry('legal')).toBeLessThanOrEqual(5);
    for (const seconds of [10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      await company.letFailuresRest(800);
      expect(await guess('legal')).toBe('unauthenticated');
      const wait = await retry('legal');
      expect([wait > seconds - 5, wait <= seconds]).toEqual([true, true]);
      await company.letFailuresRest(100);
    }
  });

  it('does not lock the person out elsewhere, nor others in the same network', async () => {
    expect(await guess('legal', 'demo', '10.0.0.2')).toBe('signed in');
    expect(await guess('archive', 'demo')).toBe('signed in');
  });

  it('may begin again when the time is over', async () => {
    await company.letFailuresRest(3600);
    expect(await guess('legal', 'demo')).toBe('signed in');
  });

  it('gets five telling answers, and one more whenever it has waited, however many tries come at once to two nodes', async () => {
    const pool = openWritePool(company.database.appUrl, { max: 8, log: silent });
    const sessions = new Sessions(pool, company.dataSource.getRepository(SessionRecord));
    const otherNode = new SignIn(pool, new Passwords(), new PasswordRules(), new SignInLimit(pool), sessions);
    const nodes = [company.door, otherNode];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => guess('archive', 'wrong', '10.9.9.9', nodes[i % 2])),
    );
    await pool.end();
    const told = answers.filter((answer) => answer === 'unauthenticated').length;
    expect(told).toBeGreaterThanOrEqual(5);
    expect(told).toBeLessThan(9); // the first wait is over after five seconds, the second after ten more
    expect(answers.filter((answer) => answer === 'too-many-requests')).toHaveLength(40 - told);
  });

  it('counts unknown names alike', async () => {
    for (let i = 0; i < 5; i++) await guess('ghost');
    expect(await guess('ghost')).toBe('too-many-requests');
  });

  it('never counts those who are right: twenty at once sign in', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('operations', 'demo')));
    expect(new Set(answers)).toEqual(new Set(['signed in']));
  });

  it('is forgiven by the right password', async () => {
    for (let i = 0; i < 4; i++) await guess('finance2', 'wrong', '10.0.3.1');
    expect(await guess('finance2', 'demo', '10.0.3.1')).toBe('signed in');
    for (let i = 0; i < 4; i++) expect(await guess('finance2', 'wrong', '10.0.3.1')).toBe('unauthenticated');
  });

  it('counts one IPv6 household as one', async () => {
    for (let i = 0; i < 5; i++) await guess('sales2', 'wrong', `2001:db8:1:2::${i}`);
    expect(await guess('sales2', 'wrong', '2001:db8:1:2:ffff::1')).toBe('too-many-requests');
    expect(await guess('sales2', 'demo', '2001:db8:1:3::1')).toBe('signed in');
  });

  it('of one name from many networks has to wait, except where the person has signed in before', async () => {
    expect(await guess('market', 'demo', '10.1.0.1')).toBe('signed in');
    for (let i = 0; i < 15; i++) expect(await guess('market', 'wrong', `10.2.0.${i}`)).toBe('unauthenticated');
    expect(await guess('market', 'wrong', '10.2.1.1')).toBe('too-many-requests');
    expect(await guess('market', 'demo', '10.2.1.1')).toBe('too-many-requests');
    expect(await guess('market', 'demo', '10.1.0.1')).toBe('signed in');
  });

  it('of many names from one network has to wait, whatever the names, and no other network with it', async () => {
    const spray = (name: string) => guess(name, 'Spring2026!', '10.3.0.1');
    const names = [...Array.from({ length: 17 }, (_, i) => `nobody${i}`), 'sales', 'quality', 'finance'];
    for (const name of names) expect(await spray(name)).toBe('unauthenticated');
    expect(await spray('production')).toBe('too-many-requests');
    expect(await guess('production', 'demo', '10.3.0.1')).toBe('too-many-requests');
    expect(await guess('production', 'demo', '10.3.0.2')).toBe('signed in');
  });

  it('leaves rows for a quarter of an hour only', async () => {
    await company.letFailuresRest(3600);
    await guess('ghost', 'wrong', '10.4.0.1');
    const { rows } = await company.pool.query('SELECT count(*)::int AS rows FROM sign_in_failure');
    expect(rows).toEqual([{ rows: 3 }]);
  });
});

describe('what the audit trail tells of it', () => {
  const entries = async (action: string) =>
    (await company.trail.list({ after: null, limit: 3 }, { action })).items.map(({ by, about, subject, detail }) => ({
      by: by?.id ?? null,
      about: about?.id ?? null,
      subject,
      detail,
    }));

  it('who signed in, and from which network, by a sign', async () => {
    const { session } = await company.signIn('operations');
    expect((await entries('session.opened'))[0]).toEqual({
      by: idOf('operations'),
      about: null,
      subject: `session:${session.id}`,
      detail: { network: expect.stringMatching(/^[\w-]{12}$/) },
    });
  });

  it('at whose account somebody failed, and when it was held', async () => {
    for (let i = 0; i < 6; i++) await guess('aftersales', 'wrong', '10.5.0.1');
    const network = expect.stringMatching(/^[\w-]{12}$/);
    const about = { by: null, about: idOf('aftersales'), subject: `person:${idOf('aftersales')}` };
    expect((await entries('session.refused'))[0]).toEqual({ ...about, detail: { network } });
    expect((await entries('sign-in.held'))[0]).toEqual({ ...about, detail: { kind: 'here', network } });
  });

  it('never what was typed: neither a password nor a name that nobody has', async () => {
    await guess('MySecretPassword1!', 'OtherSecret2!', '10.5.0.2');
    const { rows } = await company.pool.query<{ told: string }>(
      `SELECT (SELECT string_agg(e::text, ' ') FROM audit_entry e) || (SELECT string_agg(f::text, ' ') FROM sign_in_failure f) AS told`,
    );
    expect(rows[0].told).not.toMatch(/secret/i);
    const digest = createHash('sha256').update('mysecretpassword1!').digest('hex').slice(0, 12);
    expect(rows[0].told).not.toContain(digest);
    expect((await entries('session.refused'))[0]).toMatchObject({ subject: expect.stringMatching(/^name:[\w-]{12}$/) });
  });
});
