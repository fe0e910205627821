import { companyDay, daysAfter } from '../../machines/calendar.js';
import { deliveryBatch } from '../../machines/delivery-batches/batch.process.js';
import { ownNumbers } from '../support/own-numbers.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// An order that is delivered in three parts, as the different people work on it (S3§二2, §四3, §六).

const PATH = '/api/processes/delivery-batches';
const today = companyDay(new Date().toISOString());
const day = (offset: number): string => daysAfter(today, offset) ?? '';
const [FIRST, SECOND, THIRD] = [day(12), day(24), day(36)];

let company: Company;
let order: string;
const no = (batch: number): string => `DB-${order}-${batch}`;

const entry = orderExamples['sales.enter-order'];
/** Ten turntables in three parts, the couplings with the second. */
const inParts = (...tables: [string, string][]) => ({
  lines: (entry.lines ?? []).map((line) => ({
    ...line,
    deliveries:
      line.line === 1
        ? tables.map(([dueOn, quantity]) => ({ dueOn, quantity }))
        : [{ dueOn: SECOND, quantity: line.quantity }],
  })),
  deliveryDate: THIRD,
});

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const USUAL: Readonly<Record<string, string>> = { management: 'manager' };

/** The example of an event, sent to a batch by a member of its office who has just looked at it. */
async function send(batch: number, type: string, data: object = {}, by?: string, reason?: string): Promise<Answer> {
  const office = type.slice(0, type.indexOf('.'));
  const somebody = await company.member(by ?? USUAL[office] ?? office);
  const { version } = (await somebody.get(`${PATH}/${no(batch)}`)).body;
  const usual = { ...(orderExamples as Readonly<Record<string, object>>)[type], ...data };
  const needsReason = deliveryBatch.events[type].reason === true;
  return somebody.post(`${PATH}/${no(batch)}/events`, {
    type,
    data: ownNumbers(no(batch), type, usual),
    seen: version,
    ...(needsReason ? { reason: reason ?? '客户要求' } : {}),
  });
}
const taken = async (batch: number, ...[type, data, by]: [string, object?, string?]): Promise<Untyped> => {
  const answer = await send(batch, type, data, by);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const rulesOf = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');

type Lines = Readonly<Record<number, string>>;
const rows = (lines: Lines, row: (quantity: string) => object) =>
  Object.entries(lines).map(([line, quantity]) => ({ line: Number(line), ...row(quantity) }));

async function make(batch: number, lines: Lines): Promise<void> {
  for (const data of rows(lines, (good) => ({ good }))) await taken(batch, 'production.report-progress', data);
  await taken(batch, 'quality.record-in-process');
  await taken(batch, 'production.finish');
}
const pass = (batch: number, lines: Lines, by = 'quality') =>
  taken(batch, 'quality.pass-final', { lines: rows(lines, (passed) => ({ passed, rejected: '0' })) }, by);
async function accept(batch: number, lines: Lines): Promise<void> {
  await taken(batch, 'sales.arrange-acceptance');
  await taken(batch, 'sales.present-product');
  await taken(batch, 'sales.record-acceptance', { lines: rows(lines, (accepted) => ({ accepted, rejected: '0' })) });
}
async function deliver(batch: number, lines: Lines): Promise<void> {
  const moved = { shipment: no(batch), lines: rows(lines, (quantity) => ({ quantity })) };
  await taken(batch, 'production.pack');
  await taken(batch, 'clerk.confirm-delivery', { on: today });
  await taken(batch, 'logistics.dispatch', moved);
  await taken(batch, 'logistics.hand-over', moved);
}
const states = async (): Promise<unknown[]> => [
  (await get('clerk', `/api/orders/${order}`)).state,
  ...(await Promise.all([1, 2, 3].map(async (batch) => (await get('clerk', `${PATH}/${no(batch)}`)).state))),
];

beforeAll(async () => {
  company = await openCompany();
  order = await company.enter({ ...entry, ...inParts([FIRST, '3'], [SECOND, '3'], [THIRD, '4']) });
  const cleared: ['sales.clear-delivery-date', object] = [
    'sales.clear-delivery-date',
    { ...orderExamples['sales.clear-delivery-date'], date: THIRD },
  ];
  await company.bring(
    order,
    ...REVIEWED.map((type) => (type === 'sales.clear-delivery-date' ? cleared : type)),
    ...PLANNED,
    ...STARTED,
  );
}, 120_000);
afterAll(() => company?.close());

it('refuses parts that do not add up, and names where', async () => {
  const wrong = { ...entry, ...inParts([FIRST, '3'], [SECOND, '3']) };
  const refused = await (await company.member('sales')).post('/api/orders', wrong);
  expect([refused.status, rulesOf(refused)]).toEqual([409, ['RC-12']]);
  expect(oneWith(refused.body.unmet, 'rule', 'RC-12')).toMatchObject({ missing: ['lines[0].deliveries'] });
});

it('begins a batch for each day, each due by itself and waited for by itself', async () => {
  expect(await states()).toEqual(['producing', 'producing', 'producing', 'producing']);
  const { items } = await get('production', `${PATH}?about=${order}`);
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

it('delivers the first while the others are still made', async () => {
  await make(1, { 1: '3' });
  await pass(1, { 1: '3' });
  await accept(1, { 1: '3' });
  await deliver(1, { 1: '3' });
  expect(await states()).toEqual(['producing', 'delivered', 'producing', 'producing']);
  const { lines } = await get('clerk', `/api/orders/${order}`);
  expect(oneWith(lines, 'productNo', entry.lines?.[0].productNo ?? '').quantities).toMatchObject({
    ordered: '10',
    produced: '3',
    delivered: '3',
  });
});

it('sends the second back where it fails, and takes a pass back that was wrong', async () => {
  await make(2, { 1: '3', 2: '40' });
  await taken(2, 'quality.fail-final', { lines: [{ line: 1, rejected: '1' }] });
  await taken(2, 'production.finish-rework');
  await pass(2, { 1: '3', 2: '40' });
  await taken(2, 'quality.withdraw-pass', {}, 'quality2');
  const again = { lines: rows({ 1: '3', 2: '40' }, (passed) => ({ passed, rejected: '0' })) };
  expect(rulesOf(await send(2, 'quality.pass-final', again))).toEqual(['FE-16']);
  await pass(2, { 1: '3', 2: '40' }, 'quality2');
  await accept(2, { 1: '3', 2: '40' });
  const late = await send(2, 'quality.withdraw-pass', {}, 'quality2');
  expect([late.status, rulesOf(late)]).toEqual([409, ['IN-13']]);
  await deliver(2, { 1: '3', 2: '40' });
  expect(await states()).toEqual(['producing', 'delivered', 'delivered', 'producing']);
});

it('holds the batch with its order', async () => {
  await company.bring(order, 'clerk.hold');
  expect(rulesOf(await send(3, 'production.report-progress', { good: '1' }))).toEqual(['HD-01']);
  await company.bring(order, 'clerk.resume');
  await make(3, { 1: '4' });
});

it('is delivered with its last batch, and every log holds', async () => {
  await pass(3, { 1: '4' });
  expect(await states()).toEqual(['inspected', 'delivered', 'delivered', 'inspected']);
  await accept(3, { 1: '4' });
  await deliver(3, { 1: '4' });
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
  for (const path of [`/api/orders/${order}`, ...[1, 2, 3].map((batch) => `${PATH}/${no(batch)}`)]) {
    expect(await get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
  }
});
