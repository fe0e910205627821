import { randomBytes } from 'node:crypto';
import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import { type Client, clientOf, firstOfStream } from './support/client.js';
import { type Known, PEOPLE } from './support/demo-people.js';
import { isLetIn, type Row } from './support/readers.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, type Route, routesOf } from './support/routes.js';
import { Tables } from './support/tables.js';

let company: Company;
let tables: Tables;
let ask: Client;
let routes: Route[];
let no: string;
const tokens = new Map<string, string>();
const all = new Cells();

beforeAll(async () => {
  company = await openCompany();
  tables = new Tables(company.database.ownerUrl);
  ask = clientOf(company);
  routes = routesOf(company.app.getHttpAdapter().getInstance());
  for (const { username } of PEOPLE) tokens.set(username, (await company.member(username)).token);
  no = await company.enter();
  await company.bring(no, 'clerk.confirm-check', 'sales.review');
}, 120_000);
afterAll(async () => {
  process.stdout.write(`authorisation of routes: ${all.line()}\n`);
  await tables?.close();
  await company?.close();
}, 90_000);

const tokenOf = ({ username }: Known): string => tokens.get(username) ?? '';
const signIn = async (username: string): Promise<string> => {
  const credentials = { username, password: 'demo' };
  const { text } = await ask({ method: 'POST', url: '/api/auth/login', body: credentials });
  return (JSON.parse(text) as { accessToken: string }).accessToken;
};
async function statusOf(route: Route, row: Row, token?: string): Promise<number> {
  const url = (row.url ?? route.path).replace('{no}', no);
  if (row.streams) return firstOfStream(company.url + url, route.method, token);
  const { method } = route;
  return (await ask({ method, url, token, body: row.body, headers: row.headers })).status;
}

const mine = (row: Row): boolean => row.endsTheSession !== true;

describe('a route', () => {
  it('has a row in the table, whoever added it', () => {
    expect(routes.map(nameOf).filter((name) => ROUTES[name] === undefined)).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
  });

  it('is there for every row of the table: a route that is gone, or was renamed, takes its row with it', () => {
    const served = new Set(routes.map(nameOf));
    const gone = Object.entries(ROUTES).filter(([name, { ofThePage }]) => !ofThePage && !served.has(name));
    expect(gone).toEqual([]);
  });

  it('answers nobody who is not signed in, nor a token that is made up, ended, or of somebody disabled', async () => {
    const ended = await signIn('hr');
    expect((await ask({ method: 'POST', url: '/api/auth/logout', token: ended })).status).toBe(204);
    const ofDisabled = await signIn('archive');
    const admin = await company.member('admin');
    const of = '/api/people/00000000-0000-4000-8000-000000000020';
    const asked = { token: admin.token, body: { reason: '停职', compromised: true } };
    expect((await ask({ method: 'POST', url: `${of}/disable`, ...asked })).status).toBe(204);
    const strangers = [undefined, '', 'x', randomBytes(32).toString('base64url'), ended, ofDisabled];
    const before = await tables.digests();
    await eachOf(
      routes.flatMap((route) => strangers.map((token) => ({ route, token }))),
      async ({ route, token }) => {
        const row = ROUTES[nameOf(route)];
        const status = await statusOf(route, row, token);
        const isRight = row.readers === 'anybody' ? status !== 401 && status < 500 : status === 401;
        all.check(isRight, () => `a stranger with ${token} at ${route.method} ${route.path}: ${status}`);
      },
    );
    const after = await tables.digests();
    await company.agree(await admin.post(`${of}/enable`, { reason: '复职' }));
    tokens.set('archive', await signIn('archive'));
    expect(after).toEqual(before);
    expect(all.wrong).toEqual([]);
  }, 180_000);

  it('lets in whom the table names, of all the company, and a refusal leaves no trace', async () => {
    const asked = routes.flatMap((route) => PEOPLE.map((person) => ({ route, person })));
    const before = await tables.digests();
    await eachOf(
      asked.filter(({ route }) => mine(ROUTES[nameOf(route)])),
      async ({ route, person }) => {
        const row = ROUTES[nameOf(route)];
        const status = await statusOf(route, row, tokenOf(person));
        const isRight = isLetIn(row.readers, person) ? status < 500 && ![401, 403].includes(status) : status === 403;
        all.check(isRight, () => `${person.username} at ${route.method} ${route.path}: ${status}`);
      },
    );
    expect(await tables.digests()).toEqual(before);
    expect(all.wrong).toEqual([]);
  }, 180_000);
});

