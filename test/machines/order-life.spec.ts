import { entered, ON_SITE, PROJECT } from './order.rules.case.js';
import { accepting, givenOrder, ordered, shipment } from './order-life.story.js';
import { both } from '../support/order.fixture.js';

describe('a standard order', () => {
  it('goes from entry to settlement, each department doing its part', () => {
    givenOrder('entered')
      .thenItIs('received')
      .thenInside('checking')
      .thenWaitsFor('clerk.confirm-check')
      .when('clerk.confirm-check')
      .thenInside({
        reviewing: { sales: 'pending', production: 'pending', engineering: 'not-needed', legal: 'not-needed' },
      })
      .thenWaitsFor(
        'sales.review',
        'production.review',
        'procurement.review',
        'quality.review',
        'sales.clear-delivery-date',
      )
      .when('sales.review', 'production.review', 'procurement.review', 'quality.review')
      .thenWaitsFor('sales.clear-delivery-date')
      .when('sales.pass-review')
      .thenRefusedBecause('RV-07')
      .when('sales.clear-delivery-date', 'sales.hold-review-meeting', 'sales.pass-review')
      .thenItIs('reviewed')
      .thenInside({ issue: 'awaited', 'production-plan': 'drafting', kickoff: 'not-needed', design: 'not-needed' })
      .when('clerk.issue-order', 'production.acknowledge-order', 'procurement.acknowledge-order')
      .when('quality.acknowledge-order', 'logistics.acknowledge-order')
      .thenInside({ issue: 'acknowledged' })
      .when('production.submit-plan', 'clerk.approve-production-plan')
      .when('procurement.submit-plan', 'clerk.approve-procurement-plan')
      .thenWaitsFor('logistics.submit-plan')
      .when('logistics.submit-plan', 'clerk.release')
      .thenItIs('planned')
      .thenInside({ materials: 'awaited', preparation: 'awaited', 'inspection-plan': 'awaited' })
      .when('production.start')
      .thenRefusedBecause('PR-01', 'PR-02', 'PR-03', 'PR-04', 'PR-05')
      .when('quality.pass-incoming', 'production.report-preparation', 'quality.release-inspection-plan')
      .thenInside({ materials: 'passed', preparation: 'reported', 'inspection-plan': 'released' })
      .when('production.start')
      .thenItIs('producing')
      .thenInside('running')
      .when('production.report-progress', { type: 'production.report-progress', data: { line: 2, good: '4' } })
      .when('production.finish')
      .thenRefusedBecause('IN-03')
      .when('quality.record-in-process', 'production.finish')
      .thenInside('awaiting-inspection')
      .thenWaitsFor('quality.pass-final')
      .when('quality.pass-final')
      .thenItIs('inspected')
      .thenInside('arranging')
      .when('sales.arrange-acceptance')
      .thenInside('arranged')
      .when('sales.record-acceptance')
      .thenItIs('customer-accepted')
      .thenInside({ packing: 'awaited', confirmation: 'awaited', transport: 'awaited' })
      .when('logistics.hand-over')
      .thenRefusedBecause('DL-01', 'DL-02', 'DL-03')
      .when('production.pack', 'clerk.confirm-delivery', 'logistics.dispatch')
      .thenInside({ packing: 'packed', confirmation: 'confirmed', transport: 'all-dispatched' })
      .thenWaitsFor('logistics.hand-over')
      .when('logistics.hand-over')
      .thenItIs('delivered')
      .thenInside({ costs: 'awaited', invoice: 'awaited', reconciliation: 'awaited', payment: 'open' })
      .when('finance.record-costs', 'finance.issue-invoice', 'finance.record-payment', 'finance.reconcile')
      .thenInside({ costs: 'recorded', invoice: 'issued', reconciliation: 'agreed', payment: 'balanced' })
      .when('finance.settle')
      .thenItIs('settled')
      .thenWaitsFor()
      .thenCounts(1, { ordered: '10', produced: '10', passed: '10', accepted: '10', delivered: '10', invoiced: '10' })
      .thenCounts(2, { ordered: '4', produced: '4', passed: '4', accepted: '4', delivered: '4', invoiced: '4' });
  });

  it('takes nothing more of its life once it is settled', () => {
    for (const type of ['sales.amend', 'finance.issue-invoice', 'clerk.hold', 'management.cancel'] as const) {
      givenOrder('settled').when(type).thenUnknown().when('production.request-plan-change').thenUnknown();
    }
  });

  it('is corrected before its review begins, without the customer having to consent', () => {
    givenOrder('entered')
      .when('clerk.return-to-entry')
      .thenInside('returned')
      .thenWaitsFor('sales.correct-entry')
      .when({ type: 'sales.correct-entry', data: { changes: { customer: { name: 'Huadong' } } } })
      .thenRefusedBecause('RC-01')
      .when({ type: 'sales.correct-entry', data: { changes: { paymentTerms: '30 days' } } })
      .thenInside('checking')
      .thenFacts({ revision: 1, entry: { paymentTerms: '30 days' } })
      .when('clerk.confirm-check')
      .thenItIs('received');
  });

  it('needs no procurement plan and no materials where production declares that nothing is bought', () => {
    const stocked = { with: { 'production.review': { stock: { sufficient: true, shortages: [] } } } };
    givenOrder('reviewed', stocked)
      .when('clerk.issue-order', 'production.acknowledge-order', 'procurement.acknowledge-order')
      .when('quality.acknowledge-order', 'logistics.acknowledge-order', 'production.submit-plan')
      .when('clerk.approve-production-plan', 'logistics.submit-plan', 'clerk.release')
      .thenRefusedBecause('PL-09', 'PL-10', 'PL-11', 'PL-12')
      .when('production.declare-no-purchase')
      .thenInside({ 'procurement-plan': 'not-needed' })
      .when('clerk.release')
      .thenItIs('planned')
      .thenInside({ materials: 'not-needed' })
      .when('production.report-preparation', 'quality.release-inspection-plan', 'production.start')
      .thenItIs('producing');
  });
});

