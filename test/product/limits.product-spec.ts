import net from 'node:net';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/product.js';

const LIMIT = 60;
const PROBLEM = 'application/problem+json; charset=utf-8';
const JSON_TYPE = { 'Content-Type': 'application/json' };

let product: Product;
beforeAll(async () => {
  product = await startProduct({ settings: { RATE_LIMIT: String(LIMIT) } });
});
afterAll(() => product?.stop());

interface Heard {
  status: number;
  type: string | null;
  caching: string | null;
  code?: string;
  retryAfter: string | null;
}

const heard = async (answer: Response): Promise<Heard> => {
  const [type, text] = [answer.headers.get('content-type'), await answer.text()];
  return {
    status: answer.status,
    type,
    caching: answer.headers.get('cache-control'),
    ...(type === PROBLEM ? { code: (JSON.parse(text) as { code: string }).code } : {}),
    retryAfter: answer.headers.get('retry-after'),
  };
};

/** Somebody of the demo company, who has not yet asked for anything else. */
async function tokenOf(username: string): Promise<string> {
  const answer = await fetch(`${product.url}/api/auth/login`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ username, password: 'demo' }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** Asks for an address exactly as it stands, which `fetch` would put right first. */
async function askFor(target: string, headers: Record<string, string>): Promise<Heard> {
  const { hostname, port, host } = new URL(product.url);
  const socket = net.connect(Number(port), hostname);
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write(`GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const fields = new Headers(
    head
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  return heard(new Response(body, { status: Number(head.split(' ')[1]), headers: fields }));
}

/** The same route, however it is spelt; and what only looks like it. */
const SPELLINGS = [
  '/api/auth/me',
  '/%61pi/auth/me',
  '/api/%61uth/m%65',
  'http://any.name/api/auth/me',
  'HTTP://a:1/api/auth/me?x=1',
];
const UNKNOWN = [
  '/api/nothing',
  '/%61pi/nothing',
  '/api',
  '/%61pi?x',
  'http://any.name/api/nothing',
  '/health/nothing',
];

describe('the built product, its page before it', () => {
  it('gives its page at every address of its own', async () => {
    for (const path of ['/', '/orders/SO-000001', '/inspector']) {
      const answer = await fetch(product.url + path);
      expect({ status: answer.status, caching: answer.headers.get('cache-control') }).toEqual({
        status: 200,
        caching: 'no-cache',
      });
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  it('tells what is wrong with a body by a problem', async () => {
    const headers = { Authorization: `Bearer ${await tokenOf('sales')}` };
    const post = async (body: string, type = 'application/json', path = '/api/orders') =>
      heard(await fetch(product.url + path, { method: 'POST', headers: { ...headers, 'Content-Type': type }, body }));
    const problem = (status: number, code: string) => ({ status, code, type: PROBLEM, caching: 'no-store' });
    for (const path of ['/api/orders', '/api/orders/events', '/api/auth/login', '/%61pi/orders']) {
      expect(await post('{', undefined, path)).toMatchObject(problem(400, 'malformed'));
      expect(await post('', undefined, path)).toMatchObject(problem(400, 'malformed'));
      expect(await post('<order/>', 'application/xml', path)).toMatchObject(problem(415, 'unsupported-media-type'));
      expect(await post(`"${'x'.repeat(1_100_000)}"`, undefined, path)).toMatchObject(
        problem(413, 'payload-too-large'),
      );
    }
    expect(await post('--x\r\n', 'multipart/form-data; boundary=x', '/api/orders/import')).toMatchObject(
      problem(400, 'malformed'),
    );
    expect(await post('{"class":7}')).toMatchObject(problem(422, 'validation'));
  });

  it('keeps no answer of the API in any cache, and knows no unknown address, however it is spelt', async () => {
    const headers = { Authorization: `Bearer ${await tokenOf('quality')}` };
    for (const target of SPELLINGS) {
      expect(await askFor(target, headers)).toMatchObject({ status: 200, caching: 'no-store' });
    }
    for (const target of UNKNOWN) {
      expect(await askFor(target, headers)).toMatchObject({ status: 404, code: 'not-found', caching: 'no-store' });
    }
  });

  it('counts every request of a person, however its address is spelt and whatever it is', async () => {
    const headers = { Authorization: `Bearer ${await tokenOf('production')}` };
    const answers: Heard[] = [];
    for (let asked = 0; asked < LIMIT + 10; asked++) {
      answers.push(await askFor([...SPELLINGS, ...UNKNOWN][asked % (SPELLINGS.length + UNKNOWN.length)], headers));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    for (const answer of refused) {
      expect(answer).toMatchObject({ code: 'too-many-requests', type: PROBLEM, caching: 'no-store' });
      expect(answer.retryAfter).toMatch(/^[1-9]\d*$/);
    }
    const posts = [
      '/api/orders',
      '/api/orders/events',
      '/api/orders/import',
      '/api/attachments',
      '/api/inspector/tickets',
    ];
    for (const path of posts) {
      const answer = await fetch(product.url + path, {
        method: 'POST',
        headers: { ...headers, ...JSON_TYPE },
        body: '{}',
      });
      expect(await heard(answer)).toMatchObject({ status: 429, code: 'too-many-requests', type: PROBLEM });
    }
    for (const path of ['/api/stream', '/api/orders', '/api/orders/export.csv', '/api/docs']) {
      expect(await heard(await fetch(product.url + path, { headers }))).toMatchObject({ status: 429, type: PROBLEM });
    }
    for (const path of ['/', '/health/live', '/health/ready', '/metrics']) {
      expect((await fetch(product.url + path, { headers })).status).toBe(200);
    }
  });

  it('counts the tries of a network that has not signed in: to sign in, to guess a token, to open a WebSocket', async () => {
    const guess = () =>
      fetch(`${product.url}/%61pi/auth/login`, {
        method: 'POST',
        headers: JSON_TYPE,
        body: '{"username":"x","password":"y"}',
      });
    let last = await heard(await guess());
    for (let tries = 0; tries < LIMIT && last.status !== 429; tries++) last = await heard(await guess());
    expect(last).toMatchObject({ status: 429, code: 'too-many-requests', type: PROBLEM });
    expect(last.retryAfter).toMatch(/^[1-9]\d*$/);
    const wish = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAA',
    };
    let knocked = await askFor('/api/inspector/feed?ticket=x', wish);
    for (let tries = 0; tries < 150 && knocked.status !== 429; tries++) {
      knocked = await askFor('/api/inspector/feed?ticket=x', wish);
    }
    expect(knocked).toMatchObject({ status: 429, code: 'too-many-requests', type: PROBLEM });
    expect(knocked.retryAfter).toMatch(/^[1-9]\d*$/);
  });
});
