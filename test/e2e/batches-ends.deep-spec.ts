import { batchesOf, BATCHES, day, enterInBatches, inParts, today } from '../support/batches.player.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

// An order in batches that is given up when one of them is delivered and another is on the road (S3§三3, S3§七1).

let company: Company;
let order: string;
let batches: ReturnType<typeof batchesOf>;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const rules = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');
const reach = async (batch: number, lines: Readonly<Record<number, string>>): Promise<void> => {
  await batches.make(batch, lines);
  await batches.pass(batch, lines);
  await batches.accept(batch, lines);
};

beforeAll(async () => {
  company = await openCompany();
  order = await enterInBatches(company, inParts(day(30), day(30), [day(12), '4'], [day(24), '3'], [day(30), '3']));
  batches = batchesOf(company, order);
}, 120_000);
afterAll(() => company?.close());

it('is given up by two of the management once a batch is with the customer', async () => {
  await reach(1, { 1: '4' });
  await batches.deliver(1, { 1: '4' });
  await reach(2, { 1: '3' });
  await batches.dispatch(2, { 1: '3' });
  const atOnce = await company.send(order, 'management.cancel');
  expect([atOnce.status, rules(atOnce)]).toEqual([409, ['CN-02', 'CN-03']]);
  await company.bring(order, 'production.assess-cancellation');
  const requested = await company.send(order, 'management.request-cancellation', { reason: '客户破产' });
  expect([requested.status, requested.body.unmet]).toEqual([200, undefined]);
  const approved = await company.send(order, 'management.approve-cancellation', { by: 'manager2' });
  expect([approved.status, approved.body.unmet]).toEqual([200, undefined]);
  expect(await batches.states(3)).toEqual(['cancelled', 'delivered', 'cancelled', 'cancelled']);
});

it('has what is on the road arrive, or come back, and is invoiced what the customer keeps', async () => {
  const shipment = batches.no(2);
  await batches.taken(2, 'logistics.report-transport-exception', { shipment });
  const refused = { shipment, on: today, disposition: 'scrap', lines: [{ line: 1, quantity: '1' }] };
  await batches.taken(2, 'logistics.record-refusal', refused);
  await batches.handOver(2, { 1: '2' });
  expect(await batches.states(3)).toEqual(['cancelled', 'delivered', 'cancelled', 'cancelled']);
  const { lines } = await get('clerk', `/api/orders/${order}`);
  expect(lines[0].quantities).toMatchObject({ ordered: '10', delivered: '6' });
  const { events } = await get('finance', `/api/orders/${order}/next`);
  const { suggested } = oneWith(events, 'type', 'finance.issue-invoice');
  expect(suggested).toMatchObject({ batch: 1, amount: '51200', lines: [{ line: 1, quantity: '4' }] });
  await company.bring(order, ['finance.issue-invoice', { ...suggested, invoiceNo: 'FP-1' }]);
  const rest = oneWith((await get('finance', `/api/orders/${order}/next`)).events, 'type', 'finance.issue-invoice');
  expect(rest.suggested).toMatchObject({ amount: '25600', lines: [{ line: 1, quantity: '2' }] });
  await company.bring(order, ['finance.issue-invoice', { ...rest.suggested, invoiceNo: 'FP-2' }]);
});

it('is closed in the books when it is paid, and what was delivered with it', async () => {
  await company.bring(
    order,
    ['finance.record-payment', { kind: 'balance', amount: '76800', on: today, reference: 'B-1' }],
    'finance.reconcile',
    'finance.close-books',
  );
  expect(await batches.states(3)).toEqual(['cancelled', 'closed', 'cancelled', 'cancelled']);
  const paths = [`/api/orders/${order}`, ...[1, 2, 3].map((batch) => `${BATCHES}/${batches.no(batch)}`)];
  for (const path of paths) expect(await get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
});

it('has a credit note for what comes back of a closed batch', async () => {
  const lines = [{ line: 1, quantity: '1' }];
  await batches.taken(1, 'logistics.record-return', {
    shipment: batches.no(1),
    on: today,
    disposition: 'scrap',
    lines,
  });
  const { lines: counted, amounts } = await get('finance', `/api/orders/${order}`);
  expect(counted[0].quantities).toMatchObject({ delivered: '5', returned: '1' });
  expect(amounts).toMatchObject({ due: '64000', invoiced: '76800' });
  const request = { kind: 'credit-note', amount: '12800', evidence: '函 12', lines };
  const asked = await company.send(order, 'finance.request-adjustment', { data: request });
  expect([asked.status, asked.body.unmet]).toEqual([200, undefined]);
});
