import { accountOf } from '../../machines/order/v3/money/account.js';
import { accepting, amended, givenOrder } from './order-life.story.js';
import { approving, asking, INVOICED, invoice, onPrice, payment, refunding, rejecting } from './order-money.steps.js';

describe('money', () => {
  it('is taken from the passed review on, wherever an amendment has brought the order', () => {
    givenOrder('checked').when(payment('prepayment', '3900.60')).thenRefusedBecause('PY-01');
    givenOrder('planned')
      .when(payment('prepayment', '3900.60'), amended({ paymentTerms: '60 days' }))
      .thenItIs('received')
      .when(payment('prepayment', '100'))
      .thenFacts({ payments: [{ amount: '3900.60' }, { amount: '100' }] });
  });

  it('is due for what was accepted, at its prices', () => {
    givenOrder('delivered', { with: { 'sales.record-acceptance': accepting('10') }, and: ['finance.record-costs'] })
      .when(invoice('INV-1', '13001.99'), payment('balance', '13001.99'), 'finance.reconcile', 'finance.settle')
      .thenRefusedBecause('ST-01')
      .thenWaitsFor('finance.issue-invoice')
      .when(onPrice('INV-2', '0.01'), payment('balance', '0.01'), 'finance.reconcile')
      .when({ type: 'finance.settle', by: 'finance-1' })
      .thenRefusedBecause('FE-08')
      .when('finance.settle')
      .thenItIs('settled');
  });

  it('never goes out as a payment, and an invoice is never below zero', () => {
    const order = givenOrder('delivered', { and: [...INVOICED, payment('balance', '13002')] });
    order.when(payment('refund', '10')).thenRefusedBecause('MN-01');
    order.when(payment('penalty', '10')).thenRefusedBecause('MN-01');
    order.when(onPrice('INV-1/C', '-10')).thenRefusedBecause('MN-11');
    order.when('finance.request-write-off').thenUnknown();
    order.when('management.approve-write-off').thenUnknown();
  });
});

describe('a request of finance', () => {
  const paid = () => givenOrder('delivered', { and: [...INVOICED, payment('balance', '13002'), 'finance.reconcile'] });

  it('is decided for itself: by its number, its amount, and by somebody else', () => {
    paid()
      .when(asking('penalty', '500'), asking('price-reduction', '300'))
      .thenWaitsFor('management.approve-adjustment')
      .when(approving('AD-1', '300'))
      .thenRefusedBecause('MN-07')
      .when(approving('AD-1', '500', 'finance-1'))
      .thenRefusedBecause('FE-12')
      .when(approving('AD-1', '500'))
      .thenFacts({ money: { adjustments: [{ status: 'approved' }, { status: 'requested' }] } })
      .when(approving('AD-1', '500'))
      .thenRefusedBecause('MN-07')
      .when(rejecting('AD-1', '500'))
      .thenRefusedBecause('MN-07')
      .when(rejecting('AD-2', '300'))
      .thenFacts({ money: { adjustments: [{ status: 'approved' }, { status: 'rejected' }] } })
      .when(approving('AD-2', '300'))
      .thenRefusedBecause('MN-07');
  });

  it('is approved as it was seen, with the account as it was seen', () => {
    const asked = givenOrder('delivered', { and: [...INVOICED, asking('write-off', '2')] });
    const seen = asked.facts.approvals.changedAt?.['adjustments'] ?? 0;
    asked
      .when({ ...approving('AD-1', '2'), seen: seen - 1 })
      .thenFacts({ money: { adjustments: [{ status: 'approved' }] } });
    asked
      .when(payment('balance', '13000'), { ...approving('AD-1', '2'), seen })
      .thenRefusedBecause('AP-02')
      .when({ ...approving('AD-1', '2'), seen: null })
      .thenRefusedBecause('AP-01')
      .when(approving('AD-1', '2'))
      .thenFacts({ money: { adjustments: [{ status: 'approved', approvedBy: { by: 'management-1' } }] } });
  });

  it('stays within what was paid, is invoiced, is owed, or was accepted and ordered', () => {
    const order = paid();
    order.when(asking('refund', '13002.01')).thenRefusedBecause('MN-03');
    order.when(asking('refund', '13000'), asking('refund', '2.01')).thenRefusedBecause('MN-03');
    order.when(asking('credit-note', '13002.01')).thenRefusedBecause('MN-04');
    order.when(asking('write-off', '0.01')).thenRefusedBecause('MN-04');
    order.when(asking('price-reduction', '13002.01')).thenRefusedBecause('MN-04');
    order.when(asking('penalty', '13000'), asking('penalty', '2.01')).thenRefusedBecause('MN-04');
    order.when(asking('penalty', '5', { lines: [{ line: 1, quantity: '1' }] })).thenRefusedBecause('MN-06');
  });

  it('that nobody needs is withdrawn, and cannot be approved any more', () => {
    paid()
      .when(asking('refund', '100'), 'finance.settle')
      .thenRefusedBecause('MN-12')
      .when('finance.withdraw-adjustment', approving('AD-1', '100'))
      .thenRefusedBecause('MN-07')
      .when('finance.withdraw-adjustment')
      .thenRefusedBecause('MN-08')
      .when(refunding('AD-1', '100'))
      .thenRefusedBecause('MN-09')
      .when('finance.settle')
      .thenItIs('settled');
  });

  it('is bounded once more when it is approved, by what came in since', () => {
    givenOrder('delivered', { and: [...INVOICED, asking('write-off', '13002'), payment('balance', '13000')] })
      .when(approving('AD-1', '13002'))
      .thenRefusedBecause('MN-04')
      .when(rejecting('AD-1', '13002'), asking('write-off', '2'), approving('AD-2', '2'))
      .thenInside({ payment: 'balanced' });
  });
});

