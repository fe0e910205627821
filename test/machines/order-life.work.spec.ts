import type { Changes, Step } from '../support/order.fixture.js';
import { accepting, amended, givenOrder, ordered, passing, reporting, shipment } from './order-life.story.js';

describe('on the shop floor', () => {
  it('an exception stays open until it is closed', () => {
    givenOrder('producing', { and: ['production.report-progress', reporting(2, '4'), 'quality.record-in-process'] })
      .when('production.raise-exception', 'production.finish')
      .thenRefusedBecause('IN-04')
      .thenWaitsFor('production.close-exception')
      .when('production.close-exception', 'production.finish')
      .thenInside('awaiting-inspection');
  });

  it('nobody reports on a line that the order does not have', () => {
    givenOrder('producing').when(reporting(3, '1')).thenRefusedBecause('LG-01').thenCounts(1, { produced: '0' });
  });
});

describe('the customer', () => {
  const partly = { with: { 'sales.record-acceptance': accepting('6', '4', '1') } } satisfies Changes;

  it('objects, and the order waits until he is satisfied', () => {
    givenOrder('inspected')
      .when('sales.arrange-acceptance', 'sales.record-objection')
      .thenInside('handling-objection')
      .when('sales.record-acceptance')
      .thenRefusedBecause('AC-04')
      .when({ type: 'sales.close-objection', data: { resolution: 'looked at', satisfied: false } })
      .thenInside('handling-objection')
      .when('sales.close-objection')
      .thenInside('arranged')
      .when('sales.record-acceptance')
      .thenItIs('customer-accepted');
  });

  it('has the goods reworked instead: the acceptance is arranged anew', () => {
    givenOrder('inspected')
      .when('sales.arrange-acceptance', 'sales.record-objection', 'sales.return-for-rework')
      .thenItIs('producing')
      .thenInside('rework')
      .thenCounts(1, { passed: '0' })
      .thenFacts({ arrangement: null, complaints: [{ id: 'OB-1', open: true, resolution: null }] })
      .when('production.finish-rework', 'quality.pass-final')
      .thenItIs('inspected')
      // Whether the rework has satisfied the customer, he says himself.
      .thenInside('handling-objection')
      .when('sales.close-objection')
      .thenInside('arranging');
  });

  it('does not accept by accepting nothing', () => {
    givenOrder('inspected')
      .when('sales.arrange-acceptance', { type: 'sales.record-acceptance', data: accepting('0', '0', '10') })
      .thenRefusedBecause('LG-08');
  });

  it('accepts a part; two shipments and a round of rework later the order is delivered', () => {
    givenOrder('accepted', partly)
      .thenCounts(1, { passed: '9', accepted: '6', rejected: '1' })
      .when('production.pack', 'clerk.confirm-delivery')
      .when(shipment('logistics.dispatch', 'S-1', '6'), shipment('logistics.hand-over', 'S-1', '4'))
      .thenItIs('customer-accepted')
      .when(shipment('logistics.dispatch', 'S-2', '1'))
      .thenRefusedBecause('LG-04')
      .when('sales.return-for-rework')
      .thenItIs('producing')
      .thenCounts(1, { passed: '6', accepted: '6', delivered: '4' })
      // Two pieces are still on the road.
      .thenWaitsFor('production.finish-rework', 'logistics.hand-over')
      .when(shipment('logistics.hand-over', 'S-1', '3'))
      .thenRefusedBecause('DL-03', 'DL-04')
      .when(shipment('logistics.hand-over', 'S-1', '2'))
      .thenItIs('producing')
      .thenCounts(1, { delivered: '6' })
      .when('logistics.hand-over')
      .thenUnknown()
      .when('production.finish-rework', passing('4'), 'sales.arrange-acceptance')
      .when({ type: 'sales.record-acceptance', data: accepting('4', '0') })
      .when({ type: 'logistics.dispatch', data: { shipment: 'S-2' } })
      .thenRefusedBecause('DL-01', 'LG-04')
      .when('production.pack', { type: 'logistics.dispatch', data: { shipment: 'S-2', ...pieces('4', '4') } })
      .when({ type: 'logistics.hand-over', data: { shipment: 'S-2', ...pieces('4', '4') } })
      .thenItIs('delivered')
      .thenCounts(1, { accepted: '10', delivered: '10' });
  });

  it('returns nothing for rework once he has accepted everything', () => {
    givenOrder('accepted').when('sales.return-for-rework').thenRefusedBecause('RW-01');
  });
});

const pieces = (first: string, second: string) => ({
  lines: [
    { line: 1, quantity: first },
    { line: 2, quantity: second },
  ],
});

describe('a change of the plan', () => {
  const nodes = [{ stage: 'machining', start: '2026-04-08', finish: '2026-04-27', responsible: 'Wang' }];
  const request: Step = { type: 'production.request-plan-change', data: { nodes } };

  it('is written, supported by the head of production, approved by the leader: three people', () => {
    givenOrder('producing')
      .when(request, 'management.approve-plan-change')
      .thenRefusedBecause('PC-02')
      .thenWaitsFor('production.report-progress', 'quality.record-in-process', 'production.support-plan-change')
      .when({ type: 'production.support-plan-change', by: 'production-1' })
      .thenRefusedBecause('FE-05')
      .when('production.support-plan-change', { type: 'management.approve-plan-change', by: 'production-head' })
      .thenRefusedBecause('FE-06')
      .when('management.approve-plan-change')
      .thenFacts({ planChange: { status: 'approved' }, productionPlan: { status: 'effective', content: { nodes } } })
      .when(request)
      .thenFacts({ planChange: { status: 'requested', supportedBy: [] } });
  });

  it('rejected leaves the plan as it was', () => {
    givenOrder('planned')
      .when(request, 'management.reject-plan-change')
      .thenFacts({ planChange: { status: 'rejected' }, productionPlan: { content: { slackDays: 3 } } });
  });

  it('lapses with the plan that it would change, and with the order', () => {
    givenOrder('producing')
      .when(request, amended(ordered('12')))
      .thenFacts({ planChange: { status: 'lapsed' } })
      .when('production.support-plan-change')
      .thenUnknown();
    givenOrder('planned')
      .when(request, 'management.cancel')
      .thenFacts({ planChange: { status: 'lapsed' } });
    const late = [{ stage: 'machining', start: '2026-04-08', finish: '2026-05-12', responsible: 'Wang' }];
    givenOrder('finished')
      .when({ ...request, data: { nodes: late } }, 'quality.pass-final')
      .thenFacts({ planChange: { status: 'lapsed' } });
  });
});
