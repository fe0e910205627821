import type { Changes, Step } from '../support/order.fixture.js';
import { amended, givenOrder } from './order-life.story.js';

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
