import net from 'node:net';
import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const PROBLEM = 'application/problem+json; charset=utf-8';

const expectProblem = ({ status, headers, body, text }: Answer, wanted: { status: number; code: string }): void => {
  expect({ status, code: body?.code, type: headers['content-type'] }).toEqual({ ...wanted, type: PROBLEM });
  expect(body).toMatchObject({ type: `urn:order-follow-up:problem:${wanted.code}`, status: wanted.status });
  expect(body.title).not.toBe('');
  expect(text).not.toMatch(/\bat .+\.(ts|js):\d+|node_modules|SELECT|stack/);
};

const NOT_FOUND = { status: 404, code: 'not-found' };
const INVALID = { status: 422, code: 'validation' };
const MALFORMED = { status: 400, code: 'malformed' };
const UNAUTHENTICATED = { status: 401, code: 'unauthenticated' };

describe('an address that is none', () => {
  it.each([
    '/',
    '/api',
    '/api/nothing',
    '/api/orders/SO-1/nothing',
    '/nothing',
    '/api/orders/SO-%00',
    '/api/orders/a%20b',
  ])('%s is not found', async (path) => expectProblem(await (await company.member('clerk')).get(path), NOT_FOUND));

  it('cannot be decoded', async () => expectProblem(await company.ask('GET', '/api/orders/%zz'), NOT_FOUND));

  it('has no such verb', async () => {
    expectProblem(await company.ask('PATCH', '/api/orders'), NOT_FOUND);
  });
});

describe('a body that is none', () => {
  const post = async (body: string, headers: Record<string, string> = {}) =>
    (await company.member('sales')).post('/api/orders', body, headers);

  it.each(['{', '[1', '{"class":}', 'null}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{}}}'])(
    '%s is refused',
    async (body) => expectProblem(await post(body), MALFORMED),
  );

  it.each(['null', '[]', '"text"', '7', 'true'])('%s is no order', async (body) => {
    expectProblem(await post(body), INVALID);
  });

  it('is larger than a megabyte', async () => {
    expectProblem(await post(JSON.stringify({ paymentTerms: 'x'.repeat(1_100_000) })), {
      status: 413,
      code: 'payload-too-large',
    });
  });

  it('is of a type that nobody reads', async () => {
    const answer = await post('<order/>', { 'Content-Type': 'application/xml' });
    expectProblem(answer, { status: 415, code: 'unsupported-media-type' });
  });

  it.each([20_000, 200])('is nested %d deep', async (depth) => {
    const nested = `{"type":"sales.review","data":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const no = await company.enter();
    expectProblem(await (await company.member('sales')).post(`/api/orders/${no}/events`, nested), INVALID);
  });

  it('holds what no database keeps', async () => {
    const entry = { ...orderExamples['sales.enter-order'], paymentTerms: 'a\u0000b' };
    const answer = await (await company.member('sales')).post('/api/orders', entry);
    expectProblem(answer, INVALID);
    expect(answer.body.errors).toEqual([{ path: 'paymentTerms', message: '含有无法保存的控制字符' }]);
  });

  it('says who sends it: that comes from the sign-in alone', async () => {
    const no = await company.enter();
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'], by: 'me', office: 'clerk' };
    const answer = await (await company.member('clerk')).post(`/api/orders/${no}/events`, body);
    expectProblem(answer, INVALID);
    expect(answer.body.errors).toMatchObject([{ path: 'by' }, { path: 'office' }]);
  });
});

describe('an order that is refused at its entry', () => {
  it('has no number that anybody could look for', async () => {
    const { lines: _none, ...entry } = orderExamples['sales.enter-order'];
    const sales = await company.member('sales');
    const answer = await sales.post('/api/orders', { ...entry, lines: [] }, { 'Accept-Language': 'en' });
    expectProblem(answer, { status: 409, code: 'transition-refused' });
    expect(answer.body.detail).toMatch(/^The new order does not yet meet \d+ of the rules\.$/);
    expect(answer.body).not.toHaveProperty('process');
    expect(answer.text).not.toMatch(/SO-\d/);
  });
});

describe('a query that makes no sense', () => {
  it.each([
    ['state=unicorn', 'state'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['dueBefore=tomorrow', 'dueBefore'],
    ['sort=amount', 'sort'],
    ['q=%00', 'q'],
    ['unknown=1', 'unknown'],
  ])('%s is refused and named', async (query, path) => {
    const answer = await (await company.member('clerk')).get(`/api/orders?${query}`);
    expectProblem(answer, INVALID);
    expect(answer.body.errors).toMatchObject([{ path }]);
  });
});

describe('somebody who is not signed in', () => {
  const strange = { Authorization: `Bearer ${'a'.repeat(43)}` };

  it.each([
    ['GET', '/api/orders'],
    ['GET', '/api/orders/SO-000001'],
    ['GET', '/api/orders/SO-000001/next'],
    ['GET', '/api/orders/SO-000001/history'],
    ['GET', '/api/inbox'],
    ['GET', '/api/notices'],
    ['GET', '/api/machines'],
    ['GET', '/api/rules'],
    ['GET', '/api/stream'],
    ['GET', '/api/order-drafts'],
    ['GET', '/api/attachments/00000000-0000-4000-8000-000000000000'],
  ])('%s %s is refused, with no token and with a strange one', async (method, path) => {
    expectProblem(await company.ask(method, path), UNAUTHENTICATED);
    const answer = await company.ask(method, path, { headers: strange });
    expectProblem(answer, UNAUTHENTICATED);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('sends no event', async () => {
    const no = await company.enter();
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] };
    expectProblem(await company.ask('POST', `/api/orders/${no}/events`, { body, headers: strange }), UNAUTHENTICATED);
    const many = { items: [{ no, ...body }] };
    expectProblem(await company.ask('POST', '/api/orders/events', { body: many, headers: strange }), UNAUTHENTICATED);
  });

  it('is told what was wrong at the sign-in, in his language', async () => {
    const body = { username: 'clerk', password: 'guess' };
    expect((await company.ask('POST', '/api/auth/login', { body })).body.detail).toBe('用户名或密码不正确。');
    const headers = { 'Accept-Language': 'en' };
    const english = await company.ask('POST', '/api/auth/login', { body, headers });
    expect(english.body.detail).toBe('The user name or the password is wrong.');
  });
});

describe('bytes that are no request', () => {
  const speak = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = net.connect(Number(new URL(company.url).port), '127.0.0.1', () => socket.write(bytes));
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });

  it('get a problem too', async () => {
    const heard = await speak('NONSENSE\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain('"code":"malformed"');
  });

  it('have headers without end', async () => {
    const heard = await speak(`GET /api/orders HTTP/1.1\r\nHost: here\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 431 /);
    expect(heard).toContain('"code":"headers-too-large"');
  });
});

describe('every answer', () => {
  it('forbids a browser more than the page needs, and demands no TLS', async () => {
    const { headers } = await company.ask('GET', '/health/live');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
