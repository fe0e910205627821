import type { Step } from '../support/order.fixture.js';
import { givenOrder } from './order-life.story.js';
import { approving, asking, INVOICED, invoice, payment, refunding } from './order-money.steps.js';

describe('the books of a settled order', () => {
  it('open again when a payment bounces, and close when it is there', () => {
    givenOrder('settled')
      .thenWaitsFor()
      .when('finance.reverse-payment', 'finance.reverse-payment')
      .thenRefusedBecause('MN-10');
    givenOrder('settled')
      .when('finance.reverse-payment')
      .thenItIs('settled')
      .thenFacts({ money: { closed: null, reopenings: [{ type: 'finance.reverse-payment' }] } })
      .thenWaitsFor('finance.reconcile', 'finance.record-payment')
      .when('finance.close-books')
      .thenRefusedBecause('MN-13', 'ST-04')
      .when(payment('balance', '13002'), 'finance.reconcile')
      .when({ type: 'finance.close-books', by: 'finance-1' })
      .thenRefusedBecause('FE-08')
      .when('finance.close-books')
      .thenFacts({ money: { closed: { by: 'finance-2' } } })
      .thenWaitsFor()
      .when('finance.close-books')
      .thenUnknown();
  });

  it('open again when goods come back: credited, refunded, closed', () => {
    givenOrder('settled')
      .when('logistics.record-return')
      .thenCounts(1, { accepted: '8', delivered: '8', invoiced: '10' })
      .thenItIs('settled')
      .thenWaitsFor('finance.request-adjustment')
      .when(asking('credit-note', '2400', { lines: [{ line: 1, quantity: '2' }] }), approving('AD-1', '2400'))
      .thenWaitsFor('finance.issue-credit-note')
      .when({ type: 'finance.issue-credit-note', by: 'management-1' })
      .thenRefusedBecause('FE-13')
      .when('finance.issue-credit-note')
      .thenCounts(1, { invoiced: '8' })
      .thenFacts({ invoices: [{ amount: '13002.00' }, { invoiceNo: 'CN-1', amount: '-2400' }] })
      .when(asking('refund', '2400'), approving('AD-2', '2400'), refunding('AD-2', '2400'), 'finance.reconcile')
      .thenWaitsFor('finance.close-books')
      .when('finance.close-books')
      .thenWaitsFor();
  });

  it('take back a refund that did not arrive, to be paid again', () => {
    const closed = givenOrder('delivered', { and: [...INVOICED, payment('balance', '13102')] }).when(
      asking('refund', '100'),
      approving('AD-1', '100'),
      refunding('AD-1', '100'),
      'finance.reconcile',
      'finance.settle',
    );
    closed
      .when({ type: 'finance.reverse-payment', data: { payment: 2, on: '2026-06-26' } })
      .thenFacts({ money: { adjustments: [{ status: 'approved', carriedOut: '0' }] } })
      .thenWaitsFor('finance.pay-refund', 'finance.reconcile')
      .when(refunding('AD-1', '100'), 'finance.reconcile', 'finance.close-books')
      .thenWaitsFor();
  });
});

describe('a cancelled order', () => {
  const charge = (amount: string): Step => ({ type: 'finance.charge-cancellation', data: { amount } });
  const cancelled = ['management.request-cancellation', 'management.approve-cancellation'] as const;

  it('ends in settled books: charged for the cancellation, and the rest of the prepayment given back', () => {
    givenOrder('planned', { and: [payment('prepayment', '3900.60')] })
      .when(...cancelled)
      .thenItIs('cancelled')
      .thenWaitsFor('finance.reconcile', 'finance.request-adjustment')
      .when(charge('13002.01'))
      .thenRefusedBecause('MN-04')
      .when(charge('900.60'), approving('AD-1', '900.60'))
      .when(asking('refund', '3000'), approving('AD-2', '3000'), refunding('AD-2', '3000'))
      .when('finance.reconcile', 'finance.close-books')
      .thenWaitsFor()
      .thenFacts({ money: { closed: { by: 'finance-2' } } });
  });

  it('that nothing had moved on has nothing to settle, and takes a payment that was under way', () => {
    givenOrder('planned')
      .when('management.cancel')
      .thenWaitsFor()
      .when(payment('prepayment', '10'))
      .thenWaitsFor('finance.reconcile', 'finance.request-adjustment')
      .when(asking('refund', '10'), approving('AD-1', '10'), refunding('AD-1', '10'))
      .when('finance.reconcile', 'finance.close-books')
      .thenWaitsFor();
    givenOrder('checked').when('sales.decline').thenWaitsFor().when(payment('prepayment', '10')).thenUnknown();
  });

  it('has what the customer keeps invoiced, and what was on the road brought to an end', () => {
    const out: Step = { type: 'logistics.dispatch', data: { shipment: 'S-1', lines: [{ line: 1, quantity: '6' }] } };
    const arrived: Step = { type: 'logistics.hand-over', data: { lines: [{ line: 1, quantity: '4' }] } };
    const refused: Step = { type: 'logistics.record-refusal', data: { disposition: 'rework' } };
    givenOrder('accepted')
      .when('production.pack', 'clerk.confirm-delivery', out, arrived, 'production.assess-cancellation', ...cancelled)
      .thenItIs('cancelled')
      .when(invoice('INV-1', '7200'))
      .thenRefusedBecause('LG-15', 'IV-03')
      .when({ type: 'finance.issue-invoice', data: { amount: '4800', lines: [{ line: 1, quantity: '4' }] } })
      .when(payment('balance', '4800'), 'finance.reconcile', 'finance.close-books')
      .thenRefusedBecause('MN-14')
      .when('logistics.report-transport-exception', refused, 'finance.close-books')
      .thenWaitsFor();
  });
});