describe('a project order', () => {
  const project = both(PROJECT, entered({ design: true }));

  it('has its contract read, signed and filed before the review is passed', () => {
    givenOrder('checked', project)
      .thenInside({ reviewing: { engineering: 'pending', legal: 'drafting' } })
      .when('sales.review', 'production.review', 'sales.clear-delivery-date', 'procurement.review', 'quality.review')
      .when('sales.pass-review')
      .thenRefusedBecause('RV-14', 'RV-15', 'RV-16', 'RV-17', 'RV-21')
      .when('engineering.review', 'sales.quote', 'sales.submit-contract', 'legal.return-contract')
      .thenInside({ reviewing: { legal: 'drafting' } })
      .when('sales.submit-contract', 'legal.approve-contract')
      .thenInside({ reviewing: { legal: 'approved' } })
      .when('sales.pass-review')
      .thenRefusedBecause('RV-16', 'RV-17')
      .when('sales.sign-contract', 'sales.file-contract')
      .thenInside({ reviewing: { legal: 'filed' } })
      .when('sales.pass-review')
      .thenItIs('reviewed');
  });

  it('does not get a changed contract signed on the approval of the old one', () => {
    givenOrder('checked', project)
      .when('sales.submit-contract', 'legal.approve-contract', 'sales.submit-contract')
      .thenInside({ reviewing: { legal: 'submitted' } })
      .when('sales.sign-contract')
      .thenUnknown()
      .when('legal.approve-contract', 'sales.sign-contract', 'sales.submit-contract')
      .thenInside({ reviewing: { legal: 'submitted' } })
      .thenFacts({ contract: { opinion: null, signature: null } });
  });

  it('begins with a kickoff, and its customer confirms a sample', () => {
    givenOrder('reviewed', project)
      .thenInside({ kickoff: 'awaited', design: 'designing' })
      .when('sales.hold-kickoff', 'engineering.pass-design-review')
      .thenInside({ kickoff: 'held', design: 'sampling' })
      .when({ type: 'engineering.submit-sample', data: { tests: [{ item: 'noise', result: 'fail' }] } })
      .thenInside({ design: 'submitted' })
      .when('sales.confirm-sample')
      .thenRefusedBecause('PL-17')
      .when('sales.return-sample')
      .thenInside({ design: 'sampling' })
      .when('engineering.submit-sample', 'sales.confirm-sample')
      .thenInside({ design: 'confirmed' })
      .when('sales.return-sample')
      .thenInside({ design: 'sampling' });
    givenOrder('planned', project).thenItIs('planned');
    givenOrder('settled', project).thenItIs('settled');
  });

  it('that becomes a standard order no longer waits for engineering and legal', () => {
    givenOrder('checked', {
      ...project,
      and: [{ type: 'engineering.review', data: { verdict: 'object' } }, 'sales.submit-contract'],
    })
      .thenInside({ reviewing: { engineering: 'objected', legal: 'submitted' } })
      .when({ type: 'sales.amend', data: { changes: { class: 'standard' } } })
      .thenInside({ reviewing: { engineering: 'not-needed', legal: 'not-needed' } });
  });
});

