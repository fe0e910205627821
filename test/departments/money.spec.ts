import { FinanceReactions } from '../../src/departments/finance/finance.reactions.js';
import { InvoiceRow } from '../../src/departments/finance/invoice.entity.js';
import { PaymentRow } from '../../src/departments/finance/payment.entity.js';
import { Receivable } from '../../src/departments/finance/receivable.entity.js';
import { Contract } from '../../src/departments/legal/contract.entity.js';
import { LegalReactions } from '../../src/departments/legal/legal.reactions.js';
import { CustomerOrder } from '../../src/departments/market/customer-order.entity.js';
import { MarketReactions } from '../../src/departments/market/market.reactions.js';
import { MarketNeed } from '../../src/departments/market/need.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, transitionsOf } from './transitions.js';

const finance = new FinanceReactions();
const legal = new LegalReactions();
const market = new MarketReactions();

describe('a receivable', () => {
  const receivable = (point: Point, changes?: Changes) =>
    rowOf(Receivable, (moved) => finance.keepReceivable(moved), orderAt(point, changes));

  it('opens when the review is passed', () => {
    expect(receivable('checked')).toBeUndefined();
    expect(receivable('reviewed')).toEqual({
      orderNo: 'SO-000001',
      status: 'open',
      customer: 'Huadong Machinery',
      currency: 'CNY',
      paymentTerms: '30 % in advance, rest 30 days after delivery',
      ordered: '13002',
      due: '0',
      invoiced: '0',
      paid: '0',
      prepaid: '0',
      penalty: '0',
      writtenOff: '0',
      writeOffAsked: '0',
      balance: '0',
      owed: false,
      invoicedOn: null,
      statementNo: null,
      cost: null,
      margin: null,
      quotedMargin: null,
      openedAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('is due for what was accepted, to the cent', () => {
    const lines = [
      { line: 1, accepted: '9.333', rejected: '0.667' },
      { line: 2, accepted: '3', rejected: '1' },
    ];
    // 9.333 × 1200.00 + 3 × 250.50 = 11199.6 + 751.5
    expect(receivable('accepted', { with: { 'sales.record-acceptance': { lines } } })).toMatchObject({
      due: '11951.1',
    });
  });

  it('has a balance until it is paid or written off to the last cent', () => {
    const invoiced: Changes['and'] = ['finance.record-costs', 'finance.issue-invoice', 'finance.reconcile'];
    const prepaid = { type: 'finance.record-payment', data: { kind: 'prepayment', amount: '3900.60' } } as const;
    const rest = { type: 'finance.record-payment', data: { kind: 'balance', amount: '9099.40' } } as const;
    expect(receivable('delivered', { and: [...invoiced, prepaid] })).toMatchObject({
      status: 'invoiced',
      invoiced: '13002',
      paid: '3900.6',
      prepaid: '3900.6',
      balance: '9101.4',
      owed: true,
      invoicedOn: '2026-06-01',
      statementNo: 'ST-1',
      cost: '10600',
      margin: '2402',
    });
    const asked: Changes['and'] = [...invoiced, prepaid, rest, 'finance.request-write-off'];
    expect(receivable('delivered', { and: asked })).toMatchObject({
      status: 'invoiced',
      balance: '2',
      writeOffAsked: '2',
      writtenOff: '0',
    });
    expect(receivable('delivered', { and: [...asked, 'management.approve-write-off'] })).toMatchObject({
      status: 'balanced',
      balance: '0',
      owed: false,
      writeOffAsked: '0',
      writtenOff: '2',
    });
  });

  it('gives back what the customer paid too much, and takes a penalty off what is due', () => {
    const payment = (kind: string, amount: string) =>
      ({ type: 'finance.record-payment', data: { kind, amount } }) as const;
    const and = [payment('balance', '13100'), payment('refund', '98'), payment('penalty', '500')];
    expect(receivable('delivered', { and })).toMatchObject({
      paid: '13002',
      penalty: '500',
      due: '12502',
      balance: '-13002',
    });
  });

  it('ends with the order', () => {
    expect(receivable('settled')).toMatchObject({ status: 'settled', balance: '0' });
    expect(receivable('planned', { and: ['management.cancel'] })).toMatchObject({ status: 'cancelled' });
  });
});

describe("finance's registers", () => {
  it('have the time, the number and the customer of every invoice', () => {
    expect(rowOf(InvoiceRow, (moved) => finance.keepInvoices(moved), orderAt('settled'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      invoiceNo: 'INV-1',
      issuedOn: '2026-06-01',
      customer: 'Huadong Machinery',
      currency: 'CNY',
      amount: '13002.00',
      recordedBy: 'finance-1',
      recordedAt: '2026-06-01T08:00:00.000Z',
    });
  });

  it('have every payment', () => {
    expect(rowOf(PaymentRow, (moved) => finance.keepPayments(moved), orderAt('settled'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      kind: 'balance',
      amount: '13002.00',
      currency: 'CNY',
      received: '13002.00',
      receivedCurrency: 'CNY',
      paidOn: '2026-06-20',
      reference: 'B-1',
      customer: 'Huadong Machinery',
      recordedBy: 'finance-1',
      recordedAt: '2026-06-20T08:00:00.000Z',
    });
  });
});

describe('the contract ledger', () => {
  const PROJECT: Changes = { with: { 'sales.enter-order': { class: 'project' } } };
  const contract = (point: Point, changes?: Changes) =>
    rowOf(Contract, (moved) => legal.keepContract(moved), orderAt(point, changes));

  it('has no contract for a standard order', () => {
    expect(contract('settled')).toBeUndefined();
  });

  it('expects one of a project from its entry on, and has it when it is filed', () => {
    expect(contract('entered', PROJECT)).toMatchObject({ status: 'drafting', submittedAt: null });
    expect(contract('reviewed', PROJECT)).toEqual({
      orderNo: 'SO-000001',
      status: 'filed',
      customer: 'Huadong Machinery',
      currency: 'CNY',
      amount: '13002',
      outdated: false,
      submittedAt: '2026-03-02T08:09:00.000Z',
      opinion: 'lawful',
      returnedReason: null,
      contractNo: 'C-2026-11',
      signedOn: '2026-03-12',
      ledgerNo: 'L-11',
      copiesTo: ['production', 'quality'],
      movedAt: '2026-03-12T08:01:00.000Z',
    });
  });

  it('says why legal returned it', () => {
    const and: Changes['and'] = ['sales.submit-contract', 'legal.return-contract'];
    expect(contract('checked', { ...PROJECT, and })).toMatchObject({ status: 'drafting', returnedReason: 'as agreed' });
  });

  it('is outdated by an amendment of what it says', () => {
    const amendment = { type: 'sales.amend', data: { changes: { paymentTerms: '60 days' } } } as const;
    expect(contract('planned', { ...PROJECT, and: [amendment] })).toMatchObject({
      status: 'drafting',
      outdated: true,
      contractNo: null,
    });
  });
});

describe('market', () => {
  it('knows its customers, under their present names', () => {
    expect(rowOf(CustomerOrder, (moved) => market.keepCustomer(moved), orderAt('entered'))).toEqual({
      orderNo: 'SO-000001',
      customer: 'Huadong Machinery',
      receivedAt: '2026-03-02T08:00:00.000Z',
    });
    const renamed = { name: 'Huadong Group', contact: 'Ms Lin', phone: '+86 21 5555 0100' };
    const story = orderAt('checked', { and: [{ type: 'sales.amend', data: { changes: { customer: renamed } } }] });
    expect(rowOf(CustomerOrder, (moved) => market.keepCustomer(moved), story)).toMatchObject({
      customer: 'Huadong Group',
      receivedAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('registers what it passed on', () => {
    const [entry] = transitionsOf(orderAt('entered'));
    const passedOn = { ...entry, type: 'market.enter-order', by: 'market-1', office: 'market' };
    expect(rowOf(MarketNeed, () => market.registerNeed(passedOn), orderAt('entered'))).toEqual({
      orderNo: 'SO-000001',
      customer: 'Huadong Machinery',
      channel: 'written',
      products: [
        { product: 'GX-100 Gearbox', specification: 'ratio 1:20, flange IEC 90', quantity: '10', unit: 'pcs' },
        { product: 'CP-40 Coupling', specification: 'bore 40 mm', quantity: '4', unit: 'set' },
      ],
      wantedOn: '2026-06-30',
      quality: 'GB/T 10089, accuracy grade 6',
      passedOnBy: 'market-1',
      passedOnAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('takes the first review of sales for the receipt, no later one', () => {
    const story = orderAt('planned', {
      and: [{ type: 'sales.amend', data: { changes: { paymentTerms: '60 days' } } }, 'sales.review'],
    });
    const reviews = transitionsOf(story).filter(({ type }) => type === 'sales.review');
    expect(reviews.map((review) => market.noteReceipt(review).length)).toEqual([1, 0]);
  });
});
