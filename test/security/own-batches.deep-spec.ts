import type { OrderEventType } from '../../machines/order/order.schema.js';
import { companyDay, daysAfter } from '../../machines/calendar.js';
import { orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';
import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { readingsOf, toldAt } from './support/readings.js';

// Where sales see their own orders only, a batch is theirs whose order is: nobody of sales has touched it itself yet.

const PATH = '/api/processes/delivery-batches';
const today = companyDay(new Date().toISOString());
const day = (offset: number): string => daysAfter(today, offset) ?? '';
const usual = orderExamples['sales.enter-order'];

let company: Company;
/** Of `sales2`, in batches. */
let hers: string;
const no = (batch: number): string => `DB-${hers}-${batch}`;

const entry = {
  ...usual,
  customer: { ...usual.customer, name: '乙方轴承' },
  deliveryDate: day(30),
  lines: (usual.lines ?? []).map((line) => ({
    ...line,
    deliveries:
      line.line === 1
        ? [
            { dueOn: day(20), quantity: '4' },
            { dueOn: day(30), quantity: '6' },
          ]
        : [],
  })),
};

/** Her head does for sales what she has not done: he sees all, and an order is not his for that. */
async function bring(type: OrderEventType): Promise<void> {
  const data =
    type === 'sales.clear-delivery-date' ? { ...orderExamples[type], date: entry.deliveryDate } : orderExamples[type];
  const by = type.startsWith('sales.') ? 'sales-head' : undefined;
  const answer = await company.send(hers, type, { data, by });
  expect([type, answer.status, answer.body.unmet]).toEqual([type, 200, undefined]);
}

beforeAll(async () => {
  company = await openCompany();
  hers = await company.enter(entry, 'sales2');
  for (const type of [...REVIEWED, ...PLANNED, ...STARTED]) await bring(type);
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
}, 120_000);
afterAll(() => company?.close(), 30_000);

const get = async (by: string, path: string) => (await company.member(by)).get(path);

it('is shown to whoever is shown its order, and to nobody else of sales', async () => {
  const listed = async (by: string) => each((await get(by, PATH)).body.items, 'no');
  expect(await listed('sales')).toEqual([]);
  for (const by of ['sales2', 'sales-head', 'clerk', 'production', 'auditor']) {
    expect([by, await listed(by)]).toEqual([by, [no(3), no(2), no(1)]]);
  }
  expect((await get('sales2', `${PATH}/${no(1)}`)).status).toBe(200);
  const [ofHers, ofNone] = [await get('sales', `${PATH}/${no(1)}`), await get('sales', `${PATH}/DB-SO-999999-1`)];
  expect(ofHers.status).toBe(404);
  expect(ofHers.text.replaceAll(no(1), 'DB-SO-999999-1')).toBe(ofNone.text);
});

it('is moved by nobody else of sales, nor looked at in a preview', async () => {
  const sales = await company.member('sales');
  const event = { type: 'sales.arrange-acceptance', data: orderExamples['sales.arrange-acceptance'] };
  for (const way of ['events', 'preview']) {
    expect((await sales.post(`${PATH}/${no(1)}/${way}`, event)).status).toBe(404);
  }
});

it('is told of by no way of reading', async () => {
  const leaks: string[] = [];
  const ways = [...readingsOf(company, hers), `${PATH}?about=${hers}`, `${PATH}/${no(1)}`, `${PATH}/${no(1)}/history`];
  for (const path of ways) {
    const text = await toldAt(company, 'sales', path);
    if (path.includes(hers) ? text.includes('乙方轴承') : text.includes(hers) || text.includes('乙方轴承'))
      leaks.push(`${path}: ${text.slice(0, 80)}`);
  }
  expect(leaks).toEqual([]);
  // What hides everything proves nothing.
  const seen = await Promise.all(ways.map((path) => toldAt(company, 'sales-head', path)));
  expect(seen.filter((text) => text.includes(no(1))).length).toBeGreaterThan(5);
}, 120_000);

it('is seen by a colleague while he stands in for her', async () => {
  const lent = await company.lend('sales2', 'sales', { offices: ['sales'] });
  expect((await get('sales', `${PATH}/${no(1)}`)).status).toBe(200);
  await (await company.member('sales2')).delete(`/api/delegations/${lent}`);
  expect((await get('sales', `${PATH}/${no(1)}`)).status).toBe(404);
});
