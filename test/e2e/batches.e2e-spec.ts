import { batchesOf, BATCHES, day, enterInBatches, inParts } from '../support/batches.player.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';

// An order that is delivered in three parts, as the different people work on it (S3§二2, §四3, §六).

const [FIRST, SECOND, THIRD] = [day(12), day(24), day(36)];

let company: Company;
let order: string;
let batches: ReturnType<typeof batchesOf>;
const no = (batch: number): string => `DB-${order}-${batch}`;

const entry = orderExamples['sales.enter-order'];
const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');

const states = () => batches.states(3);

beforeAll(async () => {
  company = await openCompany();
  order = await enterInBatches(company, inParts(SECOND, THIRD, [FIRST, '3'], [SECOND, '3'], [THIRD, '4']));
  batches = batchesOf(company, order);
}, 120_000);
afterAll(() => company?.close());

it('refuses parts that do not add up, and names where', async () => {
  const wrong = { ...entry, ...inParts(SECOND, THIRD, [FIRST, '3'], [SECOND, '3']) };
  const refused = await (await company.member('sales')).post('/api/orders', wrong);
  expect([refused.status, rulesOf(refused)]).toEqual([409, ['RC-12']]);
  expect(oneWith(refused.body.unmet, 'rule', 'RC-12')).toMatchObject({ missing: ['lines[0].deliveries'] });
});

it('begins a batch for each day, each due by itself and waited for by itself', async () => {
  expect(await states()).toEqual(['producing', 'producing', 'producing', 'producing']);
  const { items } = await get('production', `${BATCHES}?about=${order}`);
  expect(items).toMatchObject([
    { no: no(3), dueOn: THIRD },
    { no: no(2), dueOn: SECOND },
    { no: no(1), dueOn: FIRST },
  ]);
  expect(items[0].waits).toMatchObject([{ office: 'production' }, { office: 'quality' }]);
  const inbox = await get('production', '/api/inbox');
  expect(JSON.stringify(inbox)).toContain(no(1));
  const whole = await get('clerk', `/api/orders/${order}`);
  expect(whole.waits).toEqual([]);
  expect(oneWith(whole.related, 'no', no(2))).toMatchObject({ link: 'caused', state: 'producing' });
  expect(each(oneWith(whole.related, 'no', no(2)).waitsFor, 'office')).toEqual(['production', 'quality']);
  expect(whole.inBatches).toMatchObject([
    { no: no(1), dueOn: FIRST, state: 'producing', lines: [{ line: 1, quantity: '3' }] },
    { no: no(2), dueOn: SECOND },
    { no: no(3), dueOn: THIRD },
  ]);
  expect(await get('clerk', `/api/orders/${order}/next`)).toMatchObject({ awaits: [no(1), no(2), no(3)] });
  const { steps } = await get('clerk', `/api/orders/${order}/path?to=settled`);
  expect(each(steps, 'event')).not.toContain('production.finish');
});

it('stands in the lists of the departments, and not its order', async () => {
  const listed = async (by: string, path: string): Promise<Untyped> =>
    (await get(by, `/api/departments/${path}`)).items;
  const jobs = await listed('production', 'production/jobs?open=true');
  expect(each(jobs, 'orderNo')).toEqual([no(1), no(2), no(3)]);
  expect(jobs[0]).toMatchObject({ status: 'running', dueOn: FIRST, lines: [{ line: 1, ordered: '3' }] });
  expect(await listed('production', 'production/jobs?status=in-batches')).toMatchObject([
    { orderNo: order, open: false },
  ]);
  const inspections = await listed('quality', `quality/inspections?order=${order}&kind=in-process&open=true`);
  expect(new Set(each(inspections, 'orderNo'))).toEqual(new Set([no(1), no(2), no(3)]));
  expect(each(await listed('logistics', 'logistics/deliveries?open=true'), 'orderNo')).toEqual([no(1), no(2), no(3)]);
});

it('delivers the first while the others are still made', async () => {
  await batches.make(1, { 1: '3' });
  await batches.pass(1, { 1: '3' });
  await batches.accept(1, { 1: '3' });
  await batches.deliver(1, { 1: '3' });
  expect(await states()).toEqual(['producing', 'delivered', 'producing', 'producing']);
  const { lines } = await get('clerk', `/api/orders/${order}`);
  expect(oneWith(lines, 'productNo', entry.lines?.[0].productNo ?? '').quantities).toMatchObject({
    ordered: '10',
    produced: '3',
    delivered: '3',
  });
});

it('is found in the lists by its order: what was reported, inspected and shipped', async () => {
  for (const path of ['production/reports', 'quality/results', 'logistics/shipments']) {
    const { items } = await get('clerk', `/api/departments/${path}?order=${order}`);
    expect([path, [...new Set(each(items, 'orderNo'))]]).toEqual([path, expect.arrayContaining([no(1)])]);
  }
  const { items } = await get('production', '/api/departments/production/jobs?status=delivered');
  expect(items).toMatchObject([{ orderNo: no(1), open: false }]);
});

it('sends the second back where it fails, and takes a pass back that was wrong', async () => {
  await batches.make(2, { 1: '3', 2: '40' });
  await batches.taken(2, 'quality.fail-final', { lines: [{ line: 1, rejected: '1' }] });
  await batches.taken(2, 'production.finish-rework');
  await batches.pass(2, { 1: '3', 2: '40' });
  await batches.taken(2, 'quality.withdraw-pass', {}, 'quality2');
  const again = {
    lines: [
      { line: 1, passed: '3', rejected: '0' },
      { line: 2, passed: '40', rejected: '0' },
    ],
  };
  expect(rulesOf(await batches.send(2, 'quality.pass-final', again))).toEqual(['FE-16']);
  await batches.pass(2, { 1: '3', 2: '40' }, 'quality2');
  await batches.accept(2, { 1: '3', 2: '40' });
  const late = await batches.send(2, 'quality.withdraw-pass', {}, 'quality2');
  expect([late.status, rulesOf(late)]).toEqual([409, ['IN-13']]);
  await batches.deliver(2, { 1: '3', 2: '40' });
  expect(await states()).toEqual(['producing', 'delivered', 'delivered', 'producing']);
});

it('holds the batch with its order', async () => {
  await company.bring(order, 'clerk.hold');
  expect(rulesOf(await batches.send(3, 'production.report-progress', { good: '1' }))).toEqual(['HD-01']);
  await company.bring(order, 'clerk.resume');
  await batches.make(3, { 1: '4' });
});

it('is delivered with its last batch, and every log holds', async () => {
  await batches.pass(3, { 1: '4' });
  expect(await states()).toEqual(['inspected', 'delivered', 'delivered', 'inspected']);
  await batches.accept(3, { 1: '4' });
  await batches.deliver(3, { 1: '4' });
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
  for (const path of [`/api/orders/${order}`, ...[1, 2, 3].map((batch) => `${BATCHES}/${no(batch)}`)]) {
    expect(await get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
  }
});
