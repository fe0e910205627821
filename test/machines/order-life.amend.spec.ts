import { amended, givenOrder, LINES, ordered, renewedReviews } from './order-life.story.js';
import { ISSUED, PLANS } from '../support/stretches.js';

describe('an objection', () => {
  it('stops the review until its solution is agreed and its department has reviewed again', () => {
    givenOrder('checked')
      .when('sales.review', 'procurement.review', 'quality.review')
      .when({ type: 'production.review', data: { verdict: 'object', objection: 'no capacity in April' } })
      .when('sales.clear-delivery-date')
      .thenInside({ reviewing: { production: 'objected' } })
      .thenWaitsFor('sales.resolve-objection')
      .when('sales.pass-review')
      .thenRefusedBecause('RV-20')
      .when({ type: 'sales.resolve-objection', data: { department: 'quality' } })
      .thenRefusedBecause('OB-01')
      .when('sales.resolve-objection')
      .thenInside({ reviewing: { production: 'pending' } })
      .when('sales.pass-review')
      .thenRefusedBecause('RV-04', 'RV-05', 'RV-06', 'RV-07', 'RV-21')
      .when('production.review', 'sales.clear-delivery-date', 'sales.pass-review')
      .thenItIs('reviewed');
  });

  it('may fall away with an amendment: the department reviews what is ordered now', () => {
    givenOrder('checked')
      .when(
        { type: 'production.review', data: { verdict: 'object', objection: 'ten are too many' } },
        amended(ordered('12')),
      )
      .thenInside({ reviewing: { production: 'stale' } })
      .when('sales.resolve-objection')
      .thenInside({ reviewing: { production: 'pending' } })
      .when('production.review')
      .thenInside({ reviewing: { production: 'approved' } });
  });
});

describe('an amendment during the review', () => {
  const reviewed = ['sales.review', 'production.review', 'procurement.review', 'quality.review'] as const;

  it.each<[string, object, string[]]>([
    ['packaging', { packagingRequirements: 'pallet' }, ['quality']],
    ['quantity raised', ordered('12'), ['sales', 'production', 'procurement']],
    ['quantity lowered', ordered('8'), ['sales']],
    ['a line given up', { lines: [LINES[0]] }, ['sales']],
    ['payment', { paymentTerms: '60 days' }, ['sales']],
    [
      'specification',
      { lines: [{ ...LINES[0], specification: 'ratio 1:30' }, LINES[1]] },
      ['sales', 'production', 'procurement', 'quality'],
    ],
    ['date', { deliveryDate: '2026-07-15' }, ['sales', 'production', 'procurement']],
    ['the customer’s own number', { customerPo: 'PO-9' }, []],
    ['a field that nobody knows', { colour: 'green' }, ['sales', 'production', 'procurement', 'quality']],
    ['nothing at all', { paymentTerms: '30 % in advance, rest 30 days after delivery' }, []],
  ])('makes stale who relied on it: %s', (_what, changes, stale) => {
    givenOrder('checked', { and: [...reviewed] })
      .when(amended(changes))
      .thenItIs('received')
      .thenStale(...stale)
      .thenFacts({ revision: 2, returnTo: null });
  });

  it('takes the cleared delivery date back when the date changes', () => {
    givenOrder('checked', { and: [...reviewed, 'sales.clear-delivery-date'] })
      .when(amended({ deliveryDate: '2026-07-15' }))
      .thenFacts({ clearedDate: null });
  });

  it('needs the customer’s consent, and an entry that is still complete', () => {
    givenOrder('checked')
      .when({
        type: 'sales.amend',
        data: { changes: { paymentTerms: '' }, customerConsent: { by: '', on: '2026-05-01' } },
      })
      .thenRefusedBecause('RC-05', 'AM-01');
  });

  it('keeps who amended from giving the sales review', () => {
    givenOrder('checked')
      .when(amended({ paymentTerms: '60 days' }, 'sales-3'), { type: 'sales.review', by: 'sales-3' })
      .thenRefusedBecause('FE-01')
      .when('sales.review')
      .thenInside({ reviewing: { sales: 'approved' } });
  });
});