describe('an order that the customer accepts on site', () => {
  const onSite = (first: string) => ({ with: { 'sales.record-acceptance': accepting(first) } });

  it('is packed and dispatched before the acceptance, and handed over only after it', () => {
    givenOrder('finished', ON_SITE)
      .when('quality.pass-final', 'production.pack', 'clerk.confirm-delivery', 'logistics.dispatch')
      .thenItIs('inspected')
      .when('logistics.hand-over')
      .thenRefusedBecause('DL-04', 'OS-02')
      .when('sales.arrange-acceptance', 'sales.record-acceptance')
      .thenItIs('customer-accepted')
      .thenInside({ packing: 'packed', transport: 'all-dispatched' })
      .when('logistics.hand-over')
      .thenItIs('delivered');
  });

  it('of any other class leaves nothing before the acceptance', () => {
    givenOrder('inspected')
      .when('production.pack')
      .thenRefusedBecause('OS-01')
      .when('clerk.confirm-delivery')
      .thenRefusedBecause('OS-01')
      .when('logistics.dispatch')
      .thenRefusedBecause('OS-01', 'DL-01', 'LG-04');
  });

  it('brings back what the customer did not take, and sends it again', () => {
    givenOrder('accepted', both(ON_SITE, onSite('6')))
      .when(shipment('logistics.hand-over', 'S-1', '6'))
      .when('sales.return-for-rework', 'production.finish-rework')
      .when({ type: 'quality.pass-final', data: { lines: [{ line: 1, passed: '4', rejected: '0' }] } })
      .when('production.pack', shipment('logistics.dispatch', 'S-2', '5'))
      .thenRefusedBecause('LG-04')
      .when(shipment('logistics.dispatch', 'S-2', '4'), 'sales.arrange-acceptance')
      .when({ type: 'sales.record-acceptance', data: { lines: [{ line: 1, accepted: '4', rejected: '0' }] } })
      .thenItIs('customer-accepted')
      .when({ type: 'logistics.hand-over', data: { shipment: 'S-2', lines: [{ line: 1, quantity: '4' }] } })
      .thenCounts(1, { accepted: '10', delivered: '10' })
      .when({ type: 'logistics.hand-over', data: { shipment: 'S-1', lines: [{ line: 2, quantity: '4' }] } })
      .thenItIs('delivered');
  });

  it('is amended like any other', () => {
    givenOrder('inspected', both(ON_SITE, { and: [] }))
      .when({ type: 'sales.amend', data: { changes: ordered('10') } })
      .thenItIs('inspected')
      .thenFacts({ revision: 2 });
  });
});
