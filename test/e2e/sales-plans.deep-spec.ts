import { channelExamples } from '../../machines/sales-channels/channel.schema.js';
import { salesPlanExamples as examples } from '../../machines/sales-plans/sales-plan.schema.js';
import { demoPersonId } from '../../src/identity/demo-company.js';
import { orderExamples, today } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { ISSUED, REVIEWED } from '../support/stretches.js';

const PROCESSES = '/api/processes';
const YEAR = Number(today().slice(0, 4));
const MONTH = String(Number(today().slice(5, 7)));
const CUSTOMER = '深圳华威机电有限公司';

let company: Company;
let plan: string;
let sold: string;
/** The order that counts, and one that has not passed its review. */
let order: string;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const post = async (by: string, path: string, body: object): Promise<Answer> =>
  (await company.member(by)).post(path, body);
const send = async (by: string, place: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const path = `${PROCESSES}/${place}`;
  const { version } = await get(by, path);
  return post(by, `${path}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...[by, place, type, data, reason]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, place, type, data, reason);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet, 'rule');
const progress = (by: string, who = 'sales'): Promise<Untyped> =>
  get(who, `/api/departments/sales/plan-progress?plan=${plan}&by=${by}`);
const row = async (by: string, key: string): Promise<Untyped> => oneWith((await progress(by)).rows, 'key', key);

beforeAll(async () => {
  company = await openCompany();
  const id = demoPersonId('sales');
  const { lines, quarters } = examples['sales.split-sales-plan'];
  order = await company.enter({
    ...orderExamples['sales.enter-order'],
    customer: { name: CUSTOMER, contact: '李强', phone: '0755-5550101' },
    deliveryPlace: '广东省深圳市宝安区',
  });
  await company.bring(order, ...REVIEWED, ...ISSUED);
  await company.enter();
  sold = (await get('sales', `/api/orders/${order}`)).amounts.ordered;
  const drafted = await post('sales-head', `${PROCESSES}/sales-plans`, {
    type: 'sales.draft-sales-plan',
    data: { ...examples['sales.draft-sales-plan'], year: YEAR },
  });
  expect(drafted).toMatchObject({ status: 201, body: { state: 'drafted' } });
  plan = drafted.body.no as string;
  const place = `sales-plans/${plan}`;
  await sent('manager', place, 'management.approve-sales-plan');
  const split = { quarters, lines: lines.map((line) => ({ ...line, person: id })) };
  expect(await sent('sales', place, 'sales.split-sales-plan', split)).toMatchObject({ state: 'split' });
}, 120_000);
afterAll(() => company?.close());

it('has one plan a year, and its amounts are for those who see prices', async () => {
  const again = await post('sales-head', `${PROCESSES}/sales-plans`, {
    type: 'sales.draft-sales-plan',
    data: { ...examples['sales.draft-sales-plan'], year: YEAR },
  });
  expect([again.status, rulesOf(again)]).toEqual([409, ['SP-05']]);
  expect(oneWith(again.body.unmet, 'rule', 'SP-05').missing).toEqual([plan]);
  const { facts } = await get('production', `${PROCESSES}/sales-plans/${plan}`);
  expect(facts.regions[0]).toMatchObject({ region: '华东' });
  expect(JSON.stringify(facts)).not.toMatch(/7000000|转台带动/);
  expect(
    (await (await company.member('production')).get(`/api/departments/sales/plan-progress?plan=${plan}&by=month`))
      .status,
  ).toBe(403);
});

it('is compared with the orders of its year that passed their review: by month, person, region and variety', async () => {
  const { target, sold: all, rows, currency } = await progress('month');
  expect([target, all, currency]).toEqual(['12000000', sold, 'CNY']);
  expect(rows).toHaveLength(12);
  expect(await row('month', MONTH)).toMatchObject({ target: '1000000', sold, orders: 1 });
  expect(await row('person', demoPersonId('sales'))).toMatchObject({ name: '王建国', target: '12000000', sold });
  expect(await row('team', '华东组')).toMatchObject({ sold });
  expect(await row('region', '华南')).toMatchObject({ target: '5000000', sold, orders: 1 });
  expect(await row('region', '华东')).toMatchObject({ sold: '0', orders: 0 });
  const varieties = (await progress('variety')).rows as Untyped[];
  expect(varieties.reduce((sum, { sold: part }) => sum + Number(part), 0)).toBeCloseTo(Number(sold), 2);
});

it('leads from a row down to its orders', async () => {
  const path = `/api/departments/sales/plan-orders?plan=${plan}&by=region&key=${encodeURIComponent('华南')}`;
  expect((await get('finance', path)).items).toEqual([
    { orderNo: order, customer: CUSTOMER, state: 'reviewed', receivedOn: today(), currency: 'CNY', amount: sold },
  ]);
  expect((await get('finance', `${path}x`)).items).toEqual([]);
  const wrong = await (
    await company.member('sales')
  ).get(`${path}&cursor=${Buffer.from('["x","y"]').toString('base64url')}`);
  expect(wrong.status).toBe(422);
  expect(
    (await (await company.member('sales')).get('/api/departments/sales/plan-progress?plan=SP-999999&by=month')).status,
  ).toBe(404);
});

it('counts for a channel what its customers have ordered, once the register names them', async () => {
  expect(await row('channel', '华南经销商')).toMatchObject({ target: '3000000', sold: '0' });
  const registered = await post('sales2', `${PROCESSES}/sales-channels`, {
    type: 'sales.register-channel',
    data: {
      ...channelExamples['sales.register-channel'],
      channel: '华南经销商',
      customers: [` ${CUSTOMER}`],
      responsible: demoPersonId('sales2'),
    },
  });
  const channel = `sales-channels/${registered.body.no as string}`;
  expect(await send('sales2', channel, 'sales.open-channel', { on: today() })).toMatchObject({ status: 403 });
  await sent('sales-head', channel, 'sales.open-channel', { on: today() });
  expect(await row('channel', '华南经销商')).toMatchObject({ sold, orders: 1 });
  const { events } = await get('sales2', `${PROCESSES}/${channel}/next`);
  const form = oneWith(events, 'type', 'sales.evaluate-channel');
  expect(form.suggested).toMatchObject({ period: String(YEAR), orderFigures: `CNY ${sold} (1)` });
  expect(form.origins).toHaveLength(1);
  const others = await get('production', `${PROCESSES}/${channel}/next`);
  expect(oneWith(others.events, 'type', 'sales.evaluate-channel').suggested).not.toHaveProperty('orderFigures');
  const data = channelExamples['sales.evaluate-channel'];
  const { facts } = await sent('sales2', channel, 'sales.evaluate-channel', data);
  expect(facts.evaluations).toMatchObject([
    { sold: [{ currency: 'CNY', amount: sold, orders: 1 }], conclusion: 'adjust' },
  ]);
  expect(await get('auditor', `${PROCESSES}/${channel}/verify`)).toMatchObject({ verified: true });
});

it('is adjusted by the leader, who sees what was sold by then; nobody else reads it in the history', async () => {
  const place = `sales-plans/${plan}`;
  const { events } = await get('sales', `${PROCESSES}/${place}/next`);
  const { suggested } = oneWith(events, 'type', 'sales.propose-plan-adjustment');
  const { facts } = await sent('sales', place, 'sales.propose-plan-adjustment', suggested, '复核后维持分解');
  expect(facts.proposal).toMatchObject({ salesTarget: '12000000', sold, orders: 1, reason: '复核后维持分解' });
  expect(await sent('manager', place, 'management.approve-plan-adjustment')).toMatchObject({ state: 'adjusted' });
  const seen = async (by: string) => JSON.stringify(await get(by, `${PROCESSES}/${place}/history`));
  expect(await seen('finance')).toContain(`amount\\":\\"${sold}`);
  expect(await seen('quality')).not.toContain(sold);
  expect(await get('auditor', `${PROCESSES}/${place}/verify`)).toMatchObject({ verified: true });
});
