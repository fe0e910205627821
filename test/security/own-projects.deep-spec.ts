import { orderExamples } from '../support/order-examples.js';
import { PROJECT_STARTED } from '../support/stretches.js';
import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { readingsOf, toldAt } from './support/readings.js';

// Where sales see their own orders only, a project of another's order says neither whose it is nor which.

const PATH = '/api/processes/projects';
const usual = orderExamples['sales.enter-order'];

let company: Company;
/** Of `sales2`, with a project, and another of hers without one. */
let hers: string;
let free: string;
let no: string;

/** A project order of hers after its kickoff; what sales does for it her head does, who sees all. */
async function enter(): Promise<string> {
  const entry = { ...usual, customer: { ...usual.customer, name: '乙方轴承' }, class: 'project', design: true };
  const order = await company.enter(entry, 'sales2');
  for (const type of PROJECT_STARTED) {
    const by = type.startsWith('sales.') ? 'sales-head' : undefined;
    const answer = await company.send(order, type, { by, data: orderExamples[type] });
    expect([type, answer.status, answer.body.unmet]).toEqual([type, 200, undefined]);
  }
  return order;
}

const opening = (order: string) => ({
  type: 'sales.open-project',
  data: { order, name: '转台', tasks: [] },
});

beforeAll(async () => {
  company = await openCompany();
  hers = await enter();
  free = await enter();
  no = (await (await company.member('sales-head')).post(PATH, opening(hers))).body.no as string;
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
}, 120_000);
afterAll(() => company?.close(), 30_000);

it('is opened of an order that one is shown: of another’s he learns no more than of none', async () => {
  const asked = async (by: string, order: string) => (await company.member(by)).post(PATH, opening(order));
  const [ofHers, ofTaken, ofNone] = [
    await asked('sales', free),
    await asked('sales', hers),
    await asked('sales', 'SO-999999'),
  ];
  for (const { status, body } of [ofHers, ofTaken, ofNone])
    expect([status, body.unmet]).toMatchObject([409, [{ rule: 'PT-04', missing: ['order'] }]]);
  expect((await asked('sales2', free)).status).toBe(201);
});

it('is in the list of sales where its order is', async () => {
  const listed = async (by: string): Promise<unknown[]> =>
    each((await (await company.member(by)).get('/api/departments/sales/projects?state=opened')).body.items, 'no');
  expect(await listed('sales')).toEqual([]);
  expect(await listed('sales2')).toContain(no);
  expect(await listed('engineering')).toContain(no);
});

it('names the order by no way of reading, nor its customer', async () => {
  const leaks: string[] = [];
  const ways = [...readingsOf(company, hers), `${PATH}?about=${hers}`, PATH, `${PATH}/${no}`, `${PATH}/${no}/history`];
  for (const path of ways) {
    const text = await toldAt(company, 'sales', path);
    if (text.includes('乙方轴承') || (!path.includes(hers) && text.includes(hers)))
      leaks.push(`${path}: ${text.slice(0, 80)}`);
  }
  expect(leaks).toEqual([]);
  // What hides everything proves nothing.
  const seen = await Promise.all(ways.map((path) => toldAt(company, 'sales-head', path)));
  expect(seen.filter((text) => text.includes(hers)).length).toBeGreaterThan(5);
}, 120_000);
