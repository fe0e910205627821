import { DATA } from '../support/order-data.fixture.js';
import type { Changes, Step } from '../support/order.fixture.js';
import { amended, givenOrder, ordered } from './order-life.story.js';

const PREPARED = ['production.report-preparation', 'quality.release-inspection-plan'] as const;
const APPROVE = 'clerk.approve-procurement-change';
const [wheel, bearing] = DATA['procurement.change-plan'].items;

const changing = (...items: object[]): Step => ({ type: 'procurement.change-plan', data: { items } });

/** What the log keeps of how a supplier stood. */
const standing = (step: Step | typeof APPROVE, standings: Record<string, string>): Step => ({
  ...(typeof step === 'string' ? { type: step } : step),
  observed: { 'supplier-standings': JSON.stringify(standings) },
});

describe('a procurement plan that is carried out', () => {
  it('is changed with the word of the clerk; until then the old one is in force', () => {
    const proposed = givenOrder('planned')
      .when('quality.pass-incoming', ...PREPARED)
      .when(changing({ ...wheel, quantity: '12' }, bearing))
      .thenWaitsFor(APPROVE, 'production.start')
      .thenFacts({ changes: { procurement: { status: 'proposed', reason: 'as agreed' } } })
      .thenFacts({ procurementPlan: { status: 'effective', content: { items: [{ quantity: '10' }, {}] } } });
    proposed.when('production.start').thenItIs('producing');
    proposed
      .when(APPROVE)
      .thenInside({ materials: 'awaited', 'procurement-plan': 'effective' })
      .thenFacts({ changes: { procurement: { status: 'approved' } } })
      .thenFacts({ procurementPlan: { status: 'effective', content: { items: [{ quantity: '12' }, {}] } } })
      .when('production.start')
      .thenRefusedBecause('PR-01')
      .when({ type: 'quality.pass-incoming', data: { lots: [{ item: 'worm wheel', quantity: '2', report: 'QI-9' }] } })
      .when('production.start')
      .thenItIs('producing');
  });

  it('stays as it was when the clerk returns the change, which may be bettered', () => {
    givenOrder('planned').when(changing(bearing)).thenRefusedBecause('PL-20');
    givenOrder('producing')
      .when(changing({ ...wheel, quantity: '11' }), 'clerk.return-procurement-change')
      .thenFacts({ changes: { procurement: { status: 'returned', decision: { by: 'clerk-1' } } } })
      .thenFacts({ procurementPlan: { content: { items: [{ quantity: '10' }, {}] } } })
      .when(APPROVE)
      .thenUnknown();
    givenOrder('producing')
      .when(changing({ ...wheel, quantity: '11' }), changing({ ...wheel, quantity: '13' }), APPROVE)
      .thenFacts({ procurementPlan: { content: { items: [{ quantity: '13' }] } } });
  });

  it('may turn to an approved supplier whom no review assessed', () => {
    const other = changing({ ...wheel, supplier: 'Wuxi Gear' }, bearing);
    const story = givenOrder('producing');
    story.when(other).thenRefusedBecause('PL-12');
    story.when(standing(other, { 'Wuxi Gear': 'candidate' })).thenRefusedBecause('PL-12');
    const proposed = story.when(standing(other, { 'Wuxi Gear': 'approved' }));
    // He may have lost his standing since.
    proposed.when(standing(APPROVE, { 'Wuxi Gear': 'eliminated' })).thenRefusedBecause('PL-12');
    proposed.when(standing(APPROVE, { 'Wuxi Gear': 'preferred' })).thenFacts({
      changes: { suppliers: ['Wuxi Gear'] },
      procurementPlan: { content: { items: [{ supplier: 'Wuxi Gear' }, {}] } },
    });
  });

  it('names contract, quantity and supplier of what is bought, in the change as in the plan', () => {
    const story = givenOrder('producing');
    story.when(changing({ ...wheel, contractNo: '' }, bearing)).thenRefusedBecause('PL-11');
    story.when(changing({ ...wheel, specification: '' }, bearing)).thenRefusedBecause('PL-09');
  });

  it('begins when something has to be bought after all', () => {
    const unneeded = {
      without: ['procurement.submit-plan', 'clerk.approve-procurement-plan', 'quality.pass-incoming'],
      with: { 'production.review': { stock: { sufficient: true, shortages: [] } } },
      and: [],
    } satisfies Changes;
    givenOrder('reviewed', unneeded)
      .when('clerk.issue-order', 'production.acknowledge-order', 'procurement.acknowledge-order')
      .when('quality.acknowledge-order', 'logistics.acknowledge-order', 'production.submit-plan')
      .when('clerk.approve-production-plan', 'production.declare-no-purchase', 'logistics.submit-plan', 'clerk.release')
      .thenInside({ materials: 'not-needed' })
      .when(changing({ ...bearing, supplier: '' }))
      .thenRefusedBecause('PL-09', 'PL-12')
      .when(changing(bearing))
      .thenInside({ materials: 'not-needed' })
      .when(APPROVE)
      .thenInside({ materials: 'awaited', 'procurement-plan': 'effective' });
  });

  it('is left behind with what it was bought for', () => {
    const proposed = givenOrder('producing').when('procurement.change-plan');
    const lapsed = { changes: { procurement: { status: 'lapsed' } } };
    proposed
      .when(amended(ordered('12')))
      .thenFacts(lapsed)
      .when(APPROVE)
      .thenUnknown();
    proposed.when(amended({ customerPo: 'PO-9' })).thenFacts({ changes: { procurement: { status: 'proposed' } } });
    proposed.when('production.assess-cancellation', 'management.cancel').thenFacts(lapsed);
    givenOrder('planned').when('procurement.change-plan', 'procurement.submit-plan').thenFacts(lapsed);
    givenOrder('finished').when('procurement.change-plan', 'quality.pass-final').thenFacts(lapsed);
  });

  it('is approved as it was seen', () => {
    givenOrder('producing')
      .when('procurement.change-plan', 'procurement.change-plan', { type: APPROVE, seen: 5 })
      .thenRefusedBecause('AP-02')
      .when({ type: APPROVE, seen: null })
      .thenRefusedBecause('AP-01');
  });

  it('is changed while it is carried out, and not before or after', () => {
    givenOrder('reviewed').when('procurement.change-plan').thenRefusedBecause('PC-03');
    givenOrder('inspected').when('procurement.change-plan').thenRefusedBecause('PC-03');
    givenOrder('settled').when('procurement.change-plan').thenUnknown();
  });
});
