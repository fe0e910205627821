import pg from 'pg';
import { orderExamples } from '../support/order-examples.js';
import { batchesOf, BATCHES, day, enterInBatches, inParts, today } from '../support/batches.player.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED } from '../support/stretches.js';

// What an order in two batches comes to in money: prepaid, paid by shipments, the rest after the acceptance.

const TERMS = [
  { share: '30', days: 0, from: 'order' },
  { share: '50', days: 10, from: 'shipment' },
  { share: '20', days: 30, from: 'acceptance' },
];

let company: Company;
let order: string;
let batches: ReturnType<typeof batchesOf>;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const rules = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');
const invoice = (data: object) => company.send(order, 'finance.issue-invoice', { data: { on: today, ...data } });
const suggestion = async (): Promise<Untyped> =>
  oneWith((await get('finance', `/api/orders/${order}/next`)).events, 'type', 'finance.issue-invoice').suggested;
const schedule = async (): Promise<Untyped> => (await get('finance', `/api/orders/${order}`)).settlement.schedule;
const pay = (kind: string, amount: string, reference: string) =>
  company.bring(order, ['finance.record-payment', { kind, amount, on: today, reference }]);

/** The day of a process has passed. */
async function dueBefore(no: string): Promise<void> {
  const owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  await owner.query(`UPDATE process SET due_on = '2020-01-01' WHERE id = $1`, [no]);
  await owner.end();
}

beforeAll(async () => {
  company = await openCompany();
  const parts = inParts(day(24), day(24), [day(12), '4'], [day(24), '6']);
  order = await enterInBatches(company, { ...parts, terms: TERMS });
  batches = batchesOf(company, order);
}, 120_000);
afterAll(() => company?.close());

it('is prepaid while its batches are made', async () => {
  expect(await batches.states(2)).toEqual(['producing', 'producing', 'producing']);
  expect(await suggestion()).toMatchObject({ kind: 'prepayment', amount: '42600' });
  expect((await invoice({ invoiceNo: 'YF-1', kind: 'prepayment', amount: '42600' })).status).toBe(200);
  await pay('prepayment', '42600', 'B-1');
});

it('has what the first batch makes due: by its shipment, and by its acceptance', async () => {
  await batches.make(1, { 1: '4' });
  await batches.pass(1, { 1: '4' });
  await batches.accept(1, { 1: '4' });
  expect(await schedule()).toMatchObject([
    { part: 1, amount: '42600', paid: '42600', dueOn: today },
    { part: 3, amount: '10240', of: expect.any(String), dueOn: day(30) },
    { part: 2, amount: '71000', dueOn: null },
    { part: 3, amount: '18160', of: null, dueOn: null },
  ]);
  await batches.dispatch(1, { 1: '4' });
  expect(await schedule()).toMatchObject([
    { part: 1 },
    { part: 2, amount: '25600', of: batches.no(1), dueOn: day(10) },
    { part: 3, amount: '10240' },
    { part: 2, amount: '45400', of: null },
    { part: 3, amount: '18160', of: null },
  ]);
});

it('is invoiced by the shipment of a batch, and by the batch once it is delivered', async () => {
  const shipped = await suggestion();
  expect(shipped).toMatchObject({
    shipment: batches.no(1),
    amount: '35840',
    setOff: '15360',
    lines: [{ line: 1, quantity: '4' }],
  });
  expect(shipped).not.toHaveProperty('batch');
  const early = await invoice({ ...shipped, invoiceNo: 'FP-1', batch: 1 });
  expect([early.status, rules(early)]).toEqual([409, ['DB-01']]);
  const unknown = await invoice({ ...shipped, invoiceNo: 'FP-1', shipment: 'SH-9' });
  expect([unknown.status, rules(unknown)]).toEqual([409, ['IV-05']]);
  await batches.handOver(1, { 1: '4' });
  expect(await batches.states(2)).toEqual(['producing', 'delivered', 'producing']);
  const next = await suggestion();
  expect(next).toMatchObject({ shipment: batches.no(1), batch: 1, amount: '35840' });
  const more = { ...next, invoiceNo: 'FP-1', lines: [{ line: 1, quantity: '5' }] };
  expect(rules(await invoice(more))).toEqual(expect.arrayContaining(['IV-05', 'DB-02', 'LG-15']));
  expect((await invoice({ ...next, invoiceNo: 'FP-1' })).status).toBe(200);
  expect(await batches.states(2)).toEqual(['producing', 'invoiced', 'producing']);
  expect((await get('finance', `/api/orders/${order}`)).inBatches).toMatchObject([
    { no: batches.no(1), state: 'delivered', invoiced: true },
    { no: batches.no(2), state: 'producing', invoiced: false },
  ]);
  await pay('balance', '25600', 'B-2');
  expect(await schedule()).toMatchObject([{ part: 1 }, { part: 2, paid: '25600' }, { part: 3, paid: '0' }, {}, {}]);
});

