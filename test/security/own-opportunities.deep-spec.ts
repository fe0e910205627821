import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { bringOpportunity, NEED, toTheOrder } from '../support/opportunity-steps.js';
import { toldAt } from './support/readings.js';

// Where sales see their own orders only, they see their own opportunities only, and no number of others’.

const PATH = '/api/processes/opportunities';

let company: Company;
/** Of `sales2`, and one that nobody of sales has taken up. */
let hers: string;
let free: string;
/** An issue that names hers, and the order that it has become. */
let issue: string;

beforeAll(async () => {
  company = await openCompany();
  const begin = async (by: string, path: string, type: string, data: object): Promise<string> => {
    const answer = await (await company.member(by)).post(path, { type, data });
    expect([type, answer.status]).toEqual([type, 201]);
    return answer.body.no as string;
  };
  const need = { ...NEED, customer: { ...NEED.customer, name: '乙方轴承' } };
  const { channel: _, ...known } = need;
  const answers = [{ question: '交期', answer: '三个月' }];
  hers = await begin('sales2', PATH, 'sales.register-enquiry', { answers, ...known });
  free = await begin('market', PATH, 'market.register-need', need);
  await bringOpportunity(company, hers, toTheOrder('sales2'));
  issue = await begin('quality', '/api/processes/issues', 'any.raise-issue', {
    kind: 'other',
    orders: [hers, `SO-${hers}`],
    description: `${hers} 的订单 SO-${hers} 检测手段不足`,
    effect: {},
  });
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
}, 120_000);
afterAll(() => company?.close(), 30_000);

it('is shown to whose it is, to her head and to the other offices; what nobody has taken up, to everybody', async () => {
  const listed = async (by: string) => each((await (await company.member(by)).get(PATH)).body.items, 'no');
  expect(await listed('sales')).toEqual([free]);
  for (const by of ['sales2', 'sales-head', 'market', 'engineering']) {
    expect([by, new Set(await listed(by))]).toEqual([by, new Set([free, hers])]);
  }
  expect((await (await company.member('sales')).get(`${PATH}/${hers}`)).status).toBe(404);
});

it('is named nowhere else, nor is the order that it has become', async () => {
  expect((await (await company.member('sales')).get(`/api/orders/SO-${hers}`)).status).toBe(404);
  const of = `/api/processes/issues/${issue}`;
  for (const path of [of, `${of}/history`]) {
    expect([path, (await toldAt(company, 'sales', path)).includes(hers)]).toEqual([path, false]);
    // What hides everything proves nothing.
    expect([path, (await toldAt(company, 'sales2', path)).includes(`SO-${hers}`)]).toEqual([path, true]);
  }
});
