import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// One requisition over several suppliers, and several requisitions in one purchase order.

const HENGLI = '上海恒力轴承有限公司';
const HENGYUAN = '无锡恒远轴承有限公司';
const BEARING = { item: '交叉滚子轴承', specification: 'RB20025', unit: '套' };
const RAIL = { item: '直线导轨', specification: 'HGR20', unit: '根' };

let company: Company;

const get = async (by: string, path: string): Promise<Untyped> =>
  (await (await company.member(by)).get(`/api/${path}`)).body;
const begin = async (by: string, kind: string, type: string, data: object): Promise<string> => {
  const { status, body } = await (await company.member(by)).post(`/api/processes/${kind}`, { type, data });
  expect([kind, status, body.unmet]).toEqual([kind, 201, undefined]);
  return `${kind}/${String(body.no)}`;
};
const sent = async (by: string, place: string, type: string, data: object = {}, reason?: string): Promise<Untyped> => {
  const { version } = await get(by, `processes/${place}`);
  const { status, body } = await (
    await company.member(by)
  ).post(`/api/processes/${place}/events`, { type, data, seen: version, ...(reason && { reason }) });
  expect([type, status, body.unmet ?? body.detail]).toEqual([type, 200, undefined]);
  return body;
};

async function approve(supplier: string): Promise<void> {
  const place = await begin('procurement', 'suppliers', 'procurement.register-supplier', {
    supplier,
    supplies: ['轴承'],
    yearlyAmount: '90000',
    liaison: '周敏',
    liaisonPhone: '0510-5550188',
  });
  const points = { reputation: 85, capacity: 80, quality: 88, delivery: 82, price: 75, service: 80 };
  await sent('procurement', place, 'procurement.evaluate-supplier', points);
  await sent('quality', place, 'quality.confirm-evaluation');
  await sent('manager', place, 'management.approve-supplier');
}

/** A requisition of production that may be ordered. */
async function approved(...rows: object[]): Promise<string> {
  const items = rows.map((row) => ({ ...row, purpose: '装配', expectedOn: '2099-03-19', amount: '100' }));
  const form = { department: 'production', currency: 'CNY', items };
  const place = await begin('production', 'purchase-requisitions', 'requester.submit', form);
  await sent('production-head', place, 'department.sign');
  await sent('procurement', place, 'procurement.review', requisitionExamples['procurement.review']);
  if ((await get('manager', `processes/${place}`)).state === 'awaiting-leader')
    await sent('manager', place, 'management.approve');
  return place;
}

const noOf = (place: string): string => place.split('/')[1];

/** A purchase order of rows for requisitions, placed. */
async function buy(supplier: string, ...rows: [place: string, row: object, quantity: string][]): Promise<string> {
  const lines = rows.map(([place, row, quantity], index) => ({
    line: index + 1,
    ...row,
    quantity,
    price: '10',
    dueOn: '2099-03-19',
    requisition: noOf(place),
  }));
  const purchase = await begin('procurement', 'purchase-orders', 'procurement.draft-order', { supplier, lines });
  await sent('procurement', purchase, 'procurement.place-order', {
    ...purchaseExamples['procurement.place-order'],
    supplier,
    lines,
  });
  return purchase;
}

const stateOf = async (place: string): Promise<unknown> => (await get('procurement', `processes/${place}`)).state;
const leftOf = async (place: string): Promise<unknown[]> => {
  const { items } = await get('quality', 'departments/procurement/to-order?limit=200');
  const row = (items as Untyped[]).find(({ requisition }) => requisition === noOf(place));
  return each(row.items, 'left');
};

beforeAll(async () => {
  company = await openCompany();
  await approve(HENGLI);
  await approve(HENGYUAN);
}, 120_000);
afterAll(() => company?.close());

it('is ordered once the last of its rows is, and says until then what is left', async () => {
  const first = await approved({ ...BEARING, quantity: '10' }, { ...RAIL, quantity: '4' });
  const second = await approved({ ...RAIL, quantity: '6' });
  expect(await leftOf(first)).toEqual(['10', '4']);

  const some = await buy(HENGLI, [first, BEARING, '6']);
  expect([await stateOf(first), await leftOf(first)]).toEqual(['approved', ['4', '4']]);
  const { offers } = await get('procurement', `processes/${first}`);
  expect((offers as Untyped[])[0].data.lines).toMatchObject([
    { line: 1, ...BEARING, quantity: '4' },
    { line: 2, ...RAIL, quantity: '4' },
  ]);

  // A supplier who cannot deliver leaves it to the others; both requisitions stand in one purchase order then.
  await sent('procurement', some, 'procurement.cancel-order', {}, '供应商停产');
  expect(await leftOf(first)).toEqual(['10', '4']);
  await buy(HENGYUAN, [first, RAIL, '4'], [second, RAIL, '6']);
  expect([await stateOf(first), await leftOf(first)]).toEqual(['approved', ['10', '0']]);
  expect([await stateOf(second), await leftOf(second)]).toEqual(['ordered', ['0']]);

  const last = await buy(HENGLI, [first, { ...BEARING, item: '交叉 滚子轴承' }, '10']);
  const ordered = await get('procurement', `processes/${first}`);
  expect([ordered.state, await leftOf(first)]).toEqual(['ordered', ['0', '0']]);
  expect(ordered.facts.purchase).toMatchObject({ purchaseOrderNo: noOf(last), supplier: HENGLI });
  for (const place of [first, second, last])
    expect(await get('auditor', `processes/${place}/verify`)).toMatchObject({ verified: true });
});