it('is amended while the second batch is made: the first stays, and what is due follows', async () => {
  const customerConsent = { by: '李强', on: today };
  const amend = (couplings: string, ...tables: [string, string][]) =>
    company.send(order, 'sales.amend', {
      data: { changes: { lines: inParts(couplings, day(24), ...tables).lines }, customerConsent },
    });
  const refused = await amend(day(18), [day(12), '3'], [day(24), '7']);
  expect([refused.status, rules(refused), refused.body.unmet[0].missing]).toEqual([409, ['AM-05'], ['batch:1']]);
  const amended = await amend(day(18), [day(12), '4'], [day(24), '6']);
  expect([amended.status, amended.body.unmet]).toEqual([200, undefined]);
  expect(await batches.states(2)).toEqual(['received', 'invoiced', 'suspended']);
  expect(await schedule()).toMatchObject([{ part: 1 }, { part: 2, amount: '25600' }, { part: 3 }, {}, {}]);
  // Nobody is waited for while it is suspended, and its day passes all the same.
  await dueBefore(batches.no(2));
  expect((await get('clerk', `${BATCHES}?about=${order}`)).items).toMatchObject([
    { no: batches.no(2), overdue: true, waits: [] },
    { no: batches.no(1), overdue: false },
  ]);
  await company.bring(
    order,
    'sales.review',
    'production.review',
    ['sales.clear-delivery-date', { ...orderExamples['sales.clear-delivery-date'], date: day(24) }],
    ...REVIEWED.slice(REVIEWED.indexOf('procurement.review')),
    ...PLANNED,
  );
  // The couplings have become a batch of their own.
  expect(await batches.states(3)).toEqual(['producing', 'invoiced', 'producing', 'producing']);
});

it('is delivered with its last batch, and invoiced to the last cent', async () => {
  await finish(3, { 2: '40' });
  await finish(2, { 1: '6' });
  expect(await batches.states(3)).toEqual(['delivered', 'invoiced', 'delivered', 'delivered']);
  const next = await suggestion();
  expect(next).toMatchObject({ batch: 2, shipment: batches.no(2), lines: [{ line: 1, quantity: '6' }] });
  expect((await invoice({ ...next, invoiceNo: 'FP-2' })).status).toBe(200);
  const last = await suggestion();
  expect(last).toMatchObject({ batch: 3, shipment: batches.no(3), lines: [{ line: 2, quantity: '40' }] });
  const kept = await invoice({ ...last, invoiceNo: 'FP-3', setOff: undefined });
  expect(rules(kept)).toContain('IV-04');
  expect((await invoice({ ...last, invoiceNo: 'FP-3' })).status).toBe(200);
});

it('is settled, and its batches end with it', async () => {
  const { amounts } = await get('finance', `/api/orders/${order}`);
  expect(amounts).toMatchObject({ ordered: '142000', due: '142000', invoiced: '142000', balance: '73800' });
  await pay('balance', String(amounts.balance), 'B-3');
  const settled = await company.bring(order, 'finance.record-costs', 'finance.reconcile', 'finance.settle');
  expect(settled.body.state).toBe('settled');
  expect(await batches.states(3)).toEqual(['settled', 'closed', 'closed', 'closed']);
  const paths = [`/api/orders/${order}`, ...[1, 2, 3].map((batch) => `${BATCHES}/${batches.no(batch)}`)];
  for (const path of paths) expect(await get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
});

it('has its papers in the archive and in the file of after-sales', async () => {
  const { items } = await get('archive', `/api/departments/archive/files?order=${order}`);
  const file = oneWith(items, 'orderNo', order);
  const status = Object.fromEntries((file.documents as Untyped[]).map(({ type, status: is }) => [type, is]));
  expect(status).toMatchObject({
    'inspection-report': 'present',
    'acceptance-report': 'present',
    'delivery-record': 'present',
    invoice: 'present',
  });
});

async function finish(batch: number, lines: Readonly<Record<number, string>>): Promise<void> {
  await batches.make(batch, lines);
  await batches.pass(batch, lines);
  await batches.accept(batch, lines);
  await batches.deliver(batch, lines);
}
