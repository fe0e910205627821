import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { supplierExamples } from '../../machines/suppliers/supplier.schema.js';
import type { Company, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// What is laid before a meeting beside its orders: what is bought and late, what stands in the way, what sales expects.

const PROCESSES = '/api/processes';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const begin = async (by: string, kind: string, data: object): Promise<string> => {
  const { status, body } = await (await company.member(by)).post(`${PROCESSES}/${kind}`, data);
  expect([kind, status]).toEqual([kind, 201]);
  return body.no as string;
};
const send = async (by: string, place: string, type: string, data: object = {}): Promise<Untyped> => {
  const member = await company.member(by);
  const { body } = await member.get(`${PROCESSES}/${place}`);
  const answer = await member.post(`${PROCESSES}/${place}/events`, { type, data, seen: body.version });
  expect([type, answer.status]).toEqual([type, 200]);
  return answer.body;
};
const idOf = async (username: string): Promise<string> => (await company.member(username)).id;

/** Ten bearings that should have come long ago, from an approved supplier. */
async function buyLate(order: string): Promise<string> {
  const place = purchaseExamples['procurement.place-order'];
  const { supplier } = place;
  const registered = { ...supplierExamples['procurement.register-supplier'], supplier, yearlyAmount: '1000' };
  const known = `suppliers/${await begin('procurement', 'suppliers', registered)}`;
  await send('procurement', known, 'procurement.evaluate-supplier', supplierExamples['procurement.evaluate-supplier']);
  await send('quality', known, 'quality.confirm-evaluation');
  await send('manager', known, 'management.approve-supplier');
  const lines = place.lines.map((line) => ({ ...line, order, dueOn: '2026-03-19' }));
  const no = await begin('procurement', 'purchase-orders', { type: 'procurement.draft-order', data: { lines } });
  await send('procurement', `purchase-orders/${no}`, 'procurement.place-order', { ...place, lines });
  return no;
}

/** Sales hands in the orders of a month and what it expects. */
async function expect80(): Promise<string> {
  const data = { duty: 'monthly-orders', period: '2099-04', dueOn: '2099-03-31' };
  const no = await begin('operations', 'duties', { type: 'operations.open-duty', data });
  const figures = [
    { name: 'order-summary', value: '已接订单 3 份' },
    { name: 'forecast', value: '预计转台 80 套' },
  ];
  await send('sales', `duties/${no}`, 'office.submit-duty', { text: '次月', figures });
  return no;
}

it('is frozen with what comes late, what stands in the way and what is expected', async () => {
  const order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED, ...STARTED, 'production.raise-exception');
  const purchase = await buyLate(order);
  const duty = await expect80();
  const plan = await begin('production', 'monthly-plans', { month: new Date().toISOString().slice(0, 7) });
  const host = await idOf('operations');
  const invited = {
    sales: 'sales-head',
    production: 'production-head',
    engineering: 'engineering',
    procurement: 'procurement-head',
    logistics: 'logistics',
    finance: 'finance',
    aftersales: 'aftersales',
  };
  const attendees = await Promise.all(
    Object.entries(invited).map(async ([office, who]) => ({ office, person: await idOf(who) })),
  );
  const meeting = await begin('operations', 'meetings', {
    type: 'operations.call-meeting',
    data: {
      kind: 'coordination',
      title: '产销协调会',
      on: '2099-03-09',
      from: '09:30',
      place: '二楼会议室',
      host,
      recorder: await idOf('clerk'),
      attendees,
    },
  });
  const items = [{ no: 1, part: 'last-resolutions', topic: '回顾上次决议', office: 'operations', minutes: 10 }];
  const set = await send('operations', `meetings/${meeting}`, 'operations.set-agenda', { items, agreedWithHost: true });
  expect(set.facts.pack).toMatchObject({
    supply: [{ no: purchase, item: '交叉滚子轴承 RB25025', expectedOn: '2026-03-19', order, late: true }],
    bottlenecks: [{ no: order }],
    plans: [{ no: plan, state: 'forecasting', objections: 0, adjustment: null }],
    forecast: { no: duty, period: '2099-04', orders: '已接订单 3 份', forecast: '预计转台 80 套' },
  });
  const auditor = await company.member('auditor');
  expect((await auditor.get(`${PROCESSES}/meetings/${meeting}/verify`)).body).toMatchObject({ verified: true });
});
