import { accountOf } from '../../machines/order/v3/money/account.js';
import { AdjustmentRow } from '../../src/departments/finance/adjustment.entity.js';
import { FinanceProjection } from '../../src/departments/finance/finance.projection.js';
import { InvoiceRow } from '../../src/departments/finance/invoice.entity.js';
import { PaymentRow } from '../../src/departments/finance/payment.entity.js';
import { Receivable } from '../../src/departments/finance/receivable.entity.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf } from './transitions.js';

const finance = new FinanceProjection();

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
      reduced: '0',
      charged: '0',
      writtenOff: '0',
      writeOffAsked: '0',
      balance: '0',
      owed: false,
      booksOpen: true,
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
    const invoiced: Changes['and'] = ['finance.record-costs', 'finance.issue-invoice'];
    const prepaid = { type: 'finance.record-payment', data: { kind: 'prepayment', amount: '3900.60' } } as const;
    const rest = { type: 'finance.record-payment', data: { kind: 'balance', amount: '9099.40' } } as const;
    expect(receivable('delivered', { and: [...invoiced, prepaid, 'finance.reconcile'] })).toMatchObject({
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
    const asked: Changes['and'] = [...invoiced, prepaid, rest, 'finance.request-adjustment'];
    expect(receivable('delivered', { and: asked })).toMatchObject({
      status: 'invoiced',
      balance: '2',
      writeOffAsked: '2',
      writtenOff: '0',
    });
    expect(receivable('delivered', { and: [...asked, 'management.approve-adjustment'] })).toMatchObject({
      status: 'balanced',
      balance: '0',
      owed: false,
      writeOffAsked: '0',
      writtenOff: '2',
    });
  });

  it('gives back what the customer paid too much, and takes a penalty off what is due', () => {
    const paid = { type: 'finance.record-payment', data: { amount: '13100' } } as const;
    const asked = (kind: string, amount: string, adjustment: string): Step[] => [
      { type: 'finance.request-adjustment', data: { kind, amount } },
      { type: 'management.approve-adjustment', data: { adjustment, amount } },
    ];
    const refunded = { type: 'finance.pay-refund', data: { amount: '98' } } as const;
    const and = [paid, ...asked('refund', '98', 'AD-1'), refunded, ...asked('penalty', '500', 'AD-2')];
    expect(receivable('delivered', { and })).toMatchObject({
      paid: '13002',
      penalty: '500',
      reduced: '500',
      due: '12502',
      balance: '-13502',
    });
  });

  it('shows the account as the order keeps it, whatever moved', () => {
    const back = { type: 'logistics.record-return' } as const;
    const credit = { kind: 'credit-note', amount: '2400', lines: [{ line: 1, quantity: '2' }] };
    const and: Changes['and'] = [
      { type: 'finance.reverse-payment', data: { payment: 1 } },
      back,
      { type: 'finance.request-adjustment', data: credit },
      { type: 'management.approve-adjustment', data: { amount: '2400' } },
      'finance.issue-credit-note',
      { type: 'finance.record-payment', data: { amount: '10000' } },
    ];
    const { facts } = orderAt('settled', { and });
    const { due, reduced, charged, writtenOff, balance } = accountOf(facts);
    const account = { due, reduced, charged, writtenOff, balance };
    expect(receivable('settled', { and })).toMatchObject({
      ...account,
      invoiced: '10602',
      paid: '10000',
      owed: true,
      booksOpen: true,
    });
    expect(balance).toBe('602');
  });

  it('ends with the order', () => {
    expect(receivable('settled')).toMatchObject({ status: 'settled', balance: '0', booksOpen: false });
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
      kind: 'goods',
      corrects: null,
      shipment: null,
      setOff: '0',
      tax: null,
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

describe("finance's requests", () => {
  it('are listed with what became of them', () => {
    const and: Changes['and'] = [
      'finance.issue-invoice',
      'finance.request-adjustment',
      'management.approve-adjustment',
    ];
    expect(rowOf(AdjustmentRow, (moved) => finance.keepAdjustments(moved), orderAt('delivered', { and }))).toEqual({
      orderNo: 'SO-000001',
      no: 'AD-1',
      kind: 'write-off',
      status: 'approved',
      customer: 'Huadong Machinery',
      amount: '2.00',
      carriedOut: '0',
      currency: 'CNY',
      reason: 'as agreed',
      evidence: 'letter 7',
      requestedBy: 'finance-1',
      requestedAt: '2026-06-01T08:01:00.000Z',
      approvedBy: 'management-1',
      approvedAt: '2026-06-01T08:02:00.000Z',
      endedBy: null,
      endedAt: null,
    });
  });
});
