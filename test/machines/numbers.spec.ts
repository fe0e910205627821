import { blankOrder } from '../../machines/order/order.facts.js';
import { claimOf, comparable, NUMBERED } from '../../machines/order/v3/numbers/claims.js';
import { takeOverV4 } from '../../machines/order/v4/order.v4.facts.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import type { Step } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { givenOrder } from './order-life.story.js';

const pay = (data: object) => ({ type: 'finance.record-payment' as const, data });
const issue = (invoiceNo: string, amount: string) => ({
  type: 'finance.issue-invoice' as const,
  data: { invoiceNo, amount, lines: undefined },
});

/** A credit note of one yuan, as it is asked for, approved and issued. */
const credited = (adjustment: string, invoiceNo: string): Step[] => [
  { type: 'finance.request-adjustment', data: { kind: 'credit-note', amount: '1.00' } },
  { type: 'management.approve-adjustment', data: { adjustment, amount: '1.00' } },
  { type: 'finance.issue-credit-note', data: { adjustment, invoiceNo } },
];

describe('a number within its order', () => {
  it('is of one invoice; a credit note may carry that of the invoice, and no other credit note’s', () => {
    const invoiced = () =>
      givenOrder('delivered').when({ type: 'finance.issue-invoice', data: { amount: '13001.00' } });
    invoiced().when(issue('inv-1', '1.00')).thenRefusedBecause('NU-01');
    invoiced()
      .when(...credited('AD-1', 'INV-1'))
      .thenItIs('delivered')
      .when(...credited('AD-2', 'INV-1'))
      .thenRefusedBecause('NU-01');
    invoiced()
      .when(...credited('AD-1', 'INV-1/C'), issue('INV-1/C', '1.00'))
      .thenRefusedBecause('NU-01');
  });

  it('is of one payment, one refund, or one payment that came back', () => {
    const paid = () => givenOrder('delivered').when('finance.record-payment');
    const refund = (reference: string) => ({ type: 'finance.pay-refund' as const, data: { reference } });
    paid()
      .when(pay({ reference: ' b-1' }))
      .thenRefusedBecause('NU-02');
    const asked = { type: 'finance.request-adjustment' as const, data: { kind: 'refund', amount: '2.00' } };
    paid().when(asked, 'management.approve-adjustment', refund('B-1')).thenRefusedBecause('NU-02');
    paid()
      .when({ type: 'finance.reverse-payment', data: { reference: 'B-1' } })
      .thenRefusedBecause('NU-02')
      .when('finance.reverse-payment', pay({ reference: 'B-9' }))
      .thenRefusedBecause('NU-02')
      .when(pay({ reference: 'B-2' }))
      .thenItIs('delivered');
  });

  it('is of one acceptance', () => {
    const again = ['sales.return-for-rework', 'production.finish-rework', 'quality.pass-final'] as const;
    const partly = { lines: [{ line: 1, accepted: '9', rejected: '1' }] };
    const accepted = (reportNo: string) => ({
      type: 'sales.record-acceptance' as const,
      data: { reportNo, lines: [{ line: 1, accepted: '1', rejected: '0' }] },
    });
    const waiting = givenOrder('accepted', { with: { 'sales.record-acceptance': partly } }).when(...again.slice(0, 1));
    const passed = waiting.when(
      'production.finish-rework',
      { type: 'quality.pass-final', data: { lines: [{ line: 1, passed: '1', rejected: '0' }] } },
      'sales.arrange-acceptance',
      'sales.present-product',
    );
    passed.when(accepted('AR-5')).thenRefusedBecause('NU-04');
    passed.when(accepted('AR-6')).thenItIs('customer-accepted');
  });

  it('stands again under the same statement', () => {
    givenOrder('delivered')
      .when('finance.reconcile', { type: 'finance.reconcile', data: { statementNo: 'ST-1' } })
      .thenItIs('delivered');
  });
});

describe('what an order has used', () => {
  it('is known of a new one, and brought along by one of an older version', () => {
    const { facts } = orderAt('settled');
    expect(facts.numbers).toEqual([
      { kind: 'acceptance-report', number: 'AR-5', brought: false },
      { kind: 'invoice', number: 'INV-1', brought: false },
      { kind: 'bank-reference', number: 'B-1', brought: false },
      { kind: 'statement', number: 'ST-1', brought: false },
    ]);
    const { numbers: _, ...known } = facts;
    const old = { ...blankOrder({ no: 'SO-1' }), ...known };
    expect(takeOverV4(old, 2).numbers?.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(
      facts.numbers.map((used) => ({ ...used, brought: true })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
  });

  it('is compared without width, case and spaces, and a statement with its customer', () => {
    expect(comparable(' ｉｎｖ　00 1-a')).toBe('INV001-A');
    const entry = { class: 'standard', channel: 'written', customer: { name: '华东 机械' } } as const;
    expect(claimOf('finance.reconcile', { statementNo: 'DZ 1' }, entry)).toEqual({
      kind: 'statement',
      scope: '华东机械',
      number: 'DZ1',
    });
    expect(claimOf('sales.record-acceptance', { lines: [] }, entry)).toBeNull();
  });

  it('counts every number that finance and the customer’s acceptance give', () => {
    const fields = Object.entries(orderSchema).flatMap(([type, shape]) =>
      Object.keys(shape.schema.properties ?? {})
        .filter((name) => /^(invoiceNo|reference|statementNo|reportNo)$/.test(name))
        .map((name) => `${type} ${name}`),
    );
    expect(fields.toSorted()).toEqual(
      Object.entries(NUMBERED)
        .map(([type, [, field]]) => `${type} ${field}`)
        .toSorted(),
    );
  });
});
