import { orderExamples } from '../../machines/order/order.examples.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';
import { toldOn } from '../support/told-on.js';
import { companyDay, daysAfter } from '../../machines/calendar.js';

const HENGLI = '上海恒力轴承有限公司';
const WANGFANG = '洛阳万方轴承';

const today = companyDay(new Date().toISOString());

let company: Company;
let no: string;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
/** Sent by somebody who has just looked at it. */
const send = async (by: string, type: OrderEventType, data: object = {}, reason?: string): Promise<Answer> => {
  const { version } = await get(by, `/api/orders/${no}`);
  const body = { type, data, seen: version, ...(reason === undefined ? {} : { reason }) };
  return (await company.member(by)).post(`/api/orders/${no}/events`, body);
};
const sent = async (...[by, type, data, reason]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, type, data, reason);
  expect([by, type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([by, type, 200, undefined]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet, 'rule');

beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
  await company.bring(no, ...REVIEWED, ...PLANNED, ...STARTED);
}, 120_000);
afterAll(() => company?.close());

describe('another production plan', () => {
  const application = toldOn(today, 'production.request-plan-change', orderExamples['production.request-plan-change']);

  it.each(['sales', 'procurement', 'engineering', 'quality', 'logistics', 'clerk'])(
    'is applied for by %s, whom it concerns as well, and decided by the head of production and a leader',
    async (office) => {
      const { events } = await get(office, `/api/orders/${no}/next`);
      expect(oneWith(events, 'type', 'production.request-plan-change')).toMatchObject({ mine: true, allowed: true });
      await sent(office, 'production.request-plan-change', application);
      expect((await send(office, 'production.support-plan-change', { opinion: '同意' })).status).toBe(403);
      await sent('production-head', 'production.support-plan-change', { opinion: '同意' });
      expect((await send('production-head', 'management.approve-plan-change')).status).toBe(403);
      const { planChange } = await sent('manager', 'management.approve-plan-change');
      expect(planChange).toMatchObject({ status: 'approved' });
      const { items } = await get('clerk', `/api/orders/${no}/history?limit=100`);
      const applied = (items as Untyped[]).filter(({ type }) => type === 'production.request-plan-change').at(-1);
      expect(applied.by.office).toBe(office);
    },
  );

  it('is warned of where it ends after the promised day', async () => {
    const { nodes, ...rest } = application;
    const late = nodes.map((node) => ({ ...node, finish: daysAfter(node.finish, 400) ?? node.finish }));
    await sent('sales', 'production.request-plan-change', { ...rest, nodes: late });
    const { events } = await get('production-head', `/api/orders/${no}/next`);
    const support = oneWith(events, 'type', 'production.support-plan-change');
    expect(oneWith(support.rules, 'rule', 'PL-18')).toMatchObject({ met: false, level: 'warn' });
    await sent('manager', 'management.reject-plan-change', {}, '交期不变');
  });
});

describe('another procurement plan', () => {
  const plan = toldOn(today, 'procurement.change-plan', orderExamples['procurement.change-plan']);
  const [bearings, discs] = plan.items.map((item) => ({ ...item, by: daysAfter(today, 9) ?? '' }));
  const turning = { items: [{ ...bearings, supplier: WANGFANG }, discs] };

  /** The supplier is registered, evaluated by both offices and approved. */
  async function approve(supplier: string): Promise<void> {
    const buyer = await company.member('procurement');
    const registered = {
      supplier,
      supplies: ['轴承'],
      yearlyAmount: '90000',
      liaison: '周敏',
      liaisonPhone: '5550188',
    };
    const { body } = await buyer.post('/api/processes/suppliers', registered);
    const path = `/api/processes/suppliers/${body.no}`;
    const points = { reputation: 85, capacity: 80, quality: 88, delivery: 82, price: 75, service: 80 };
    const deeds: [string, string, object][] = [
      ['procurement', 'procurement.evaluate-supplier', points],
      ['quality', 'quality.confirm-evaluation', {}],
      ['manager', 'management.approve-supplier', {}],
    ];
    for (const [by, type, data] of deeds) {
      const { version } = await get(by, path);
      expect((await (await company.member(by)).post(`${path}/events`, { type, data, seen: version })).status).toBe(200);
    }
  }

  it('turns from a supplier who defaults to an approved one, although no review knows him', async () => {
    const refused = await send('procurement', 'procurement.change-plan', turning, `${HENGLI}停产`);
    expect([refused.status, rulesOf(refused)]).toEqual([409, ['PL-12']]);
    expect(oneWith(refused.body.unmet, 'rule', 'PL-12')).toMatchObject({ missing: [WANGFANG] });
    await approve(WANGFANG);
    const proposed = await sent('procurement', 'procurement.change-plan', turning, `${HENGLI}停产`);
    expect(proposed.procurementChange).toMatchObject({ status: 'proposed', reason: `${HENGLI}停产` });
    expect(each(proposed.plans.procurement.content.items, 'supplier')).toEqual([HENGLI, HENGLI]);
  });

  it('waits for the clerk, who may return it with a reason', async () => {
    expect((await get('clerk', '/api/inbox')).items).toEqual(
      expect.arrayContaining([expect.objectContaining({ process: no, event: 'clerk.approve-procurement-change' })]),
    );
    expect((await send('clerk', 'clerk.return-procurement-change')).status).toBe(422);
    await sent('clerk', 'clerk.return-procurement-change', {}, '请附对比报价');
    const { plans, procurementChange } = await get('clerk', `/api/orders/${no}`);
    expect(procurementChange).toMatchObject({ status: 'returned', decision: { reason: '请附对比报价' } });
    expect(each(plans.procurement.content.items, 'supplier')).toEqual([HENGLI, HENGLI]);
  });

  it('is in force once the clerk approves it, and what is needed follows', async () => {
    await sent('procurement', 'procurement.change-plan', turning, `${HENGLI}停产`);
    const { plans } = await sent('clerk', 'clerk.approve-procurement-change');
    expect(each(plans.procurement.content.items, 'supplier')).toEqual([WANGFANG, HENGLI]);
    const { items } = await get('procurement', `/api/departments/procurement/material-needs?order=${no}&source=plan`);
    expect(new Set(each(items, 'supplier'))).toEqual(new Set([WANGFANG, HENGLI]));
    expect((await get('auditor', `/api/orders/${no}/verify`)).verified).toBe(true);
  });
});
