import { maintenanceExamples as examples } from '../../machines/maintenance/maintenance.examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { dayOf, today } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

const PROCESSES = '/api/processes';
const LISTS = '/api/departments/production';
/** As the example of a production plan names it, and as somebody else writes it. */
const TEAM = ' 三车间加工班';
const PLAN = [
  { item: 1, work: '导轨清洁加油', everyDays: 30, lastOn: '2026-01-05' },
  { item: 2, work: '精度检测', everyDays: 3650, lastOn: '2026-01-05' },
];
/** Until the plan of the example has work for the team. */
const DOWN = { on: today(), time: '10:20', symptom: '主轴异响', expectedOn: dayOf('2026-03-24') };

let company: Company;
let order: string;
let equipment: string;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const send = async (by: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const path = `${PROCESSES}/maintenance/${equipment}`;
  const { version } = await get(by, path);
  return (await company.member(by)).post(`${path}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...[by, type, data, reason]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, type, data, reason);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const next = async (type: string): Promise<Untyped> =>
  oneWith((await get('production', `/api/orders/${order}/next`)).events, 'type', type);
const preparation = async (): Promise<unknown> =>
  oneWith((await next('production.start')).rules, 'rule', 'PR-02').missing;
const downAtOrder = async (): Promise<Untyped[]> =>
  (await get('clerk', `${LISTS}/equipment?order=${order}&down=true`)).items;

beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED);
  const data = { ...examples['production.register-equipment'], team: TEAM, plan: PLAN };
  const maker = await company.member('production-head');
  const registered = await maker.post(`${PROCESSES}/maintenance`, { type: 'production.register-equipment', data });
  expect(registered).toMatchObject({ status: 201, body: { state: 'due' } });
  equipment = registered.body.no as string;
}, 120_000);
afterAll(() => company?.close());

it('is maintained when it is due, and waits in production’s inbox until then', async () => {
  const waiting = async () => each((await get('production', '/api/inbox?limit=100')).items, 'process');
  expect(await waiting()).toContain(equipment);
  const form = oneWith(
    (await get('production', `${PROCESSES}/maintenance/${equipment}/next`)).events,
    'type',
    'production.complete-maintenance',
  );
  expect(form.suggested).toMatchObject({ items: [{ item: 1, result: 'normal' }] });
  const record = { ...form.suggested, findings: '', spentHours: '2' };
  const refused = await send('production', 'production.complete-maintenance', record);
  expect([refused.status, each(refused.body.unmet, 'rule')]).toEqual([409, ['EQ-02']]);
  const done = { ...record, findings: '无异常' };
  expect(await sent('production', 'production.complete-maintenance', done)).toMatchObject({ state: 'done' });
  expect(await waiting()).not.toContain(equipment);
  expect(
    await send('production', 'production.postpone-maintenance', { item: 1, postponedTo: '2099-01-01' }, '忙'),
  ).toMatchObject({
    status: 403,
  });
});

it('names, when it breaks down, the orders whose plan needs it', async () => {
  expect(await preparation()).toEqual(['equipmentReady']);
  const { facts } = await sent('production', 'production.report-down', DOWN);
  expect(facts.breakdowns).toMatchObject([{ orders: [order], running: [] }]);
  const { related } = await get('clerk', `/api/orders/${order}`);
  expect(oneWith(related, 'no', equipment)).toMatchObject({ link: 'refers', state: 'down' });
});

it('stands in the way of the order in words: what is down, and until when', async () => {
  expect(await preparation()).toEqual(['equipmentReady', `equipment:${equipment} 卧式加工中心`]);
  const report = await next('production.report-preparation');
  expect(report.suggested).toEqual({ equipmentReady: false });
  expect(report.origins).toEqual([`停机设备 ${equipment} 卧式加工中心 预计恢复 ${DOWN.expectedOn}`]);
  expect(await downAtOrder()).toMatchObject([{ id: equipment, downSince: DOWN.on, expectedOn: DOWN.expectedOn }]);
  const stops = async (query: string) => (await get('auditor', `${LISTS}/equipment-stops?${query}`)).items;
  expect(await stops('open=true')).toMatchObject([
    {
      id: equipment,
      no: 1,
      kind: 'breakdown',
      from: DOWN.on,
      until: dayOf('2026-03-23'),
      dailyHours: '16',
      hours: null,
    },
  ]);
  expect(await stops('from=2099-01-01')).toHaveLength(1);
  expect(await stops('to=2026-01-01')).toHaveLength(0);
});

it('is an exception of an order that is made on it by then', async () => {
  await company.bring(order, ...STARTED);
  await sent('production', 'production.estimate-repair', { cause: '前轴承磨损', expectedOn: dayOf('2026-03-30') });
  const { offers } = await get('production', `${PROCESSES}/maintenance/${equipment}`);
  const offer = oneWith(offers, 'no', order);
  expect(offer).toMatchObject({
    type: 'production.raise-exception',
    data: { id: `${equipment}/1`, kind: 'equipment', cause: '卧式加工中心：前轴承磨损' },
  });
  const raised = { ...offer.data, solution: '改由二号加工中心加工' };
  const { status } = await (
    await company.member('production')
  ).post(`/api/orders/${order}/events`, { type: offer.type, data: raised });
  expect(status).toBe(200);
});

it('is used again once it is repaired and quality has found it fit', async () => {
  const work = { ...examples['production.report-repaired'], on: DOWN.on };
  expect(await sent('production', 'production.report-repaired', work)).toMatchObject({ state: 'repaired' });
  expect(await downAtOrder()).toHaveLength(1);
  const check = examples['quality.check-equipment'];
  expect(await send('production', 'quality.check-equipment', check)).toMatchObject({ status: 403 });
  await sent('quality', 'quality.check-equipment', check);
  expect(await downAtOrder()).toEqual([]);
  const { items } = await get('production', `${LISTS}/equipment-stops`);
  expect(items).toMatchObject([{ no: 1, open: false, hours: '5.3' }]);
  expect(await get('auditor', `${PROCESSES}/maintenance/${equipment}/verify`)).toMatchObject({ verified: true });
});
