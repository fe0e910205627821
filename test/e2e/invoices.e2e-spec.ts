import { companyDay, daysAfter } from '../../machines/calendar.js';
import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { ACCEPTED, PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// An order paid in instalments: invoiced before its delivery, by shipments, and at the end, over HTTP.

const today = companyDay(new Date().toISOString());
const TERMS = [
  { share: '30', days: 0, from: 'order' },
  { share: '70', days: 30, from: 'shipment' },
];
const RATES = { first: '13', other: '12' };

let company: Company;
let no: string;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const rules = ({ body }: Answer): unknown[] => each(body.unmet ?? [], 'rule');
const invoice = (data: object, by = 'finance') =>
  company.send(no, 'finance.issue-invoice', { by, data: { on: today, ...data } });
async function refused(answer: Promise<Answer>, ...because: string[]): Promise<Untyped> {
  const { status, body } = await answer;
  expect([status, rules({ status, body } as Answer)]).toEqual([409, because]);
  return body.unmet[0].missing;
}
const suggestion = async (type: string): Promise<Untyped> => {
  const { events } = await get('finance', `/api/orders/${no}/next`);
  return oneWith(events, 'type', type).suggested;
};
const progress = (line: number, good: string) =>
  ['production.report-progress', { ...orderExamples['production.report-progress'], line, good, bad: '0' }] as const;

it('is entered with instalments that are together the whole price', async () => {
  const enter = async (terms: unknown) =>
    (await company.member('sales')).post('/api/orders', { ...orderExamples['sales.enter-order'], terms });
  const short = await enter([TERMS[0]]);
  expect([short.status, rules(short), short.body.unmet[0].missing]).toEqual([409, ['RC-11'], ['terms']]);
  // An emptied list is none.
  expect((await enter([])).status).toBe(201);
  const wrong = await enter([{ ...TERMS[0], share: '0' }, TERMS[1]]);
  expect([wrong.status, each(wrong.body.errors, 'path')]).toEqual([422, ['terms[0].share']]);
  const entered = await enter(TERMS);
  expect(entered.status).toBe(201);
  no = entered.body.no as string;
});

it('waits for the invoice of the prepayment once its plans are in force, and for nobody before', async () => {
  await company.bring(no, ...REVIEWED);
  await refused(invoice({ invoiceNo: 'YF-1', kind: 'prepayment', amount: '42600' }), 'IV-01');
  await company.bring(no, ...PLANNED);
  expect((await get('finance', '/api/inbox')).items).toEqual(
    expect.arrayContaining([expect.objectContaining({ process: no, event: 'finance.issue-invoice' })]),
  );
  expect(await suggestion('finance.issue-invoice')).toMatchObject({ kind: 'prepayment', amount: '42600' });
  await refused(invoice({ invoiceNo: 'YF-1', kind: 'prepayment', amount: '42600.01' }), 'IV-02');
  expect((await invoice({ invoiceNo: 'YF-1', kind: 'prepayment', amount: '42600' })).status).toBe(200);
  const { settlement } = await get('finance', `/api/orders/${no}`);
  expect(settlement.schedule).toMatchObject([
    { part: 1, amount: '42600', dueOn: today, paid: '0' },
    { part: 2, amount: '99400', dueOn: null },
  ]);
  expect(await get('production', `/api/orders/${no}`)).not.toHaveProperty('settlement.schedule');
});

it('is invoiced by shipments, with the tax of the country', async () => {
  await company.bring(no, [
    'finance.record-payment',
    { kind: 'prepayment', amount: '42600', on: today, reference: 'B-1' },
  ]);
  await company.bring(no, ...STARTED, progress(1, '10') as never, progress(2, '40') as never);
  await company.bring(no, 'quality.record-in-process', 'production.finish', 'quality.pass-final', ...ACCEPTED);
  await company.bring(no, 'production.pack', 'clerk.confirm-delivery', [
    'logistics.dispatch',
    { ...orderExamples['logistics.dispatch'], on: today, shipment: 'SH-A', lines: [{ line: 1, quantity: '4' }] },
  ]);
  const next = await suggestion('finance.issue-invoice');
  expect(next).toMatchObject({
    shipment: 'SH-A',
    amount: '35840',
    setOff: '15360',
    lines: [{ line: 1, quantity: '4' }],
  });
  const taxed = (rate: string, amount: string) => ({
    ...next,
    invoiceNo: 'FP-1',
    lines: [{ line: 1, quantity: '4', tax: { rate, amount } }],
  });
  expect(await refused(invoice(taxed(RATES.other, '5485.71')), 'IV-06')).toEqual(['lines[0].tax.rate']);
  expect(await refused(invoice(taxed(RATES.first, '5890.00')), 'IV-07')).toEqual(['lines[0].tax.amount']);
  expect(await refused(invoice({ ...taxed(RATES.first, '5890.27'), shipment: 'SH-B' }), 'IV-05')).toEqual(['shipment']);
  const beyond = { invoiceNo: 'FP-1', amount: '142000.01', lines: orderExamples['finance.issue-invoice'].lines };
  await refused(invoice(beyond), 'IV-03', 'IV-04');
  expect((await invoice(taxed(RATES.first, '5890.27'))).status).toBe(200);
  const { settlement } = await get('finance', `/api/orders/${no}`);
  expect(settlement.schedule).toMatchObject([
    { part: 1, paid: '42600' },
    { part: 2, of: 'SH-A', dueOn: daysAfter(today, 30), amount: '35840' },
    { part: 2, of: null, amount: '63560' },
  ]);
});

it('sets off the rest of the prepayment with the last invoice, and is settled by another', async () => {
  const rest = [
    { line: 1, quantity: '6' },
    { line: 2, quantity: '40' },
  ];
  await company.bring(
    no,
    ['logistics.dispatch', { ...orderExamples['logistics.dispatch'], on: today, shipment: 'SH-B', lines: rest }],
    [
      'logistics.hand-over',
      { ...orderExamples['logistics.hand-over'], on: today, shipment: 'SH-A', lines: [{ line: 1, quantity: '4' }] },
    ],
    ['logistics.hand-over', { ...orderExamples['logistics.hand-over'], on: today, shipment: 'SH-B', lines: rest }],
  );
  const next = await suggestion('finance.issue-invoice');
  expect(next).toMatchObject({ shipment: 'SH-B', amount: '63560', setOff: '27240', lines: rest });
  await refused(invoice({ ...next, invoiceNo: 'FP-2', amount: '90800', setOff: undefined }), 'IV-04');
  expect((await invoice({ ...next, invoiceNo: 'FP-2' })).status).toBe(200);
  await company.bring(no, 'finance.record-costs', [
    'finance.record-payment',
    { kind: 'balance', amount: '99400', on: today, reference: 'B-2' },
  ]);
  const settled = await company.bring(no, 'finance.reconcile', 'finance.settle');
  expect(settled.body.state).toBe('settled');
  expect((await get('auditor', `/api/orders/${no}/verify`)).verified).toBe(true);
});

it('has a credit note that names its invoice, and a register that tells them apart', async () => {
  const request = { kind: 'credit-note', amount: '100', evidence: '函 12' };
  expect((await company.send(no, 'finance.request-adjustment', { data: request })).status).toBe(200);
  const approval = { adjustment: 'AD-1', amount: '100' };
  expect((await company.send(no, 'management.approve-adjustment', { data: approval })).status).toBe(200);
  const credit = (corrects: string) =>
    company.send(no, 'finance.issue-credit-note', {
      by: 'finance2',
      data: { adjustment: 'AD-1', invoiceNo: 'HZ-1', on: today, corrects },
    });
  expect(await refused(credit('YF-1'), 'MN-17')).toEqual(['corrects']);
  expect(await refused(credit('FP-9'), 'MN-17')).toEqual(['corrects', 'invoice:YF-1', 'invoice:FP-1', 'invoice:FP-2']);
  expect((await credit('FP-2')).status).toBe(200);
  const register = (query: string) => get('finance', `/api/departments/finance/invoices?order=${no}${query}`);
  const { items } = await register('');
  expect(new Set((items as Untyped[]).map(({ invoiceNo, kind }) => `${invoiceNo} ${kind}`))).toEqual(
    new Set(['YF-1 prepayment', 'FP-1 goods', 'FP-2 goods', 'HZ-1 credit-note']),
  );
  expect(oneWith(items, 'invoiceNo', 'FP-1')).toMatchObject({ shipment: 'SH-A', setOff: '15360', tax: '5890.27' });
  expect((await register('&kind=credit-note')).items).toMatchObject([{ corrects: 'FP-2', amount: '-100' }]);
});