describe('the account', () => {
  it('is taken off by an agreed penalty, and what was paid too much is given back', () => {
    const order = givenOrder('delivered', { and: [...INVOICED, payment('balance', '13002')] })
      .when(asking('penalty', '500'), approving('AD-1', '500'))
      .thenInside({ payment: 'open' })
      .thenWaitsFor('finance.reconcile', 'finance.request-adjustment')
      .when(asking('refund', '500'), approving('AD-2', '500'))
      .thenWaitsFor('finance.reconcile', 'finance.pay-refund')
      .when({ ...refunding('AD-2', '200'), by: 'management-1' })
      .thenRefusedBecause('FE-13')
      .when(refunding('AD-2', '200'), refunding('AD-2', '300.01'))
      .thenRefusedBecause('MN-09')
      .when('finance.reconcile', 'finance.settle')
      .thenRefusedBecause('ST-05', 'MN-12')
      .when(refunding('AD-2', '300'))
      .when('finance.reconcile', 'finance.settle')
      .thenItIs('settled');
    expect(accountOf(order.facts)).toEqual({
      invoiced: '13002',
      credited: '0',
      reduced: '500',
      charged: '0',
      writtenOff: '0',
      paid: '13002',
      reversed: '0',
      refunded: '500',
      due: '12502',
      balance: '0',
    });
  });

  it('that the customer confirmed is to be confirmed again once it has moved', () => {
    givenOrder('delivered', { and: [...INVOICED, 'finance.reconcile'] })
      .thenInside({ reconciliation: 'agreed' })
      .when(payment('balance', '13000'))
      .thenInside({ reconciliation: 'awaited' })
      .thenFacts({
        reconciliation: null,
        money: { staleReconciliations: [{ statementNo: 'ST-1', movedBy: 'finance.record-payment' }] },
      })
      .when('finance.reconcile', asking('write-off', '2'))
      .thenInside({ reconciliation: 'agreed' })
      .when(approving('AD-1', '2'), 'finance.settle')
      .thenRefusedBecause('ST-04')
      .when('finance.reconcile', 'finance.settle')
      .thenItIs('settled');
  });

  it('takes back a write-off when the customer pays after all', () => {
    givenOrder('delivered', { and: [...INVOICED, payment('balance', '13000')] })
      .when(asking('write-off', '2'), approving('AD-1', '2'), 'finance.reconcile', 'finance.settle')
      .thenItIs('settled')
      .thenWaitsFor()
      .when(payment('balance', '2'))
      .thenWaitsFor('finance.reconcile', 'finance.request-adjustment')
      .when('finance.withdraw-adjustment', 'finance.reconcile')
      .thenWaitsFor('finance.close-books')
      .when('finance.close-books')
      .thenWaitsFor();
  });
});
