import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

jest.setTimeout(120_000);

let company: Company;
beforeAll(async () => {
  company = await openCompany({ trustProxy: ['loopback'] });
}, 240_000);
afterAll(() => company?.close());

const OWN = { 'X-Requested-By': 'workbench' };
const DEMO = { username: 'clerk', password: 'demo' };
const signIn = (body: object = DEMO, headers: Record<string, string> = OWN): Promise<Answer> =>
  company.ask('POST', '/api/auth/page-session', { body, headers });
const cookieOf = ({ headers }: Answer): string => headers['set-cookie'].split(';')[0];
const attributesOf = ({ headers }: Answer): string[] => headers['set-cookie'].split('; ').slice(1).sort();

describe('the session of the page', () => {
  it('is a cookie that no script can read and no other site can send; the token is nowhere else', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(attributesOf(answer)).toEqual(['HttpOnly', 'Path=/api', 'SameSite=Strict']);
    expect(cookieOf(answer)).toMatch(/^order-session=[\w-]{43}$/);
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1]);
    expect(answer.body).toMatchObject({ expiresIn: 28_800, mustChangePassword: false, person: { username: 'clerk' } });
  });

  it('outlives the window only when that is wished, and goes over TLS only where the page came over TLS', async () => {
    const secure = { ...OWN, 'X-Forwarded-Proto': 'https' };
    const answer = await signIn({ ...DEMO, remember: true }, secure);
    expect(attributesOf(answer)).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/api',
      'SameSite=Strict',
      'Secure',
    ]);
  });

  it('opens what the token opens: the API, the stream, files, papers', async () => {
    const no = await company.enter();
    const cookie = cookieOf(await signIn());
    for (const path of ['/api/auth/me', `/api/orders/${no}`, `/api/orders/${no}/papers/order-copy.pdf`]) {
      expect([path, (await company.ask('GET', path, { headers: { cookie } })).status]).toEqual([path, 200]);
    }
    const stream = await fetch(`${company.url}/api/stream`, { headers: { cookie } });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, expect.stringContaining('event-stream')]);
    await stream.body?.cancel();
  });

  it('is gone when somebody signs out: the cookie, and what it stood for', async () => {
    const cookie = cookieOf(await signIn());
    const out = await company.ask('POST', '/api/auth/logout', { headers: { ...OWN, cookie } });
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toBe('order-session=');
    expect((await company.ask('GET', '/api/auth/me', { headers: { cookie } })).status).toBe(401);
  });

  it('gives way to a token that is named', async () => {
    const cookie = cookieOf(await signIn());
    const { token } = await company.member('sales');
    const asked = await company.ask('GET', '/api/auth/me', { headers: { cookie, authorization: `Bearer ${token}` } });
    expect(asked.body.person.username).toBe('sales');
    const wrong = await company.ask('GET', '/api/auth/me', { headers: { cookie, authorization: 'Bearer nothing' } });
    expect(wrong.status).toBe(401);
  });
});

