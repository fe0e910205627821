import type { Changes } from '../support/order.fixture.js';
import { both } from '../support/order.fixture.js';
import { entered, PROJECT } from './order.rules.case.js';
import { accepting, amended, givenOrder, LINES, ordered, renewedReviews, shipment } from './order-life.story.js';
import { ISSUED, PLANS } from '../support/stretches.js';

/** A procurement plan for what twelve gearboxes need. */
const buyingMore = {
  items: [
    {
      item: 'worm wheel',
      specification: 'as drawn',
      quantity: '12',
      by: '2026-06-12',
      supplier: 'Ningbo Casting',
      key: false,
    },
  ],
};

describe('a changed product', () => {
  const finer = { lines: [{ ...LINES[0], specification: 'ratio 1:30' }, LINES[1]] };

  it('is planned, prepared and started anew, as long as nothing of it is made', () => {
    givenOrder('producing')
      .when(amended(finer), 'sales.review', ...renewedReviews, 'quality.review', 'sales.pass-review')
      .when(...PLANS, ...ISSUED, 'clerk.release')
      .thenItIs('planned')
      .thenInside({ materials: 'passed', preparation: 'awaited', 'inspection-plan': 'awaited' })
      .when('production.start')
      .thenRefusedBecause('PR-02', 'PR-03', 'PR-04', 'PR-05')
      .when('production.report-preparation', 'quality.release-inspection-plan', 'production.start')
      .thenItIs('producing');
  });

  it.each([
    ['number', { productNo: 'GX-200' }],
    ['description', { description: 'Worm gearbox' }],
    ['specification', { specification: 'ratio 1:30' }],
    ['unit', { unit: 'box' }],
  ])('of another %s needs a line of its own once some of the old one is made', (_what, other) => {
    const as = { lines: [{ ...LINES[0], ...other }, LINES[1]] };
    const reported = { and: ['production.report-progress'] } satisfies Changes;
    givenOrder('producing').when(amended(as)).thenItIs('received');
    givenOrder('producing', reported).when(amended(as)).thenRefusedBecause('AM-03');
    givenOrder('accepted').when(amended(as)).thenRefusedBecause('AM-03');
    const added = { lines: [{ ...LINES[0], ...other, line: 3 }, LINES[1]] };
    givenOrder('producing', reported)
      .when(amended(added))
      .thenItIs('received')
      .thenCounts(1, { ordered: '0', produced: '10' })
      .thenCounts(3, { ordered: '10', produced: '0' });
  });

  it('is for the same customer in the same currency, once something of the order is made or paid', () => {
    const customer = { name: 'Beifang Machinery', contact: 'Mr He', phone: '+86 10 5555 0100' };
    givenOrder('planned')
      .when(amended({ customer, currency: 'USD' }))
      .thenItIs('received');
    const paid = { and: ['finance.record-payment'] } satisfies Changes;
    givenOrder('planned', paid)
      .when(amended({ customer, currency: 'USD' }))
      .thenRefusedBecause('AM-04');
    givenOrder('finished')
      .when(amended({ currency: 'USD' }))
      .thenRefusedBecause('AM-04');
  });

  it('that was given up and comes back is counted from nothing', () => {
    const without = { lines: [LINES[1]] };
    givenOrder('finished')
      .when(amended(without))
      .thenCounts(1, { ordered: '0', produced: '10' })
      .when(amended({ lines: LINES }))
      .thenCounts(1, { ordered: '10', produced: '0', passed: '0', rejected: '0' })
      .thenCounts(2, { produced: '4' })
      .when({ type: 'production.correct-report', data: { report: 1, good: '9' } })
      .thenRefusedBecause('CR-01');
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
      .when('sales.pass-review', 'production.submit-plan', 'clerk.approve-production-plan')
      .when(...ISSUED, 'clerk.release')
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
      .when('clerk.approve-procurement-plan', 'logistics.submit-plan', ...ISSUED, 'clerk.release')
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
