import pg from 'pg';
import { addressFor, Ear, knock } from '../inspector/ear.js';
import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { readingsOf, toldAt } from './support/readings.js';

// By the policy sales see their own orders only, whatever way they read; everybody else sees them all, as before.

let company: Company;
/** Of `sales`, of `sales2`, and one that nobody of sales has touched. */
let his: string;
let hers: string;
let nobodys: string;
let file: string;

const entry = (name: string) => ({
  ...orderExamples['sales.enter-order'],
  customer: { ...orderExamples['sales.enter-order'].customer, name },
});

async function upload(by: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 hers']), 'original.pdf');
  const headers = { Authorization: `Bearer ${(await company.member(by)).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

beforeAll(async () => {
  company = await openCompany();
  file = await upload('sales2');
  his = await company.enter(entry('甲方轴承'), 'sales');
  hers = await company.enter({ ...entry('乙方轴承'), original: file }, 'sales2');
  nobodys = await company.enter(entry('丙方轴承'), 'market');
  for (const no of [his, hers, nobodys]) await company.bring(no, 'clerk.confirm-check');
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
}, 120_000);
afterAll(() => company?.close(), 30_000);

const get = async (by: string, path: string) => (await company.member(by)).get(path);

const readings = (no: string): string[] => readingsOf(company, no);
const told = (by: string, path: string): Promise<string> => toldAt(company, by, path);

describe('sales, where they see their own orders only', () => {
  it('find their own and what nobody of sales has taken up; their head and all other offices find all', async () => {
    const listed = async (by: string) => each((await get(by, '/api/orders?sort=no')).body.items, 'no');
    expect(await listed('sales')).toEqual([his, nobodys]);
    expect(await listed('sales2')).toEqual([hers, nobodys]);
    for (const by of ['sales-head', 'clerk', 'market', 'production', 'finance', 'manager', 'auditor']) {
      expect(await listed(by)).toEqual([his, hers, nobodys]);
    }
  });

  it('learn of another’s order by no way of reading: neither its number nor its customer', async () => {
    const leaks: string[] = [];
    for (const path of readings(hers)) {
      const text = await told('sales', path);
      // A refusal names what was asked for.
      const isAskedFor = path.includes(hers);
      if (isAskedFor && !text.startsWith('404 ')) leaks.push(`${path}: ${text.slice(0, 60)}`);
      if (!isAskedFor && (text.includes(hers) || text.includes('乙方轴承'))) leaks.push(path);
    }
    expect(leaks).toEqual([]);
    // What hides everything proves nothing.
    const seen = await Promise.all(readings(hers).map((path) => told('sales-head', path)));
    expect(seen.filter((text) => text.includes(hers)).length).toBeGreaterThan(15);
  }, 120_000);

  it('are told the same of another’s order as of one that is not there', async () => {
    const [ofHers, ofNone] = [await get('sales', `/api/orders/${hers}`), await get('sales', '/api/orders/SO-999999')];
    expect(ofHers.status).toBe(404);
    expect(ofHers.text.replaceAll(hers, 'SO-999999')).toBe(ofNone.text);
  });

  it('cannot move it either, one by one, in bulk or in a preview', async () => {
    const sales = await company.member('sales');
    const event = { type: 'sales.review', data: orderExamples['sales.review'] };
    for (const way of ['events', 'preview']) {
      expect((await sales.post(`/api/orders/${hers}/${way}`, event)).status).toBe(404);
    }
    const bulk = await sales.post('/api/orders/events', { items: [{ no: hers, ...event }] });
    expect(bulk.body.items).toMatchObject([{ no: hers, ok: false, problem: { code: 'not-found' } }]);
  });

  it('do not find it by searching, nor in their figures, nor its file', async () => {
    expect((await get('sales', '/api/orders?q=乙方')).body.items).toEqual([]);
    expect(each((await get('sales2', '/api/orders?q=乙方')).body.items, 'no')).toEqual([hers]);
    const orders = (body: { states: { state: string; orders: number }[] }) => body.states.map(({ orders }) => orders);
    expect(orders((await get('sales', '/api/dashboard')).body)).toEqual([2]);
    expect(orders((await get('manager', '/api/dashboard')).body)).toEqual([3]);
    expect((await get('sales', `/api/attachments/${file}`)).status).toBe(404);
    expect((await get('sales2', `/api/attachments/${file}`)).status).toBe(200);
    expect((await get('finance', `/api/attachments/${file}`)).status).toBe(200);
  });

  it('have in their inbox what is theirs to do', async () => {
    const tasks = async (by: string) => new Set(each((await get(by, '/api/inbox')).body.items, 'process'));
    expect(await tasks('sales')).toEqual(new Set([his, nobodys]));
    expect(await tasks('sales-head')).toEqual(new Set([his, hers, nobodys]));
  });

  it('do not hear of it over the live stream', async () => {
    const { token } = await company.member('sales');
    const end = new AbortController();
    const answer = await fetch(`${company.url}/api/stream`, {
      headers: { Authorization: `Bearer ${token}`, 'Last-Event-ID': '0::0' },
      signal: end.signal,
    });
    let heard = '';
    const decoder = new TextDecoder();
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      heard += decoder.decode(part, { stream: true });
      if (heard.includes(`"process":"${nobodys}","kind":"orders","seq":2`)) break;
    }
    end.abort();
    expect(heard).toContain(his);
    expect(heard).not.toContain(hers);
  });

  it('take up what nobody of sales has: from then on it is theirs alone', async () => {
    await company.send(nobodys, 'sales.review', { by: 'sales2' });
    expect((await get('sales', `/api/orders/${nobodys}`)).status).toBe(404);
    expect((await get('sales2', `/api/orders/${nobodys}`)).status).toBe(200);
  });

  it('see those of a colleague while they stand in for him', async () => {
    const lent = await company.lend('sales2', 'sales', { offices: ['sales'] });
    expect((await get('sales', `/api/orders/${hers}`)).status).toBe(200);
    await (await company.member('sales2')).delete(`/api/delegations/${lent}`);
    expect((await get('sales', `/api/orders/${hers}`)).status).toBe(404);
  });

  it('watch the machines of their own orders only, whatever else they are allowed', async () => {
    const owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    const { id } = await company.member('sales');
    await owner.query(`UPDATE person SET permissions = '{inspect}' WHERE id = $1`, [id]);
    await owner.end();
    const address = await addressFor(company, 'sales', `&no=${hers}`);
    expect(await knock(address)).toBe('404');
    const ear = await Ear.of(company, 'sales');
    await ear.hears(his, 1);
    expect(JSON.stringify(ear.heard)).not.toContain(hers);
  });

  it('see all again when the company decides so', async () => {
    const decided = { thresholds: { 'orders.sales-own-only': '0' }, reason: '恢复共享' };
    await company.agree(await (await company.member('manager')).post('/api/policy', decided));
    expect(each((await get('sales', '/api/orders?sort=no')).body.items, 'no')).toEqual([his, hers, nobodys]);
    expect((await get('sales', `/api/orders/${hers}`)).status).toBe(200);
  });
});
