import { companyDay } from '../../machines/calendar.js';
import { WAY } from '../security/support/way.js';
import type { Answer, Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

// Money that moves out or is forgiven, and the books of orders that are over, over HTTP.

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const rules = ({ body }: Answer): string[] => each(body.unmet ?? [], 'rule') as string[];

const asked = (kind: string, amount: string, more: object = {}) => ({ kind, amount, evidence: '补充协议 7', ...more });
const today = companyDay(new Date().toISOString());
const paid = (amount: string, reference: string) => ({ kind: 'balance', amount, on: today, reference });

/** A new order, on its straight way as far as this. */
async function broughtTo(point: string): Promise<string> {
  const entered = await company.enter();
  const last = WAY.findIndex(({ after }) => after === point);
  for (const { steps } of WAY.slice(0, last + 1)) if (steps.length > 0) await company.bring(entered, ...steps);
  return entered;
}

/** Refused, because of exactly these rules. */
async function refused(sent: Promise<Answer>, ...because: string[]): Promise<void> {
  const answer = await sent;
  expect([answer.status, rules(answer)]).toEqual([409, because]);
}

const account = async (no: string) => {
  const { body } = await (await company.member('finance')).get(`/api/orders/${no}`);
  const { body: rows } = await (await company.member('finance')).get('/api/departments/finance/receivables?limit=100');
  const { balance, booksOpen, invoiced, reduced, charged, writtenOff } = oneWith(rows.items, 'orderNo', no);
  // What finance's book shows is the account as the order keeps it.
  const { amounts } = body;
  expect({ balance, invoiced, reduced, charged, writtenOff }).toEqual({
    balance: amounts.balance,
    invoiced: amounts.invoiced,
    reduced: amounts.reduced,
    charged: amounts.charged,
    writtenOff: amounts.writtenOff,
  });
  return { state: body.state as string, balance: balance as string, booksOpen: booksOpen as boolean };
};

const waitsOf = async (no: string): Promise<string[]> =>
  each((await (await company.member('clerk')).get(`/api/orders/${no}`)).body.waits, 'event') as string[];

const approve = (adjustment: string, amount: string, by = 'manager') =>
  company.send(no, 'management.approve-adjustment', { data: { adjustment, amount }, by });

let no: string;

it('a penalty is asked for, rejected, asked for again, approved by another, and what was paid too much given back', async () => {
  no = await broughtTo('the hand-over');
  await company.bring(
    no,
    'finance.record-costs',
    'finance.issue-invoice',
    ['finance.record-payment', paid('142000', 'P-1')],
    ['finance.request-adjustment', asked('penalty', '5000')],
  );
  await refused(approve('AD-1', '500'), 'MN-07');
  const rejected = await company.send(no, 'management.reject-adjustment', {
    data: { adjustment: 'AD-1', amount: '5000' },
    by: 'manager',
    reason: '延期三日，按合同为 1420 元',
  });
  expect(rejected.status).toBe(200);
  await refused(approve('AD-1', '5000'), 'MN-07');
  await company.bring(no, ['finance.request-adjustment', asked('penalty', '1420')]);
  expect(await waitsOf(no)).toContain('management.approve-adjustment');
  expect((await approve('AD-2', '1420')).status).toBe(200);
  expect(await account(no)).toEqual({ state: 'delivered', balance: '-1420', booksOpen: true });

  await refused(company.send(no, 'finance.request-adjustment', { data: asked('refund', '142000.01') }), 'MN-03');
  await company.bring(no, ['finance.request-adjustment', asked('refund', '1420')]);
  const refund = { adjustment: 'AD-3', amount: '1420', on: today, reference: 'R-1' };
  await refused(company.send(no, 'finance.pay-refund', { data: refund }), 'MN-09');
  expect((await approve('AD-3', '1420')).status).toBe(200);
  await refused(company.send(no, 'finance.pay-refund', { data: { ...refund, amount: '1420.01' } }), 'MN-09');
  await company.bring(no, ['finance.pay-refund', refund], 'finance.reconcile', 'finance.settle');
  expect(await account(no)).toEqual({ state: 'settled', balance: '0', booksOpen: false });

  const manager = await company.member('manager');
  const { body: decisions } = await manager.get(`/api/departments/management/decisions?process=${no}`);
  expect((decisions.items as { ref: string; status: string }[]).map(({ ref, status }) => [ref, status])).toEqual([
    ['AD-1', 'rejected'],
    ['AD-2', 'approved'],
    ['AD-3', 'approved'],
  ]);
  const { body: list } = await manager.get(`/api/departments/finance/adjustments?order=${no}&kind=refund`);
  expect(list.items).toMatchObject([{ no: 'AD-3', status: 'carried-out', amount: '1420', carriedOut: '1420' }]);
});

it('a payment that bounces after the settlement opens the books again, until it is there', async () => {
  await company.bring(no, ['finance.reverse-payment', { payment: 1, on: today, reference: 'P-1/R' }]);
  expect(await account(no)).toEqual({ state: 'settled', balance: '142000', booksOpen: true });
  expect(await waitsOf(no)).toEqual(expect.arrayContaining(['finance.record-payment', 'finance.reconcile']));
  await refused(company.send(no, 'finance.close-books'), 'MN-13', 'ST-04');
  await company.bring(
    no,
    ['finance.record-payment', paid('142000', 'P-2')],
    ['finance.reconcile', { statementNo: 'DZ-2', confirmedBy: '林芳' }],
    'finance.close-books',
  );
  expect(await account(no)).toEqual({ state: 'settled', balance: '0', booksOpen: false });
  expect(await waitsOf(no)).toEqual([]);
});

it('goods that come back after the closing are credited, refunded, and the books closed', async () => {
  const { body } = await (await company.member('finance')).get(`/api/orders/${no}`);
  const { shipment } = body.shipments.dispatches[0];
  const lines = [{ line: 1, quantity: '1' }];
  const back = { shipment, on: today, returnedBy: '林芳', disposition: 'rework', lines };
  await refused(company.send(no, 'logistics.record-return', { data: { ...back, disposition: 'ship-again' } }), 'MN-16');
  await company.bring(no, ['logistics.record-return', back]);
  const [{ unitPrice }] = body.lines;
  await company.bring(no, ['finance.request-adjustment', asked('credit-note', unitPrice, { lines })]);
  expect((await approve('AD-4', unitPrice)).status).toBe(200);
  await company.bring(
    no,
    ['finance.issue-credit-note', { adjustment: 'AD-4', invoiceNo: 'CN-1', on: today }],
    ['finance.request-adjustment', asked('refund', unitPrice)],
  );
  expect((await approve('AD-5', unitPrice)).status).toBe(200);
  await company.bring(
    no,
    ['finance.pay-refund', { adjustment: 'AD-5', amount: unitPrice, on: today, reference: 'R-2' }],
    ['finance.reconcile', { statementNo: 'DZ-3', confirmedBy: '林芳' }],
    'finance.close-books',
  );
  expect(await account(no)).toEqual({ state: 'settled', balance: '0', booksOpen: false });
  const auditor = await company.member('auditor');
  expect((await auditor.get(`/api/orders/${no}/verify`)).body).toMatchObject({ verified: true });
});

it('an order cancelled after a prepayment ends in settled books: charged, refunded, closed', async () => {
  no = await broughtTo('the release');
  await company.bring(no, ['finance.record-payment', paid('42600', 'P-9')]);
  await refused(company.send(no, 'management.cancel'), 'CN-03');
  await company.bring(no, 'management.request-cancellation');
  const approved = await company.send(no, 'management.approve-cancellation', { by: 'manager2' });
  expect(approved.body).toMatchObject({ state: 'cancelled' });
  expect(await account(no)).toEqual({ state: 'cancelled', balance: '-42600', booksOpen: true });
  await company.bring(no, ['finance.charge-cancellation', { amount: '8000', evidence: '取消协议 3' }]);
  expect((await approve('AD-1', '8000')).status).toBe(200);
  await company.bring(no, ['finance.request-adjustment', asked('refund', '34600')]);
  expect((await approve('AD-2', '34600')).status).toBe(200);
  await refused(company.send(no, 'finance.close-books'), 'MN-12', 'MN-13', 'ST-04');
  await company.bring(
    no,
    ['finance.pay-refund', { adjustment: 'AD-2', amount: '34600', on: today, reference: 'R-9' }],
    ['finance.reconcile', { statementNo: 'DZ-9', confirmedBy: '林芳' }],
    'finance.close-books',
  );
  expect(await account(no)).toEqual({ state: 'cancelled', balance: '0', booksOpen: false });
});
