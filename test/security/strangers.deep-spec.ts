import { randomBytes } from 'node:crypto';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import { type Client, clientOf } from './support/client.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, type Route, routesOf } from './support/routes.js';

let company: Company;
let ask: Client;
let guarded: Route[];

beforeAll(async () => {
  company = await openCompany();
  ask = clientOf(company);
  const routes = routesOf(company.app.getHttpAdapter().getInstance());
  guarded = routes.filter((route) => ROUTES[nameOf(route)]?.readers !== 'anybody' && !route.path.endsWith('/stream'));
}, 120_000);
afterAll(() => company?.close(), 30_000);

const HARMLESS = ['GET', 'HEAD'];
const json = { 'content-type': 'application/json' };
/** What no route takes: text that breaks off, the wrong type, too large, of a kind that nobody reads, no form. */
const ILL_FORMED = [
  { body: '{', headers: json },
  { body: '{"type":7,"items":7}', headers: json },
  { body: '{"__proto__":{"a":1}}', headers: json },
  { body: `{"type":"${'x'.repeat(1_100_000)}"}`, headers: json },
  { body: '<a/>', headers: { 'content-type': 'application/xml' } },
  { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
];

describe('whoever is not signed in', () => {
  it('is told that and nothing else, however ill-formed his request is', async () => {
    const cells = new Cells();
    const strangers = [undefined, 'x', randomBytes(32).toString('base64url')];
    const asked = guarded.flatMap((route) => {
      const requests = HARMLESS.includes(route.method)
        ? [{ url: `${route.path}?limit=x&cursor=%00&state=7&unknown=1` }, { url: route.path.replaceAll(/:\w+/g, '!') }]
        : ILL_FORMED.map((given) => ({ url: route.path, ...given }));
      return requests.flatMap((request) => strangers.map((token) => ({ method: route.method, ...request, token })));
    });
    await eachOf(asked, async (request) => {
      const { status } = await ask(request);
      cells.check(
        status === 401,
        () => `${request.method} ${request.url} ${JSON.stringify(request).slice(0, 90)}: ${status}`,
      );
    });
    process.stdout.write(`strangers: ${cells.line()}\n`);
    expect(cells.wrong).toEqual([]);
    expect(cells.total).toBeGreaterThan(700);
  }, 90_000);

  it('is told what is wrong with a sign-in, for there he need not be anybody', async () => {
    for (const [body, status, code] of [
      ['{', 400, 'malformed'],
      ['{"username":7}', 422, 'validation'],
    ] as const) {
      const answer = await company.ask('POST', '/api/auth/login', { body });
      expect(answer).toMatchObject({ status, body: { code } });
    }
  });

  it('is told that there is nothing at an address that is none', async () => {
    expect(await company.ask('POST', '/api/nothing', { body: '{}' })).toMatchObject({ status: 404 });
  });
});

describe('whoever is signed in', () => {
  it('is told what is wrong with what he sent', async () => {
    const clerk = await company.member('clerk');
    for (const path of ['/api/orders/SO-000001/events', '/api/orders/events', '/api/processes/orders']) {
      expect(await clerk.post(path, '{')).toMatchObject({ status: 400, body: { code: 'malformed' } });
      expect(await clerk.post(path, { type: 7 })).toMatchObject({ status: 422, body: { code: 'validation' } });
    }
  });
});