describe('an amended order passes its review again and returns to where it was', () => {
  it.each(['reviewed', 'planned', 'producing', 'inspected', 'customer-accepted'] as const)('from %s', (state) => {
    const point = state === 'customer-accepted' ? 'accepted' : state;
    givenOrder(point)
      .when(amended({ paymentTerms: '60 days' }))
      .thenItIs('received')
      .thenInside({
        reviewing: { sales: 'stale', production: 'approved', procurement: 'approved', quality: 'approved' },
      })
      .thenWaitsFor('sales.review')
      .thenFacts({ returnTo: state, revision: 2 })
      .when('sales.pass-review')
      .thenRefusedBecause('RV-21')
      .when('sales.review', 'sales.pass-review')
      .thenItIs(state)
      .thenFacts({
        returnTo: null,
        amendments: [
          { changed: ['paymentTerms'], before: { paymentTerms: '30 % in advance, rest 30 days after delivery' } },
        ],
      });
  });

  it('stops on the way back where a plan is stale, and goes on once it is made anew', () => {
    givenOrder('finished')
      .when(amended({ deliveryDate: '2026-07-15' }))
      .thenStale('sales', 'production', 'procurement', 'production-plan', 'procurement-plan', 'logistics-plan')
      .when('sales.review', ...renewedReviews, 'sales.pass-review')
      .thenItIs('reviewed')
      .thenInside({ 'production-plan': 'drafting', 'procurement-plan': 'drafting', 'logistics-plan': 'drafting' })
      .thenInside({ issue: 'awaited' })
      .thenFacts({ returnTo: 'producing' })
      .when(...PLANS, 'clerk.release')
      .thenRefusedBecause('PL-01')
      .when(...ISSUED, 'clerk.release')
      .thenItIs('producing')
      .thenInside('awaiting-inspection')
      .thenFacts({ returnTo: null });
  });

  it('lets a plan be made anew only as far as it relied on the change, and issues the order anew: the delivery place', () => {
    givenOrder('producing')
      .when(amended({ deliveryPlace: 'Wuxi, gate 1' }))
      .thenItIs('reviewed')
      .thenStale('logistics-plan')
      .thenInside({ 'production-plan': 'effective', 'procurement-plan': 'effective', 'logistics-plan': 'drafting' })
      .thenWaitsFor('clerk.issue-order', 'logistics.submit-plan')
      .when('logistics.submit-plan', ...ISSUED, 'clerk.release')
      .thenItIs('producing');
  });

  it('changes nothing where no decision rests on the field', () => {
    givenOrder('inspected')
      .when(amended({ customerPo: 'PO-9' }))
      .thenItIs('inspected')
      .thenStale()
      .thenFacts({ revision: 2 });
  });

  it('is not set back again by what was let pass before', () => {
    const waived = [
      { type: 'management.request-waiver', data: { rule: 'PR-05' } },
      { type: 'management.approve-waiver', data: { rule: 'PR-05' } },
    ] as const;
    givenOrder('planned', { and: ['quality.pass-incoming', 'quality.release-inspection-plan'] })
      .when(amended({ qualityRequirements: 'accuracy grade 5' }), 'sales.review', 'quality.review', 'sales.pass-review')
      .thenItIs('reviewed')
      .when('procurement.submit-plan', 'clerk.approve-procurement-plan', ...ISSUED, 'clerk.release')
      .thenItIs('planned')
      .thenStale('inspection-plan')
      .when('production.report-preparation', ...waived, 'production.start')
      .thenItIs('producing')
      .when(amended({ customerPo: 'PO-9' }))
      .thenItIs('producing');
  });

  it('amended twice returns to the furthest milestone it had reached', () => {
    givenOrder('inspected')
      .when(
        amended({ paymentTerms: '60 days' }),
        amended({ deliveryPlace: 'Wuxi' }),
        'sales.review',
        'sales.pass-review',
      )
      .thenItIs('reviewed')
      .when('logistics.submit-plan', ...ISSUED, 'clerk.release')
      .thenItIs('inspected');
  });
});
