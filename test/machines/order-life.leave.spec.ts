import type { Changes, Step } from '../support/order.fixture.js';
import { accepting, amended, givenOrder } from './order-life.story.js';

const request = (rule: string): Step => ({ type: 'management.request-waiver', data: { rule } });
const approve = (rule: string): Step => ({ type: 'management.approve-waiver', data: { rule } });

describe('an order on hold', () => {
  it('takes nothing but resuming, cancelling and payments', () => {
    const held = givenOrder('inspected', { and: ['clerk.hold'] });
    held.thenItIs('inspected').thenWaitsFor('clerk.resume');
    for (const refused of [
      'sales.arrange-acceptance',
      'sales.amend',
      'production.pack',
      'management.request-waiver',
    ] as const) {
      expect(held.when(refused).refusedBecause).toContain('HD-01');
    }
    held.when('clerk.hold').thenUnknown();
    held
      .when('finance.record-payment')
      .thenItIs('inspected')
      .thenFacts({ payments: [{ amount: '13002.00' }] });
    held.when('clerk.resume', 'sales.arrange-acceptance').thenInside('arranged');
    held
      .when('management.cancel')
      .thenRefusedBecause('CN-02')
      .when('production.assess-cancellation', 'management.cancel')
      .thenItIs('cancelled');
  });

  it('is no longer on hold once it is over', () => {
    givenOrder('planned')
      .when('clerk.hold', 'management.cancel')
      .thenItIs('cancelled')
      .thenFacts({ hold: null })
      .thenWaitsFor();
  });
});

describe('leaving', () => {
  it('before production needs the leader’s word alone', () => {
    for (const point of ['entered', 'checked', 'reviewed', 'planned'] as const) {
      givenOrder(point)
        .when({ type: 'management.cancel', data: { impactAccepted: false } })
        .thenRefusedBecause('CN-01')
        .when('management.cancel')
        .thenItIs('cancelled');
    }
  });

  it('after production began needs production’s too, wherever an amendment has brought the order', () => {
    for (const point of ['producing', 'finished', 'inspected', 'accepted'] as const) {
      givenOrder(point)
        .when('management.cancel')
        .thenRefusedBecause('CN-02')
        .when(amended({ paymentTerms: '60 days' }))
        .thenItIs('received')
        .when('management.cancel')
        .thenRefusedBecause('CN-02')
        .when('sales.decline')
        .thenRefusedBecause('CN-02', 'DC-03')
        .when('production.assess-cancellation', 'management.cancel')
        .thenItIs('cancelled');
    }
  });

  it('is not possible any more once everything is delivered', () => {
    givenOrder('delivered').when('management.cancel').thenUnknown();
  });

  it('during the review is for sales to decide, with the loss evaluated and the customer told', () => {
    givenOrder('checked')
      .when({ type: 'sales.decline', data: { lossEvaluation: '', customerInformed: false } })
      .thenRefusedBecause('DC-01', 'DC-02')
      .when('sales.decline')
      .thenItIs('cancelled')
      .thenFacts({ closing: { type: 'sales.decline' } });
  });
});

describe('a waiver', () => {
  const poorCredit = {
    with: { 'sales.review': { credit: { rating: 'poor' } } },
    and: ['sales.review', 'production.review', 'sales.clear-delivery-date', 'procurement.review', 'quality.review'],
  } satisfies Changes;

  it('by two people lets a duty pass, and stays on the order for ever', () => {
    givenOrder('checked', poorCredit)
      .when('sales.pass-review')
      .thenRefusedBecause('RV-02')
      .when(request('RV-02'), 'sales.pass-review')
      .thenRefusedBecause('RV-02')
      .when({ ...approve('RV-02'), by: 'management-1' })
      .thenRefusedBecause('FE-10')
      .when(approve('RV-02'), 'sales.pass-review')
      .thenItIs('reviewed')
      .thenFacts({ waivers: [{ rule: 'RV-02', by: 'management-1', approvedBy: { by: 'management-2' } }] });
  });

  it('never lets a gate pass', () => {
    givenOrder('checked')
      .when(request('RV-20'))
      .thenRefusedBecause('WV-01')
      .when(approve('RV-20'))
      .thenRefusedBecause('WV-02');
  });
});

describe('money', () => {
  const invoice = (invoiceNo: string, amount: string): Step => ({
    type: 'finance.issue-invoice',
    data: { invoiceNo, amount },
  });
  /** Of the price alone: no quantity is invoiced or taken off. */
  const onPrice = (invoiceNo: string, amount: string): Step => ({
    type: 'finance.issue-invoice',
    data: { invoiceNo, amount, lines: undefined },
  });
  const payment = (kind: string, amount: string): Step => ({ type: 'finance.record-payment', data: { kind, amount } });
  const checked = ['finance.record-costs', 'finance.reconcile'] as const;

  it('is taken from the passed review on, wherever an amendment has brought the order', () => {
    givenOrder('checked').when(payment('prepayment', '3900.60')).thenRefusedBecause('PY-01');
    givenOrder('planned')
      .when(payment('prepayment', '3900.60'), amended({ paymentTerms: '60 days' }))
      .thenItIs('received')
      .when(payment('prepayment', '100'))
      .thenFacts({ payments: [{ amount: '3900.60' }, { amount: '100' }] });
  });

  it('settles when the invoice is what is due, less penalties, and is paid', () => {
    givenOrder('delivered', { and: [...checked] })
      .when(invoice('INV-1', '13002.00'), payment('penalty', '500'))
      .when({ type: 'finance.settle' })
      .thenRefusedBecause('ST-01', 'ST-05')
      .when(onPrice('INV-1/C', '-500'), payment('prepayment', '3900.60'))
      .thenInside({ payment: 'open' })
      .when(payment('balance', '8601.40'))
      .thenInside({ payment: 'balanced' })
      .when({ type: 'finance.settle', by: 'finance-1' })
      .thenRefusedBecause('FE-08')
      .when('finance.settle')
      .thenItIs('settled');
  });

  it('that was paid too much is given back', () => {
    givenOrder('delivered', { and: [...checked, 'finance.issue-invoice'] })
      .when(payment('balance', '13102.00'), 'finance.settle')
      .thenRefusedBecause('ST-05')
      .when(payment('refund', '100'), 'finance.settle')
      .thenItIs('settled');
  });

  it('that will not come is written off by the leader, never by who asked', () => {
    givenOrder('delivered', { and: [...checked, 'finance.issue-invoice', payment('balance', '13000.00')] })
      .when('finance.settle')
      .thenRefusedBecause('ST-05')
      .when('management.approve-write-off')
      .thenRefusedBecause('WO-01')
      .when('finance.request-write-off')
      .thenWaitsFor('finance.record-payment', 'management.approve-write-off')
      .when({ type: 'management.approve-write-off', by: 'finance-1' })
      .thenRefusedBecause('FE-09')
      .when('management.approve-write-off', 'finance.settle')
      .thenItIs('settled');
  });

  it('is due for what was accepted, at its prices', () => {
    givenOrder('delivered', { with: { 'sales.record-acceptance': accepting('10') }, and: [...checked] })
      .when(invoice('INV-1', '13001.99'), payment('balance', '13001.99'), 'finance.settle')
      .thenRefusedBecause('ST-01')
      .when(onPrice('INV-2', '0.01'), payment('balance', '0.01'), 'finance.settle')
      .thenItIs('settled');
  });
});
