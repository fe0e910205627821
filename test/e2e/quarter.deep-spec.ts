import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { batchesOf, day, inParts, today } from '../support/batches.player.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// A quarter of the company in one story: from the forecast to stock, from the supplier to the last payment.

const PROCESSES = '/api/processes';
const BEARINGS = '交叉滚子轴承 RB25025';
const DISCS = '联轴器膜片';
const HENGLI = '上海恒力轴承有限公司';
const TERMS = [
  { share: '30', days: 0, from: 'order' },
  { share: '50', days: 10, from: 'shipment' },
  { share: '20', days: 30, from: 'acceptance' },
];

let company: Company;
let order: string;
let plan: string;
let purchase: string;
let batches: ReturnType<typeof batchesOf>;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
/** Sent by somebody who has just looked at it. */
const send = async (by: string, place: string, type: string, data: object = {}): Promise<Answer> => {
  const { version } = await get(by, `${PROCESSES}/${place}`);
  return (await company.member(by)).post(`${PROCESSES}/${place}/events`, { type, data, seen: version });
};
const sent = async (...[by, place, type, data]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, place, type, data);
  expect([type, answer.status, answer.body.unmet ?? answer.body.errors ?? answer.body.detail]).toEqual([
    type,
    200,
    undefined,
  ]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');
const begun = async (by: string, kind: string, body: object): Promise<string> => {
  const answer = await (await company.member(by)).post(`${PROCESSES}/${kind}`, body);
  expect([kind, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([kind, 201, undefined]);
  return `${kind}/${answer.body.no as string}`;
};
const suggested = async (by: string, place: string, type: string): Promise<Untyped> =>
  oneWith((await get(by, `${PROCESSES}/${place}/next`)).events, 'type', type).suggested;

beforeAll(async () => {
  company = await openCompany();
}, 60_000);
afterAll(() => company?.close());

it('an order is entered, in two deliveries and three instalments, reviewed and planned', async () => {
  const parts = inParts(day(24), day(24), [day(12), '4'], [day(24), '6']);
  order = await company.enter({ ...orderExamples['sales.enter-order'], ...parts, terms: TERMS });
  const cleared = { ...orderExamples['sales.clear-delivery-date'], date: day(24) };
  for (const type of [...REVIEWED, ...PLANNED]) {
    await company.bring(order, type === 'sales.clear-delivery-date' ? [type, cleared] : type);
  }
  batches = batchesOf(company, order);
});

it('its month is forecast, planned and procured', async () => {
  // The month in which it is made.
  const { items: tasks } = await get('production', `/api/departments/production/tasks?order=${order}`);
  const month = String((tasks as Untyped[])[0].finishOn).slice(0, 7);
  plan = await begun('production', 'monthly-plans', { month });
  const forecast = await suggested('sales', plan, 'sales.submit-forecast');
  const expected = { productNo: 'CP-80', quantity: '30', unit: '套', firm: 'forecast' };
  const lines = [...((forecast.lines ?? []) as object[]), expected];
  await sent('sales', plan, 'sales.submit-forecast', { lines, whyLate: '补报' });
  const drafted = await suggested('production', plan, 'production.draft-plan');
  const capacity = [{ week: `${month}-01`, hours: '40', load: '36' }];
  await sent('production', plan, 'production.draft-plan', { ...drafted, capacity, stockConsidered: true });
  await sent('sales', plan, 'sales.confirm-plan');
  await sent('procurement', plan, 'procurement.confirm-plan');
  expect(await sent('production', plan, 'production.release-plan')).toMatchObject({ state: 'effective' });
  const needed = await suggested('procurement', plan, 'procurement.draft-procurement');
  const bought = (needed.lines as Untyped[]).map((line) => ({
    ...line,
    price: '3860',
    leadTimeDays: 7,
    unit: line.unit ?? '套',
  }));
  await sent('procurement', plan, 'procurement.draft-procurement', { lines: bought });
  await sent('clerk', plan, 'clerk.approve-procurement');
});

it('what the month needs is bought, comes late, is inspected and put into stock', async () => {
  const [offer] = (await get('procurement', `${PROCESSES}/${plan}`)).offers as Untyped[];
  const wanted = offer.data.lines as Untyped[];
  expect(each(wanted, 'item')).toContain(BEARINGS);
  const discs = { line: wanted.length + 1, item: DISCS, quantity: '240', unit: '片', order };
  const lines = (wanted.some(({ item }) => item === DISCS) ? wanted : [...wanted, discs]).map((line) => ({
    ...line,
    specification: line.specification ?? '不锈钢 0.3 mm',
    price: '100',
    dueOn: day(5),
  }));
  purchase = await begun('procurement', 'purchase-orders', {
    type: offer.type,
    data: { ...offer.data, supplier: HENGLI, lines },
  });
  const supplier = await begun('procurement', 'suppliers', {
    supplier: HENGLI,
    supplies: ['轴承'],
    yearlyAmount: '90000',
    liaison: '周敏',
    liaisonPhone: '0510-5550188',
  });
  const points = { reputation: 85, capacity: 80, quality: 88, delivery: 82, price: 75, service: 80 };
  await sent('procurement', supplier, 'procurement.evaluate-supplier', points);
  const placing = { ...purchaseExamples['procurement.place-order'], lines };
  expect(rulesOf(await send('procurement', purchase, 'procurement.place-order', placing))).toEqual(['SU-02']);
  await sent('quality', supplier, 'quality.confirm-evaluation');
  await sent('manager', supplier, 'management.approve-supplier');
  await sent('procurement', purchase, 'procurement.place-order', placing);
  await sent('procurement', purchase, 'procurement.warn-delay', { newDate: day(8), cause: '滚子热处理返工' });
  const late = await get('clerk', `/api/departments/procurement/purchases?order=${order}&late=true`);
  expect(new Set(each(late.items, 'expectedOn'))).toEqual(new Set([day(8)]));

  const goods = lines.map(({ line, quantity }) => ({ line, quantity }));
  await sent('procurement', purchase, 'procurement.report-arrival', { on: today, lines: goods });
  await sent('quality', purchase, 'quality.pass-arrival', { lines: goods, report: 'IQC-1' });
  await sent('procurement', purchase, 'procurement.stock-in', { lines: goods });
  const worth = String(lines.reduce((sum, { quantity }) => sum + Number(quantity) * 100, 0));
  const asking = { amount: worth, invoice: '24312000000088' };
  expect(rulesOf(await send('procurement', purchase, 'procurement.request-payment', asking))).toEqual(['PO-06']);
  await sent('procurement', purchase, 'procurement.record-remedy', { responsible: HENGLI, remedy: '下批免运费' });
  await sent('procurement', purchase, 'procurement.request-payment', asking);
  const payment = { amount: worth, on: today, reference: 'BOC-1' };
  expect(await sent('finance', purchase, 'finance.pay', payment)).toMatchObject({ state: 'paid' });
});

it('what was bought is the incoming inspection of the order, and is drawn from stock, never below nothing', async () => {
  const { events } = await get('production', `/api/orders/${order}/next`);
  const start = oneWith(events, 'type', 'production.start');
  expect(oneWith(start.rules, 'rule', 'PR-01')).toMatchObject({ met: true });
  const { items } = await get('production', '/api/departments/procurement/stock');
  const kept = oneWith(items, 'item', BEARINGS);
  const place = `stock-items/${kept.id as string}`;
  const draw = { order, purpose: '装配' };
  await sent('production', place, 'production.draw-stock', { ...draw, quantity: '4' });
  const rest = String(Number(kept.balance) - 4);
  const beyond = { ...draw, quantity: String(Number(rest) + 0.5) };
  expect(rulesOf(await send('production', place, 'production.draw-stock', beyond))).toEqual(['SK-01']);
  await sent('production', place, 'production.draw-stock', { ...draw, quantity: rest });
  const { facts } = await get('production', `${PROCESSES}/${place}`);
  expect(facts.balance).toBe('0');
  // The ledger is what its log says.
  expect(await get('auditor', `${PROCESSES}/${place}/verify`)).toMatchObject({ verified: true });
  const { items: after } = await get('production', '/api/departments/procurement/stock');
  for (const { balance } of after as Untyped[]) expect(Number(balance)).toBeGreaterThanOrEqual(0);
});

it('is prepaid, made and delivered in two batches, each invoiced and paid', async () => {
  for (const type of STARTED) if (type !== 'quality.pass-incoming') await company.bring(order, type);
  expect(await batches.states(2)).toEqual(['producing', 'producing', 'producing']);
  await invoiceNext('YF-1');
  await pay('prepayment', '42600');
  await whole(1, { 1: '4' });
  expect(await batches.states(2)).toEqual(['producing', 'delivered', 'producing']);
  await invoiceNext('FP-1');
  await pay('balance', '25600');
  await whole(2, { 1: '6', 2: '40' });
  expect(await batches.states(2)).toEqual(['delivered', 'invoiced', 'delivered']);
  await invoiceNext('FP-2');
});

it('is settled to the last cent, and everything is proven by its log', async () => {
  const { amounts } = await get('finance', `/api/orders/${order}`);
  expect(amounts).toMatchObject({ ordered: '142000', invoiced: '142000', balance: '73800' });
  await pay('balance', String(amounts.balance));
  const settled = await company.bring(order, 'finance.record-costs', 'finance.reconcile', 'finance.settle');
  expect(settled.body.state).toBe('settled');
  expect((await get('finance', `/api/orders/${order}`)).amounts).toMatchObject({ balance: '0' });
  const places = [
    plan,
    purchase,
    `files/FL-${order}`,
    ...[1, 2].map((batch) => `delivery-batches/${batches.no(batch)}`),
  ];
  for (const place of places) {
    expect([place, await get('auditor', `${PROCESSES}/${place}/verify`)]).toMatchObject([place, { verified: true }]);
  }
  expect(await get('auditor', `/api/orders/${order}/verify`)).toMatchObject({ verified: true });
});

async function invoiceNext(invoiceNo: string): Promise<void> {
  const { events } = await get('finance', `/api/orders/${order}/next`);
  const { suggested: form } = oneWith(events, 'type', 'finance.issue-invoice');
  await company.bring(order, ['finance.issue-invoice', { on: today, ...(form as object), invoiceNo }]);
}

const pay = (kind: string, amount: string) =>
  company.bring(order, ['finance.record-payment', { kind, amount, on: today, reference: `B-${kind}-${amount}` }]);

async function whole(batch: number, lines: Readonly<Record<number, string>>): Promise<void> {
  await batches.make(batch, lines);
  await batches.pass(batch, lines);
  await batches.accept(batch, lines);
  await batches.deliver(batch, lines);
}
