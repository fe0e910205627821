import { companyDay, daysAfter } from '../../machines/calendar.js';
import { AgeingFigures } from '../../src/departments/finance/ageing.service.js';
import { orderExamples } from '../support/order-examples.js';
import type { Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED } from '../support/stretches.js';

// What customers still have to pay, by when, and how long it is overdue.

const today = companyDay(new Date().toISOString());
const EXAMPLE = orderExamples['sales.enter-order'];
const TERMS = [
  { share: '30', days: 0, from: 'order' },
  { share: '70', days: 30, from: 'delivery' },
];
const RIGHT = '东方机械';
const WRONG = '东方机诫';

let company: Company;
/** Invoiced, under the right name and under the wrong one; and one of which nothing is invoiced. */
let right: string;
let wrong: string;
let later: string;

const get = async (by: string, path: string): Promise<Untyped> =>
  (await (await company.member(by)).get(`/api/${path}`)).body;
const enter = (name: string): Promise<string> =>
  company.enter({ ...EXAMPLE, customer: { ...EXAMPLE.customer, name }, terms: TERMS }, 'sales');

beforeAll(async () => {
  company = await openCompany();
  right = await enter(RIGHT);
  wrong = await enter(WRONG);
  later = await enter('南方桥梁');
  for (const no of [right, wrong, later]) await company.bring(no, ...REVIEWED, ...PLANNED);
  for (const no of [right, wrong])
    await company.bring(no, [
      'finance.issue-invoice',
      { kind: 'prepayment', invoiceNo: `YF-${no}`, on: today, amount: '42600' },
    ]);
}, 120_000);
afterAll(() => company?.close());

const row = async (of: string): Promise<Untyped> =>
  oneWith(await get('finance', 'departments/finance/receivables-by-age'), 'of', of);

it('lists each part of an invoice with its day, and what falls due without an invoice', async () => {
  const { items } = await get('clerk', 'departments/finance/claims');
  expect(items).toMatchObject([
    { orderNo: right, kind: 'prepayment', invoiceNo: `YF-${right}`, dueOn: today, amount: '42600', open: '42600' },
    { orderNo: wrong, kind: 'prepayment' },
    { orderNo: later, kind: 'instalment', invoiceNo: null, dueOn: today, amount: '42600', open: '42600' },
  ]);
  const asked = async (query: string) =>
    each((await get('finance', `departments/finance/claims?${query}`)).items, 'orderNo');
  expect(await asked('kind=instalment')).toEqual([later]);
  expect(await asked(`to=${daysAfter(today, -1)}`)).toEqual([]);
  expect(await asked(`customer=${encodeURIComponent(RIGHT)}`)).toEqual([right]);
  expect((await (await company.member('production')).get('/api/departments/finance/claims')).status).toBe(403);
});

it('sums up by customer and currency; what is merged is one', async () => {
  expect(await row(RIGHT)).toMatchObject({ currency: 'CNY', open: '42600', notDue: '42600', to30: '0', notAsked: '0' });
  expect(await row('南方桥梁')).toMatchObject({ open: '0', notDue: '0', notAsked: '42600' });
  expect(await get('finance', 'departments/finance/receivables-by-age?currency=USD')).toEqual([]);

  const seller = await company.member('sales');
  const registered = await seller.post('/api/processes/customers', {
    type: 'sales.register-customer',
    data: { name: RIGHT },
  });
  const place = `/api/processes/customers/${String(registered.body.no)}/events`;
  const merged = { type: 'sales.propose-merge', data: { name: WRONG, why: '同一家' } };
  expect((await seller.post(place, merged)).status).toBe(200);
  const agreed = await (await company.member('sales-head')).post(place, { type: 'sales.approve-merge', data: {} });
  expect(agreed.status).toBe(200);
  expect(await row(RIGHT)).toMatchObject({ open: '85200', notDue: '85200' });
  expect(await row(WRONG)).toBeUndefined();
});

it.each([
  [0, 'notDue'],
  [1, 'to30'],
  [30, 'to30'],
  [31, 'to60'],
  [60, 'to60'],
  [61, 'to90'],
  [90, 'to90'],
  [91, 'over90'],
])('counts what is %i days overdue as %s', async (days, age) => {
  const figures = company.app.get(AgeingFigures, { strict: false });
  const found = oneWith(await figures.receivables(daysAfter(today, days) ?? today), 'of', RIGHT);
  const ages = ['notDue', 'to30', 'to60', 'to90', 'over90'];
  expect(ages.filter((name) => found[name] !== '0')).toEqual([age]);
  expect(found[age]).toBe('85200');
});

it('stands in the calendar of finance and of clerks, and of nobody else', async () => {
  const payments = async (by: string, of = 'me') => {
    const { items } = await get(by, `calendar?from=${today}&to=${daysAfter(today, 7)}&of=${of}&what=payment`);
    return each(items, 'no');
  };
  expect(await payments('finance')).toContain(later);
  expect(await payments('clerk')).toContain(later);
  expect(await payments('manager', 'office:finance')).toContain(later);
  expect(await payments('production', 'office:finance')).toEqual([]);
  expect(await payments('production')).toEqual([]);
});

it('is for finance and the management to read', async () => {
  for (const path of ['receivables-by-age', 'payables-by-age']) {
    const status = async (by: string) =>
      (await (await company.member(by)).get(`/api/departments/finance/${path}`)).status;
    expect([await status('finance'), await status('manager'), await status('auditor')]).toEqual([200, 200, 200]);
    expect([await status('sales'), await status('clerk'), await status('procurement')]).toEqual([403, 403, 403]);
  }
});
