import { setTimeout as sleep } from 'node:timers/promises';
import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED } from '../support/stretches.js';

const PROCESSES = '/api/processes';
const BEARINGS = '交叉滚子轴承 RB25025';
const DISCS = '联轴器膜片';
const HENGLI = '上海恒力轴承有限公司';

let company: Company;
/** The order that waits for bearings and discs, and the requisition that it has drafted. */
let order: string;
let requisition: string;
let purchase: string;

const post = async (by: string, kind: string, body: object): Promise<Answer> =>
  (await company.member(by)).post(`${PROCESSES}/${kind}`, body);
const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
/** Sent by somebody who has just looked at it. */
const send = async (by: string, place: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const path = place.startsWith('orders/') ? `/api/${place}` : `${PROCESSES}/${place}`;
  const { version } = await get(by, path);
  return (await company.member(by)).post(`${path}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...[by, place, type, data]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, place, type, data);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet, 'rule');
const lacking = async (rule: string): Promise<unknown> => {
  const next = await get('production', `/api/orders/${order}/next`);
  const start = oneWith(next.events, 'type', 'production.start');
  return oneWith(start.rules, 'rule', rule).missing;
};

/** The supplier is registered, evaluated by both offices and approved. */
async function approve(supplier: string): Promise<void> {
  const registered = {
    supplier,
    supplies: ['轴承'],
    yearlyAmount: '90000',
    liaison: '周敏',
    liaisonPhone: '0510-5550188',
  };
  const { body } = await post('procurement', 'suppliers', registered);
  const place = `suppliers/${body.no}`;
  const points = { reputation: 85, capacity: 80, quality: 88, delivery: 82, price: 75, service: 80 };
  await sent('procurement', place, 'procurement.evaluate-supplier', points);
  await sent('quality', place, 'quality.confirm-evaluation');
  await sent('manager', place, 'management.approve-supplier');
}

beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED);
  requisition = `PR-${order}-1`;
  const place = `purchase-requisitions/${requisition}`;
  const { currency, items } = requisitionExamples['requester.submit'];
  await sent('production', place, 'requester.submit', { department: 'production', order, currency, items });
  await sent('production-head', place, 'department.sign');
  await sent('procurement', place, 'procurement.review', requisitionExamples['procurement.review']);
  await sent('manager', place, 'management.approve');
}, 120_000);
afterAll(() => company?.close());

it('begins from an approved requisition, whose rows stand in its form already', async () => {
  const { offers } = await get('procurement', `${PROCESSES}/purchase-requisitions/${requisition}`);
  const offer = oneWith(offers, 'start', 'purchase-orders');
  expect(offer).toMatchObject({ type: 'procurement.draft-order', label: '起草采购订单' });
  expect(offer.data.lines).toMatchObject([
    { line: 1, item: BEARINGS, quantity: '10', requisition, order, orderLine: 1 },
  ]);
  const discs = { line: 2, item: DISCS, quantity: '240', unit: '片', order };
  const drafted = await post('procurement', 'purchase-orders', {
    type: offer.type,
    data: { ...offer.data, supplier: HENGLI, lines: [...offer.data.lines, discs] },
  });
  expect(drafted).toMatchObject({ status: 201, body: { state: 'drafted', kind: 'purchase-orders' } });
  purchase = `purchase-orders/${drafted.body.no}`;
  const { related } = await get('procurement', `${PROCESSES}/${purchase}`);
  expect(new Set(each(related, 'no'))).toEqual(new Set([requisition, order]));
});

it('goes to a supplier that the company has approved, and orders what the requisition asked for', async () => {
  const { facts } = await get('procurement', `${PROCESSES}/${purchase}`);
  const lines = facts.lines as Untyped[];
  const priced = lines.map((line, index) => ({
    ...line,
    specification: line.specification ?? '不锈钢 0.3 mm',
    price: ['3800', '2.5'][index],
    dueOn: '2099-03-19',
  }));
  const placing = { ...purchaseExamples['procurement.place-order'], lines: priced };
  const refused = await send('procurement', purchase, 'procurement.place-order', placing);
  expect([refused.status, rulesOf(refused)]).toEqual([409, ['SU-02']]);
  expect(oneWith(refused.body.unmet, 'rule', 'SU-02')).toMatchObject({
    clause: 'S0§四(二)1; S2§四2',
    missing: ['supplier'],
  });
  await approve(' 上海恒力轴承有限公司  ');
  expect(await sent('procurement', purchase, 'procurement.place-order', placing)).toMatchObject({ state: 'placed' });
  const ordered = await get('procurement', `${PROCESSES}/purchase-requisitions/${requisition}`);
  expect(ordered).toMatchObject({
    state: 'ordered',
    facts: { purchase: { supplier: HENGLI, contractNo: 'PC-2026-0088' } },
  });
  expect(`purchase-orders/${ordered.facts.purchase.purchaseOrderNo}`).toBe(purchase);
});

it('shows the clerk of the order where its material is, and what is late', async () => {
  const rows = async (query: string) =>
    (await get('clerk', `/api/departments/procurement/purchases?order=${order}${query}`)).items;
  expect(await rows('')).toMatchObject([
    {
      item: BEARINGS,
      orderNo: order,
      requisition,
      state: 'placed',
      wanted: '10',
      arrived: '0',
      open: true,
      late: false,
    },
    { item: DISCS, wanted: '240', expectedOn: '2099-03-19' },
  ]);
  await sent('procurement', purchase, 'procurement.warn-delay', { newDate: '2099-03-24', cause: '滚子热处理返工' });
  expect(await rows('&late=true')).toMatchObject([{ expectedOn: '2099-03-24' }, { expectedOn: '2099-03-24' }]);
  const told = async (): Promise<unknown[]> => each((await get('clerk', '/api/notices?limit=20')).items, 'process');
  for (let tries = 0; tries < 100 && !(await told()).includes(purchase.split('/')[1]); tries++) await sleep(100);
  expect(await told()).toContain(purchase.split('/')[1]);
});

it('costs nobody sees who may not see what purchases cost', async () => {
  const { facts: seen } = await get('quality', `${PROCESSES}/${purchase}`);
  expect(seen.lines[0]).toMatchObject({ item: BEARINGS, quantity: '10' });
  expect(seen.lines[0]).not.toHaveProperty('price');
  expect((await get('finance', `${PROCESSES}/${purchase}`)).facts.lines[0].price).toBe('3800');
});

it('is inspected by another than who placed it, and that is the incoming inspection of the order', async () => {
  expect(await lacking('PR-01')).toEqual([BEARINGS, DISCS]);
  const goods = {
    lines: [
      { line: 1, quantity: '10' },
      { line: 2, quantity: '240' },
    ],
  };
  await sent('procurement', purchase, 'procurement.report-arrival', { on: '2026-03-01', ...goods });
  await sent('quality', purchase, 'quality.pass-arrival', { lines: [goods.lines[0]], report: 'IQC-A' });
  expect(await lacking('PR-01')).toEqual([DISCS]);
  const needs = await get('clerk', `/api/departments/procurement/material-needs?order=${order}&source=plan`);
  expect(needs.items).toMatchObject([
    { item: BEARINGS, passed: '10', open: false },
    { item: DISCS, passed: '0', open: true },
  ]);
});

it('tells of goods whose order is on hold when the order goes on', async () => {
  await company.send(order, 'clerk.hold', { reason: '客户暂停' });
  await sent('quality', purchase, 'quality.pass-arrival', { lines: [{ line: 2, quantity: '240' }], report: 'IQC-B' });
  const { offers } = await get('quality', `${PROCESSES}/${purchase}`);
  const offer = oneWith(offers, 'no', order);
  expect(offer.data).toEqual({ lots: [{ item: DISCS, quantity: '240', report: 'IQC-B' }] });
  await company.send(order, 'clerk.resume', { data: {} });
  await sent('quality', `orders/${order}`, offer.type, offer.data);
  expect(await lacking('PR-01')).toEqual([]);
});

it('is paid for what passed, once it is said who answers for the delay, by another than who asks for it', async () => {
  const goods = {
    lines: [
      { line: 1, quantity: '10' },
      { line: 2, quantity: '240' },
    ],
  };
  const [bearings, discs] = goods.lines;
  await sent('procurement', purchase, 'procurement.stock-in', { lines: [{ ...bearings, quantity: '4' }, discs] });
  const rest = { lines: [{ ...bearings, quantity: '6' }] };
  expect(await sent('procurement', purchase, 'procurement.stock-in', rest)).toMatchObject({ state: 'stocked' });
  const asking = { amount: '38600', invoice: '24312000000088' };
  expect(rulesOf(await send('procurement', purchase, 'procurement.request-payment', asking))).toEqual(['PO-06']);
  await sent('procurement', purchase, 'procurement.record-remedy', { responsible: HENGLI, remedy: '下批免运费' });
  const beyond = { ...asking, amount: '38600.01' };
  expect(rulesOf(await send('procurement', purchase, 'procurement.request-payment', beyond))).toEqual(['PO-04']);
  await sent('procurement', purchase, 'procurement.request-payment', asking);
  const payment = { amount: '38600', on: '2026-04-01', reference: 'BOC-1' };
  expect(await send('procurement', purchase, 'finance.pay', payment)).toMatchObject({ status: 403 });
  expect(await sent('finance', purchase, 'finance.pay', payment)).toMatchObject({ state: 'paid' });
  expect(await get('auditor', `${PROCESSES}/${purchase}/verify`)).toMatchObject({ verified: true });
});

it('is in stock then, item by item, and is drawn for the order', async () => {
  const no = purchase.split('/')[1];
  const { items } = await get('production', '/api/departments/procurement/stock');
  expect(items).toMatchObject([
    { id: `SK-${no}-1`, item: BEARINGS, balance: '10', low: false, open: true },
    { id: `SK-${no}-2`, item: DISCS, balance: '240' },
  ]);
  const place = `stock-items/SK-${no}-1`;
  const beyond = { quantity: '10.5', order, purpose: '装配' };
  expect(rulesOf(await send('production', place, 'production.draw-stock', beyond))).toEqual(['SK-01']);
  const drawn = await sent('production', place, 'production.draw-stock', { ...beyond, quantity: '10' });
  expect(drawn.facts).toMatchObject({ balance: '0', movements: [{ about: no }, { about: no }, { about: order }] });
  expect(await get('auditor', `${PROCESSES}/${place}/verify`)).toMatchObject({ verified: true, events: 3 });
});
