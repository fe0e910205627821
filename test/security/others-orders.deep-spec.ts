import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { unzip } from '../../src/import/zip.js';
import { Ear } from '../inspector/ear.js';
import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, routesOf } from './support/routes.js';

// Where sales see their own orders only, what else the company does names orders too: in its facts, its papers, in what was
// said. Whoever may read the meeting does not learn of another's order by it.

const READER = join(__dirname, '../support/read-pdf.mjs');

let company: Company;
let his: string;
let hers: string;
/** Of each other kind one that names both orders: kind → number. */
const naming: Record<string, string> = {};

async function begin(by: string, kind: string, type: string, data: object): Promise<void> {
  const answer = await (await company.member(by)).post(`/api/processes/${kind}`, { type, data });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  naming[kind] = answer.body.no as string;
}

const idOf = async (by: string): Promise<string> =>
  (await (await company.member(by)).get('/api/auth/me')).body.person.id as string;

beforeAll(async () => {
  company = await openCompany();
  his = await company.enter(orderExamples['sales.enter-order'], 'sales');
  hers = await company.enter(orderExamples['sales.enter-order'], 'sales2');
  const orders = [his, hers];
  const said = `${hers}缺料，影响 ${his}`;
  const person = await idOf('sales');
  await begin('clerk', 'actions', 'any.assign-action', {
    content: said,
    office: 'sales',
    person,
    dueOn: '2099-03-10',
    orders,
  });
  await begin('clerk', 'issues', 'any.raise-issue', {
    kind: 'material',
    orders,
    description: said,
    effect: { daysLate: 4 },
  });
  await begin('sales-head', 'meetings', 'sales.call-meeting', {
    kind: 'customer',
    title: said,
    on: '2099-03-09',
    from: '09:30',
    place: '二楼会议室',
    host: await idOf('sales-head'),
    recorder: await idOf('clerk'),
    attendees: [{ office: 'sales', person }],
    orders,
  });
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
}, 120_000);
afterAll(() => company?.close(), 30_000);

/** What is read, as text; a workbook by its parts, a paper by what is written on it. */
async function told(by: string, path: string): Promise<string> {
  const { token } = await company.member(by);
  const answer = await fetch(company.url + path, { headers: { Authorization: `Bearer ${token}` } });
  const type = answer.headers.get('content-type') ?? '';
  const input = Buffer.from(await answer.arrayBuffer());
  if (type.includes('spreadsheet'))
    return [...unzip(input, () => true, { unpacked: 9_000_000, parts: 100 }).values()].map(String).join('\n');
  if (!type.includes('pdf')) return `${answer.status} ${input.toString('utf8')}`;
  const { text }: Untyped = JSON.parse(execFileSync(process.execPath, [READER], { input, encoding: 'utf8' }));
  return String(text).replaceAll(/\s+/g, '');
}

/** Every way of reading any process that the server has, asked about each of these. */
const readings = (): string[] =>
  routesOf(company.app.getHttpAdapter().getInstance())
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/processes/:kind'))
    .flatMap((route) => {
      const { url = route.path } = ROUTES[nameOf(route)];
      return Object.entries(naming).map(([kind, no]) =>
        url
          .replace(/processes\/[\w-]+/, `processes/${kind}`)
          .replace('{no}', no)
          .replace('order-copy', 'notice'),
      );
    });

describe('what names orders, where sales see their own only', () => {
  it('tells a salesperson of his own order, and never of another’s', async () => {
    const paths = [...readings(), `/api/processes/actions?about=${his}`, '/api/inbox', '/api/notices'];
    const leaks: string[] = [];
    let own = 0;
    for (const path of paths) {
      const text = await told('sales', path);
      if (text.includes(hers)) leaks.push(path);
      if (text.includes(his)) own += 1;
    }
    expect(leaks).toEqual([]);
    // What hides everything proves nothing.
    expect(own).toBeGreaterThan(15);
    const seen = await Promise.all(paths.map((path) => told('sales-head', path)));
    expect(seen.filter((text) => text.includes(hers)).length).toBeGreaterThan(15);
  }, 120_000);

  it('takes the number out of a list, and covers it in what was said', async () => {
    const sales = await company.member('sales');
    for (const [kind, no] of Object.entries(naming)) {
      const { body } = await sales.get(`/api/processes/${kind}/${no}`);
      expect([kind, body.facts.orders]).toEqual([kind, [his]]);
      expect(body.title).toContain(`●●●●●●缺料，影响 ${his}`);
    }
  });

  it('is not found by an order that the reader may not know of', async () => {
    const found = async (by: string) =>
      each((await (await company.member(by)).get(`/api/processes/actions?about=${hers}`)).body.items, 'no');
    expect(await found('sales')).toEqual([]);
    expect(await found('clerk')).toEqual([naming.actions]);
  });

  it('is watched without it too', async () => {
    const owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE person SET permissions = '{inspect}' WHERE id = $1`, [await idOf('sales')]);
    await owner.end();
    const ear = await Ear.of(company, 'sales');
    for (const no of Object.values(naming)) await ear.hears(no, 1);
    expect(JSON.stringify(ear.heard)).toContain(his);
    expect(JSON.stringify(ear.heard)).not.toContain(hers);
  });
});
