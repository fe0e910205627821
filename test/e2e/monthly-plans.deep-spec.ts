import { daysOfMonth, monthAfter } from '../../machines/calendar.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { today } from '../support/order-examples.js';
import { PLANNED, REVIEWED } from '../support/stretches.js';

// A month is planned by the people of the company, with what the orders' own plans say, and changed by three of them.

const PROCESSES = '/api/processes';
const KIND = `${PROCESSES}/monthly-plans`;
const BEARINGS = '交叉滚子轴承 RB25025';

let company: Company;
let order: string;
/** The month in which the order is due, and its plan. */
let month: string;
let plan: string;

beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED);
  const { deliveryDate } = await get('clerk', `/api/orders/${order}`);
  month = String(deliveryDate).slice(0, 7);
}, 120_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const open = async (of: string, by = 'production'): Promise<Answer> =>
  (await company.member(by)).post(KIND, { month: of });
const send = async (by: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const { version } = await get(by, plan);
  return (await company.member(by)).post(`${plan}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...asked: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(...asked);
  expect([asked[1], answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([asked[1], 200, undefined]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet, 'rule');
const suggested = async (by: string, type: string): Promise<Untyped> =>
  oneWith((await get(by, `${plan}/next`)).events, 'type', type).suggested;

it('is begun once a month, also when two begin it at the same moment', async () => {
  const answer = await open(month);
  plan = `${KIND}/${answer.body.no as string}`;
  expect(answer).toMatchObject({ status: 201, body: { state: 'forecasting', facts: { month } } });
  const again = await open(month);
  expect([again.status, rulesOf(again)]).toEqual([409, ['MP-06']]);
  expect(oneWith(again.body.unmet, 'rule', 'MP-06').missing).toEqual(['month', `monthly-plan:${answer.body.no}`]);
  const next = monthAfter(month, 1);
  const both = await Promise.all([open(next), open(next, 'production2')]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
});

it('refuses a month that is none, one that is too far, and whoever is not of production', async () => {
  expect(await open('2026-13')).toMatchObject({ status: 422, body: { errors: [{ path: 'data.month' }] } });
  expect(rulesOf(await open(monthAfter(month, 30)))).toEqual(['MP-10']);
  expect((await open(monthAfter(month, 2), 'sales')).status).toBe(403);
});

it('begins with the orders of the month, to which sales adds what it expects', async () => {
  const form = await suggested('sales', 'sales.submit-forecast');
  expect(oneWith(form.lines, 'productNo', 'RT-250')).toMatchObject({
    quantity: '10',
    firm: 'ordered',
    orders: [order],
  });
  const expected = { productNo: 'CP-80', quantity: '30', unit: '套', firm: 'forecast' };
  const lines = [...(form.lines as object[]), expected];
  expect(await sent('sales', 'sales.submit-forecast', { lines, whyLate: '展会后补报' })).toMatchObject({
    state: 'drafting',
  });
});

it('is rolled up from the plans of orders and the forecast; every row names its orders', async () => {
  const form = await suggested('production', 'production.draft-plan');
  expect(oneWith(form.lines, 'productNo', 'RT-250')).toMatchObject({
    quantity: '10',
    unit: '台',
    line: '三车间加工班、三车间装配班',
    orders: [order],
  });
  expect(oneWith(form.lines, 'productNo', 'CP-80')).toMatchObject({ quantity: '30', ...spanOf(month) });
  const event = oneWith((await get('production', `${plan}/next`)).events, 'type', 'production.draft-plan');
  expect(event.origins).toHaveLength(2);
  const capacity = [{ week: `${month}-01`, hours: '40', load: '36' }];
  const bare = await send('production', 'production.draft-plan', { ...form, capacity, stockConsidered: false });
  expect([bare.status, rulesOf(bare)]).toEqual([409, ['MP-02']]);
  await sent('production', 'production.draft-plan', { ...form, capacity, stockConsidered: true });
  expect(each((await get('production', `/api/orders/${order}`)).related, 'no')).toContain(plan.split('/').at(-1));
});

const spanOf = (of: string): object => ({ start: daysOfMonth(of).from, finish: daysOfMonth(of).to });

it('is released when sales and procurement agree, or a revised one has answered them', async () => {
  await sent('sales', 'sales.confirm-plan');
  await sent('procurement', 'procurement.object-to-plan', {}, '轴承到货要晚一周');
  expect(rulesOf(await send('production', 'production.release-plan'))).toEqual(['MP-03']);
  const form = await suggested('production', 'production.draft-plan');
  const capacity = [{ week: `${month}-01`, hours: '40', load: '36' }];
  await sent('production', 'production.draft-plan', { ...form, capacity, answer: '装配推迟一周' });
  expect(rulesOf(await send('production', 'production.release-plan'))).toEqual(['MP-03']);
  await sent('sales', 'sales.confirm-plan');
  expect(await sent('production', 'production.release-plan')).toMatchObject({ state: 'effective', revision: 2 });
});

it('is procured by what orders need and what is in stock, and the clerk approves it', async () => {
  const { lines } = await suggested('procurement', 'procurement.draft-procurement');
  const needed = oneWith(lines, 'item', BEARINGS);
  expect(needed).toMatchObject({ quantity: '10', stock: '0', onOrder: '0', safetyStock: '0', orders: [order] });
  expect(needed.supplier).toEqual(expect.any(String));
  const whole = { ...needed, price: '3860', leadTimeDays: 7, unit: '套' };
  const bare = await send('procurement', 'procurement.draft-procurement', { lines: [{ ...whole, price: undefined }] });
  expect(oneWith(bare.body.unmet, 'rule', 'MP-05').missing).toEqual(['lines[0].price']);
  await sent('procurement', 'procurement.draft-procurement', { lines: [whole] });
  expect((await get('quality', plan)).facts.procurement.lines[0]).not.toHaveProperty('price');
  expect((await get('finance', plan)).facts.procurement.lines[0].price).toBe('3860');
  expect((await send('procurement', 'clerk.approve-procurement')).status).toBe(403);
  expect(await sent('clerk', 'clerk.approve-procurement')).toMatchObject({ value: { procurement: 'effective' } });
});

it('lets a purchase order begin with what is to be bought, and offers it no more', async () => {
  const [offer] = (await get('procurement', plan)).offers as Untyped[];
  expect(offer).toMatchObject({
    start: 'purchase-orders',
    data: { lines: [{ item: BEARINGS, quantity: '10', order }] },
  });
  const buyer = await company.member('procurement');
  const drafted = await buyer.post(`${PROCESSES}/purchase-orders`, { type: offer.type, data: offer.data });
  expect(drafted.status).toBe(201);
  const bought = await get('procurement', plan);
  expect(bought.offers).toEqual([]);
  expect(bought.facts.ordered).toMatchObject([{ purchaseOrder: drafted.body.no, quantity: '10' }]);
  const place = `${PROCESSES}/purchase-orders/${drafted.body.no as string}`;
  const { version } = await get('procurement', place);
  const giving = { type: 'procurement.cancel-order', data: {}, reason: '改由库存', seen: version };
  expect((await buyer.post(`${place}/events`, giving)).status).toBe(200);
  expect((await get('procurement', plan)).offers).toHaveLength(1);
});

it('is adjusted by three persons, and says of which orders', async () => {
  const applied = { cause: 'material', content: '装配推迟五天', effect: '交货日期不变', orders: [order] };
  await sent('quality', 'any.apply-adjustment', applied);
  expect((await send('production', 'production.support-adjustment')).status).toBe(403);
  expect(rulesOf(await send('manager', 'management.approve-adjustment'))).toEqual(['MP-04']);
  await sent('production-head', 'production.support-adjustment', { opinion: '可行' });
  await sent('manager', 'management.approve-adjustment');
  const { offers } = await get('production', plan);
  expect(oneWith(offers, 'no', order)).toMatchObject({ type: 'production.request-plan-change' });
  const { lines } = await suggested('production', 'production.implement-adjustment');
  expect(await sent('production', 'production.implement-adjustment', { lines })).toMatchObject({ revision: 3 });
  await sent('production-head', 'any.apply-adjustment', applied);
  expect(rulesOf(await send('production-head', 'production.support-adjustment'))).toEqual(['MP-04']);
});

it('stands in the list of months, and its log proves it', async () => {
  const { items } = await get('sales', `/api/departments/production/monthly-plans?month=${month}`);
  expect(items).toMatchObject([{ month, state: 'effective', revision: 3, procured: false, adjustment: 'applied' }]);
  expect(await get('auditor', `${plan}/verify`)).toMatchObject({ verified: true });
  const sheet = await (await company.member('clerk')).get(`${plan}/papers/sheet.pdf`);
  expect([sheet.status, sheet.text.slice(0, 5)]).toEqual([200, '%PDF-']);
});

it('is closed when its month is over, with what came of it', async () => {
  const past = monthAfter(today().slice(0, 7), -1);
  plan = `${KIND}/${(await open(past)).body.no as string}`;
  expect(rulesOf(await send('sales', 'sales.submit-forecast', { lines: [] }))).toEqual(['MP-01']);
  const closed = await sent('production', 'production.close-plan', { remark: '未编制' });
  expect(closed).toMatchObject({ state: 'closed', facts: { closed: { remark: '未编制', products: [], items: [] } } });
});

it('is weighed on the capacity board: what teams have to do against the hours of the work calendar', async () => {
  const { items } = await get('clerk', `/api/departments/production/tasks?order=${order}`);
  const days = [...each(items, 'startOn'), ...each(items, 'finishOn')].map(String).sort();
  const [from, to] = [days[0], days.at(-1) ?? ''];
  const load = (await get('sales', `/api/departments/production/load?from=${from}&to=${to}`)) as Untyped[];
  const team = load.filter((row) => row.team === '三车间加工班');
  expect(team[0]).toMatchObject({ tasks: 1, orders: 1, down: '0', equipment: [], overloaded: false });
  for (const { load: taken, hours } of team) expect(Number(taken)).toBeLessThanOrEqual(Number(hours));
  expect(team.reduce((sum, row) => sum + Number(row.load), 0)).toBeGreaterThan(0);
});
