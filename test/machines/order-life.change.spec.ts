import type { Changes } from '../support/order.fixture.js';
import { both } from '../support/order.fixture.js';
import { entered, PROJECT } from './order.rules.case.js';
import {
  accepting,
  amended,
  givenOrder,
  LINES,
  ordered,
  renewedPlans,
  renewedReviews,
  shipment,
} from './order-life.story.js';

/** A procurement plan for what twelve gearboxes need. */
const buyingMore = {
  items: [
    {
      item: 'worm wheel',
      specification: 'as drawn',
      quantity: '12',
      by: '2026-04-15',
      supplier: 'Ningbo Casting',
      key: false,
    },
  ],
};

describe('a changed product', () => {
  const finer = { lines: [{ ...LINES[0], specification: 'ratio 1:30' }, LINES[1]] };

  it('is prepared, started and inspected anew', () => {
    givenOrder('inspected')
      .when(amended(finer), 'sales.review', ...renewedReviews, 'quality.review', 'sales.pass-review')
      .when(...renewedPlans.slice(0, 4), 'clerk.release')
      .thenItIs('planned')
      .thenInside({ materials: 'passed', preparation: 'awaited', 'inspection-plan': 'awaited' })
      .thenCounts(1, { produced: '10', passed: '0' })
      .when('production.start')
      .thenRefusedBecause('PR-02', 'PR-03', 'PR-04', 'PR-05')
      .when('production.report-preparation', 'quality.release-inspection-plan', 'production.start')
      .thenItIs('producing')
      .thenInside('awaiting-inspection')
      .when('quality.pass-final')
      .thenItIs('inspected')
      .thenCounts(1, { passed: '10' });
  });

  it('of another number is produced from nothing; a line that was accepted keeps its product', () => {
    const other = { lines: [{ ...LINES[0], productNo: 'GX-200' }, LINES[1]] };
    givenOrder('inspected')
      .when(amended(other))
      .thenCounts(1, { produced: '0', passed: '0' })
      .thenCounts(2, { produced: '4' });
    givenOrder('accepted').when(amended(other)).thenRefusedBecause('AM-03');
  });

  it('that needs no design any more does not wait for it', () => {
    givenOrder('planned', both(PROJECT, entered({ design: true })))
      .when(
        amended({ design: false }),
        'production.review',
        'sales.clear-delivery-date',
        'quality.review',
        'engineering.review',
      )
      .when('sales.pass-review', 'production.submit-plan', 'clerk.approve-production-plan', 'clerk.release')
      .thenItIs('planned')
      .when(amended({ customerPo: 'PO-9' }))
      .thenItIs('planned');
  });
});

describe('a changed quantity', () => {
  it('raised, makes production produce more, of materials that passed', () => {
    givenOrder('inspected')
      .when(amended(ordered('12')), 'sales.review', ...renewedReviews, 'sales.pass-review')
      .thenItIs('reviewed')
      .when('production.submit-plan', 'clerk.approve-production-plan')
      .when({ type: 'procurement.submit-plan', data: buyingMore })
      .when('clerk.approve-procurement-plan', 'logistics.submit-plan', 'clerk.release')
      .thenItIs('planned')
      .thenInside({ materials: 'awaited' })
      .when('production.start')
      .thenRefusedBecause('PR-01')
      .when({ type: 'quality.pass-incoming', data: { lots: [{ item: 'worm wheel', quantity: '2', report: 'QI-9' }] } })
      .when('production.start')
      .thenItIs('producing')
      .thenInside('running')
      .when('production.finish')
      .thenRefusedBecause('IN-01')
      .when({ type: 'production.report-progress', data: { good: '2' } }, 'production.finish')
      .when({ type: 'quality.pass-final', data: { lines: [{ line: 1, passed: '2', rejected: '0' }] } })
      .thenItIs('inspected')
      .thenFacts({ returnTo: null })
      .thenCounts(1, { ordered: '12', produced: '12', passed: '12' });
  });

  const partly = { with: { 'sales.record-acceptance': accepting('6', '4') } } satisfies Changes;
  const sent = (first: string) =>
    [
      'production.pack',
      'clerk.confirm-delivery',
      {
        type: 'logistics.dispatch',
        data: {
          lines: [
            { line: 1, quantity: first },
            { line: 2, quantity: '4' },
          ],
        },
      },
      {
        type: 'logistics.hand-over',
        data: {
          lines: [
            { line: 1, quantity: first },
            { line: 2, quantity: '4' },
          ],
        },
      },
    ] as const;

  it('lowered, gives up what is left and the order is delivered', () => {
    givenOrder('accepted', partly)
      .when(...sent('6'))
      .thenItIs('customer-accepted')
      .when(amended(ordered('5')))
      .thenRefusedBecause('AM-02')
      .when(amended(ordered('6')))
      .thenItIs('received')
      .thenStale('sales')
      .when('sales.review', 'sales.pass-review')
      .thenItIs('delivered')
      .thenCounts(1, { ordered: '6', accepted: '6', delivered: '6' });
  });

  it('lowered while the rest is in rework, delivers too: nothing is left to rework', () => {
    givenOrder('accepted', partly)
      .when(...sent('6'), 'sales.return-for-rework')
      .thenInside('rework')
      .when(amended(ordered('6')), 'sales.review', 'sales.pass-review')
      .thenItIs('delivered');
  });

  it('lowered before everything is handed over, goes on where it was', () => {
    givenOrder('accepted', partly)
      .when('production.pack', 'clerk.confirm-delivery', shipment('logistics.dispatch', 'S-1', '6'))
      .when(amended(ordered('6')))
      .thenItIs('received')
      // The goods are on the road, whatever is being reviewed.
      .when(shipment('logistics.hand-over', 'S-1', '6'))
      .thenCounts(1, { delivered: '6' })
      .when('sales.review', 'sales.pass-review')
      .thenItIs('customer-accepted');
  });
});