describe('what belongs to one person', () => {
  const others = (...names: string[]) => PEOPLE.filter(({ username }) => !names.includes(username));
  const refusedWith404 = async (method: string, url: string, people: Known[], body?: unknown): Promise<void> => {
    await eachOf(people, async (person) => {
      const { status } = await ask({ method, url, token: tokenOf(person), body });
      all.check(status === 404, () => `${person.username} at ${method} ${url}: ${status}`);
    });
  };
  const made = async (username: string, url: string, body: unknown): Promise<string> => {
    const { text } = await ask({ method: 'POST', url, token: tokens.get(username), body });
    return (JSON.parse(text) as { id: string }).id;
  };

  it('a draft, is nowhere for anybody else', async () => {
    const id = await made('sales', '/api/order-drafts', { content: { customerPo: 'PO-CANARY-7' } });
    const before = await tables.digests();
    const url = `/api/order-drafts/${id}`;
    await refusedWith404('GET', url, others('sales'));
    await refusedWith404('PUT', url, others('sales'), { content: {} });
    await refusedWith404('DELETE', url, others('sales'));
    await refusedWith404('POST', `${url}/submit`, others('sales'));
    for (const person of others('sales')) {
      const { text } = await ask({ method: 'GET', url: '/api/order-drafts', token: tokenOf(person) });
      all.check(!text.includes('CANARY'), () => `${person.username} lists another's draft`);
    }
    expect(await tables.digests()).toEqual(before);
    expect(await ask({ method: 'GET', url, token: tokens.get('sales') })).toMatchObject({ status: 200 });
    expect(all.wrong).toEqual([]);
  }, 90_000);

  it('a session, is ended by himself alone', async () => {
    const { text } = await ask({ method: 'GET', url: '/api/auth/sessions', token: tokens.get('finance') });
    const [{ id }] = (JSON.parse(text) as { items: { id: string }[] }).items;
    const before = await tables.digests();
    await refusedWith404('DELETE', `/api/auth/sessions/${id}`, others('finance'));
    expect(await tables.digests()).toEqual(before);
    expect(all.wrong).toEqual([]);
  });

  it('a delegation, is seen by its two sides, and ended by them and by who manages people', async () => {
    const id = await company.lend('sales', 'hr', { offices: ['sales'] });
    const before = await tables.digests();
    await refusedWith404('DELETE', `/api/delegations/${id}`, others('sales', 'hr', 'admin', 'admin2'));
    await eachOf(PEOPLE, async (person) => {
      const listed = await ask({ method: 'GET', url: '/api/delegations', token: tokenOf(person) });
      const isParty = ['sales', 'hr'].includes(person.username);
      all.check(listed.text.includes(id) === isParty, () => `${person.username} lists another's delegation`);
      const everyone = await ask({ method: 'GET', url: '/api/delegations?everyone=true', token: tokenOf(person) });
      const may = ['admin', 'admin2', 'auditor'].includes(person.username);
      all.check(everyone.status === (may ? 200 : 403), () => `${person.username} lists everyone's: ${everyone.status}`);
    });
    const after = await tables.digests();
    const ending = { method: 'DELETE', url: `/api/delegations/${id}`, token: tokens.get('admin') };
    expect((await ask(ending)).status).toBe(204);
    expect(after).toEqual(before);
    expect(all.wrong).toEqual([]);
  }, 90_000);

  it('a file, opens for its owner, and once an order names it for those who may see that part', async () => {
    const SEE = ['clerk', 'sales', 'market', 'legal', 'finance', 'management', 'archive'];
    const upload = async (username: string): Promise<string> => {
      const form = new FormData();
      form.set('file', new Blob(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n']), 'quotation.pdf');
      const headers = { Authorization: `Bearer ${tokens.get(username)}` };
      const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: string }).id;
    };
    const named = await upload('sales');
    await company.enter({ ...orderExamples['sales.enter-order'], original: named });
    const files: { id: string; by: string; readers: string[] }[] = [
      { id: await upload('finance'), by: 'finance', readers: [] },
      { id: await upload('production'), by: 'production', readers: [] },
      { id: named, by: 'sales', readers: SEE },
    ];
    for (const { id, by, readers } of files) {
      await eachOf(PEOPLE, async (person) => {
        const { status } = await ask({ method: 'GET', url: `/api/attachments/${id}`, token: tokenOf(person) });
        const seesIt = readers.length > 0 && person.username === 'auditor';
        const may = seesIt || person.username === by || person.offices.some((office) => readers.includes(office));
        all.check(status === (may ? 200 : 404), () => `${person.username} opens the file of ${by}: ${status}`);
      });
    }
    expect(all.wrong).toEqual([]);
  }, 90_000);
});