describe('another site', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['the page itself', OWN, 422],
    ['the page itself, as a browser tells it', { ...OWN, 'Sec-Fetch-Site': 'same-origin' }, 422],
    ['a form of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a form without any word of where it is from', {}, 403],
    ['a script of another site', { ...OWN, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['another port or name of the same site', { ...OWN, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['another origin, from a browser that says no more', { ...OWN, Origin: 'http://evil.example' }, 403],
    ['an origin that is none', { ...OWN, Origin: 'null' }, 403],
    ['another word in the header', { 'X-Requested-By': 'XMLHttpRequest' }, 403],
  ];

  it.each(cases)('%s changes something by the cookie: %j is %d', async (_who, headers, status) => {
    const cookie = cookieOf(await signIn());
    const answers = await Promise.all([
      company.ask('POST', '/api/delegations', { body: {}, headers: { ...headers, cookie } }),
      company.ask('POST', '/api/orders', { body: { type: 7 }, headers: { ...headers, cookie } }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  });

  it.each(cases)('%s signs somebody in behind his back', async (_who, headers, status) => {
    expect((await signIn(DEMO, headers)).status).toBe(status === 422 ? 200 : 403);
  });

  it('needs no word of where a program with a token is from', async () => {
    const { token } = await company.member('sales');
    const headers = { authorization: `Bearer ${token}` };
    expect((await company.ask('POST', '/api/delegations', { body: {}, headers })).status).toBe(422);
  });
});

describe('whoever was given a password by somebody else', () => {
  const GIVEN = { username: 'newcomer', password: 'given by admin' };

  it('can do nothing but change it, by the page or by a program, at the door or elsewhere', async () => {
    const admin = await company.member('admin');
    const person = { ...GIVEN, name: '新来的人', offices: ['sales'], reason: '新员工' };
    await company.agree(await admin.post('/api/people', person));
    const answer = await signIn(GIVEN);
    expect(answer.body.mustChangePassword).toBe(true);
    const headers = { ...OWN, cookie: cookieOf(answer) };
    const ask = (method: string, path: string, body?: object) => company.ask(method, path, { headers, body });

    expect((await ask('GET', '/api/auth/me')).body.mustChangePassword).toBe(true);
    const refused = { status: 403, body: { code: 'password-change-required' } };
    expect(await ask('GET', '/api/inbox')).toMatchObject(refused);
    const { body } = await company.member('sales').then((sales) => sales.get('/api/orders?limit=1'));
    const event = { type: 'sales.review', data: {} };
    expect(await ask('POST', `/api/orders/${body.items[0].no}/events`, event)).toMatchObject(refused);

    const wanted = { currentPassword: GIVEN.password, newPassword: 'kettle-drum-orchard' };
    expect((await ask('POST', '/api/auth/password', wanted)).status).toBe(204);
    expect((await ask('GET', '/api/inbox')).status).toBe(200);
    expect((await ask('GET', '/api/auth/me')).body.mustChangePassword).toBe(false);
  });

  it('has to change it again when it was reset', async () => {
    const admin = await company.member('admin');
    const { body } = await admin.get('/api/people?q=newcomer');
    const path = `/api/people/${body.items[0].id}`;
    const headers = { authorization: `Bearer ${admin.token}` };
    await company.agree(
      await company.ask('PATCH', path, { headers, body: { password: 'reset by admin', reason: '忘记密码' } }),
    );
    expect((await signIn({ ...GIVEN, password: 'reset by admin' })).body.mustChangePassword).toBe(true);
  });

  it('has to change one that is too short for what he may do since', async () => {
    const { password_hash: hash } = await passwordOf('newcomer');
    await company.ask('POST', '/api/auth/password', {
      headers: { ...OWN, cookie: cookieOf(await signIn({ ...GIVEN, password: 'reset by admin' })) },
      body: { currentPassword: 'reset by admin', newPassword: 'teapot-9x' },
    });
    expect((await passwordOf('newcomer')).password_hash).not.toBe(hash);
    expect((await signIn({ ...GIVEN, password: 'teapot-9x' })).body.mustChangePassword).toBe(false);
    await owner(`UPDATE person SET offices = '{finance}' WHERE username = 'newcomer'`);
    expect((await signIn({ ...GIVEN, password: 'teapot-9x' })).body.mustChangePassword).toBe(true);
  });
});

describe('a proxy that is trusted', () => {
  const wrong = (address: string, username = 'quality') =>
    company.ask('POST', '/api/auth/login', {
      body: { username, password: 'wrong' },
      headers: { 'X-Forwarded-For': address },
    });

  it('is not everybody: who fails behind it keeps out nobody else', async () => {
    for (let i = 0; i < 5; i++) await wrong('203.0.113.7');
    expect((await wrong('203.0.113.7')).status).toBe(429);
    expect((await wrong('203.0.113.8')).status).toBe(401);
  });

  it('without it, what anybody says of himself is not believed', async () => {
    const plain = await openCompany();
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 6; i++) {
        const headers = { 'X-Forwarded-For': `203.0.113.${i}` };
        const body = { username: 'quality', password: 'wrong' };
        statuses.push((await plain.ask('POST', '/api/auth/login', { body, headers })).status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    } finally {
      await plain.close();
    }
  });
});

async function owner<Row extends object>(statement: string): Promise<Row[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: company.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const passwordOf = async (username: string) =>
  (await owner<{ password_hash: string }>(`SELECT password_hash FROM person WHERE username = '${username}'`))[0];