describe('prices and contacts', () => {
  const PRICE = '7919.37';
  const PHONE = '0512-7331-9977';
  const SEE_PRICES = ['clerk', 'sales', 'market', 'legal', 'finance', 'management', 'archive'];
  const SEE_CONTACTS = [...SEE_PRICES, 'logistics', 'aftersales'];

  it('reach nobody whose office has no business with them, by any way of reading', async () => {
    const entry = structuredClone(orderExamples['sales.enter-order']);
    for (const line of entry.lines ?? []) line.unitPrice = PRICE;
    if (entry.customer) entry.customer.phone = PHONE;
    const canary = await company.enter(entry);
    await company.bring(canary, 'clerk.confirm-check');
    const changes = { lines: entry.lines?.map((line) => ({ ...line, quantity: '20', unitPrice: '8887.41' })) };
    await company.bring(canary, ['sales.amend', { ...orderExamples['sales.amend'], changes }]);
    const reading = routes.filter(({ method, path }) => method === 'GET' && !/stream|\.xlsx|:id|:number/.test(path));
    await eachOf(
      reading.flatMap(({ path }) => PEOPLE.map((person) => ({ path, person }))),
      async ({ path, person }) => {
        const url = path.replace(':no', canary).replace(':kind', 'orders');
        const { text } = await ask({ method: 'GET', url, token: tokenOf(person) });
        const sees = (offices: string[]) =>
          person.username === 'auditor' || person.offices.some((office) => offices.includes(office));
        const leaks = [
          ...(sees(SEE_PRICES) ? [] : [PRICE, '8887.41'].filter((price) => text.includes(price))),
          ...(sees(SEE_CONTACTS) ? [] : [PHONE].filter((phone) => text.includes(phone))),
        ];
        all.check(leaks.length === 0, () => `${person.username} reads ${leaks.join()} at ${path}`);
      },
    );
    expect(all.wrong).toEqual([]);
  }, 180_000);
});

describe('signing out', () => {
  it('ends the session of whoever asked', async () => {
    const ending = routes.filter((route) => !mine(ROUTES[nameOf(route)]));
    expect(ending.length).toBe(2);
    for (const person of PEOPLE) {
      for (const route of ending) {
        const token = await signIn(person.username);
        await statusOf(route, ROUTES[nameOf(route)], token);
        const { status } = await ask({ method: 'GET', url: '/api/auth/me', token });
        all.check(status === 401, () => `${person.username} after ${route.method} ${route.path}: ${status}`);
      }
      tokens.set(person.username, await signIn(person.username));
    }
    expect(all.wrong).toEqual([]);
  }, 180_000);
});
