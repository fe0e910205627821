import type { FollowUp } from '../../machines/process.js';
import { order } from '../../machines/order/order.process.js';
import { DATA } from '../support/order-data.fixture.js';
import type { Step } from '../support/order.fixture.js';
import { scene } from '../support/order.fixture.js';
import { givenOrder } from './order-life.story.js';

const wheels = (type: 'pass' | 'fail', quantity: string, more: object): Step => ({
  type: `quality.${type}-incoming`,
  data: { lots: [{ item: 'worm wheel', quantity, report: 'QI-1', ...more }] },
});
const bearings = { item: 'bearing', quantity: '40', report: 'QI-2' };
const PREPARED = ['production.report-preparation', 'quality.release-inspection-plan'] as const;
const START = 'production.start';

describe('materials that come, are inspected, and are found wanting', () => {
  const prepared = () =>
    givenOrder('planned').when(...PREPARED, { type: 'quality.pass-incoming', data: { lots: [bearings] } });

  it('counts for the start only what passed and is still good', () => {
    prepared()
      .when(wheels('pass', '10', {}), wheels('fail', '3', { report: 'QI-9' }), START)
      .thenRefusedBecause('PR-01')
      .when(wheels('pass', '3', { report: 'QI-10' }), START)
      .thenItIs('producing');
  });

  it('takes nothing away for a lot that failed before anything passed', () => {
    prepared()
      .when(wheels('fail', '10', { report: 'QI-8' }), wheels('pass', '10', {}), START)
      .thenItIs('producing');
  });

  it('takes a failure from the lot that it names, and from no other', () => {
    prepared()
      .when(wheels('pass', '10', { lot: 'A' }), wheels('fail', '5', { report: 'QI-9', lot: 'B' }), START)
      .thenItIs('producing');
    prepared()
      .when(wheels('pass', '10', { lot: 'A' }), wheels('fail', '5', { report: 'QI-9', lot: 'A' }), START)
      .thenRefusedBecause('PR-01');
  });

  it('does not count the same report twice: the second record corrects the first', () => {
    prepared()
      .when(wheels('pass', '5', {}), wheels('pass', '5', {}), START)
      .thenRefusedBecause('PR-01')
      .when(wheels('pass', '10', {}), START)
      .thenItIs('producing');
  });

  it('gives no report number of one material to another', () => {
    prepared()
      .when(wheels('pass', '10', { report: 'QI-2' }))
      .thenRefusedBecause('PR-08');
  });

  it('is told after the start as well', () => {
    givenOrder('producing')
      .when(wheels('fail', '2', {}))
      .thenItIs('producing')
      .thenFacts({ incoming: [{}, {}, { item: 'worm wheel', result: 'fail' }] });
  });
});

describe('what is bought', () => {
  const short = (action: 'purchase' | 'adjust-plan') => ({
    with: {
      'production.review': {
        stock: { sufficient: false, shortages: [{ item: 'worm wheel', quantity: '10', action }] },
      },
    },
  });

  it('is not declared away while the review finds a shortage that is to be purchased', () => {
    givenOrder('reviewed', short('purchase')).when('production.declare-no-purchase').thenRefusedBecause('PL-19');
    givenOrder('reviewed', short('adjust-plan'))
      .when('production.declare-no-purchase')
      .thenFacts({ procurementPlan: { status: 'not-needed' } });
  });

  it('covers the shortages in full, or says why not', () => {
    const [, bearing] = DATA['procurement.submit-plan'].items;
    const without = (uncovered?: object[]): Step => ({
      type: 'procurement.submit-plan',
      data: { items: [bearing], uncovered },
    });
    const reviewed = givenOrder('reviewed');
    reviewed.when(without()).thenRefusedBecause('PL-20');
    reviewed.when(without([{ item: 'worm wheel', reason: '\u200b' }])).thenRefusedBecause('PL-20');
    reviewed
      .when(without([{ item: 'worm wheel', reason: 'the customer supplies them' }]))
      .thenFacts({ procurementPlan: { status: 'submitted' } });
  });

  it('is planned anew after the release, and starts nothing before the clerk has approved it', () => {
    const replanned = givenOrder('planned')
      .when('quality.pass-incoming', ...PREPARED, 'procurement.submit-plan')
      .thenInside({ 'procurement-plan': 'submitted' })
      .when(START)
      .thenRefusedBecause('PL-10');
    replanned.when('clerk.return-procurement-plan').thenInside({ 'procurement-plan': 'drafting' });
    replanned
      .when('clerk.approve-procurement-plan')
      .thenInside({ 'procurement-plan': 'effective' })
      .when(START)
      .thenItIs('producing');
  });

  it('by an approved requisition has come and passed before the start', () => {
    const told = (state: string, quantity: string): Step => ({
      type: START,
      observed: {
        requisitions: JSON.stringify([{ id: 'PR-7', version: 2, state, items: [{ item: 'bearing', quantity }] }]),
      },
    });
    const ready = givenOrder('planned').when('quality.pass-incoming', ...PREPARED);
    for (const state of ['approved', 'ordered']) {
      ready.when(told(state, '41')).thenRefusedBecause('PR-07');
      ready.when(told(state, '40')).thenItIs('producing');
    }
    ready.when(told('withdrawn', '41')).thenItIs('producing');
  });
});

/** Its file opens besides. */
const toRequisitions = (followUps: readonly FollowUp[]) => followUps.filter((one) => 'send' in one);

describe('a requisition of an order that is over', () => {
  const withdrawn = (requisitions: object[], reason = 'the customer withdrew') => {
    const { facts } = givenOrder('planned');
    const cancelled = scene({ events: [], facts }, { type: 'management.cancel', data: { impactAccepted: true } }).by;
    const event = { ...cancelled, reason, observed: { requisitions: JSON.stringify(requisitions) } };
    return toRequisitions(order.followUps(facts, event, order.rules.record(facts, event)));
  };
  const requisition = (version: number, state: string) => ({ id: `PR-${state}-${version}`, version, state, items: [] });

  it('ends with it, unless it is ordered or over', () => {
    const of = (...states: string[]) => states.map((state) => requisition(2, state));
    const reason = 'SO-000001: the customer withdrew';
    expect(withdrawn(of('drafted', 'signed', 'approved', 'ordered', 'rejected', 'withdrawn'))).toEqual(
      ['drafted', 'signed', 'approved'].map((state) => ({
        send: `PR-${state}-2`,
        event: { type: 'order.withdraw-requisition', data: { order: 'SO-000001' }, reason },
      })),
    );
  });

  it('ends with an order that is settled as well', () => {
    const { facts } = givenOrder('delivered');
    const settled = scene({ events: [], facts }, 'finance.settle').by;
    const requisitions = JSON.stringify([requisition(2, 'drafted'), requisition(2, 'ordered')]);
    const event = { ...settled, reason: null, observed: { requisitions } };
    expect(toRequisitions(order.followUps(facts, event, order.rules.record(facts, event)))).toEqual([
      {
        send: 'PR-drafted-2',
        event: {
          type: 'order.withdraw-requisition',
          data: { order: 'SO-000001' },
          reason: 'SO-000001: 订单已结算',
        },
      },
    ]);
    expect(order.observes?.['finance.settle']).toBe('requisitions');
  });

  it('of the first version ends where that version lets it', () => {
    expect(withdrawn([requisition(1, 'submitted'), requisition(1, 'approved')])).toMatchObject([
      { send: 'PR-submitted-1', event: { type: 'department.withdraw' } },
    ]);
  });
});

describe('a change of the plan', () => {
  const later = (finish: string, tasks?: object[]): Step => ({
    type: 'production.request-plan-change',
    data: { nodes: [{ stage: 'assembly', start: '2026-04-21', finish, responsible: 'Zhao' }], tasks },
  });
  const warned = (step: Step) => {
    const story = givenOrder('planned').when(step);
    const event = scene({ events: [], facts: story.facts }, 'production.support-plan-change').by;
    return order.rules.judge(['PL-18'], order.rules.record(story.facts, event), event)[0];
  };

  it('is judged by the promised date before anybody supports it', () => {
    expect(warned(later('2026-06-27'))).toMatchObject({ met: true });
    expect(warned(later('2026-06-28'))).toMatchObject({ met: false, missing: ['plan-end:2026-07-01'] });
  });

  it('moves the tasks as far as the plan ends later, or as it says itself', () => {
    const approved = ['production.support-plan-change', 'management.approve-plan-change'] as const;
    givenOrder('planned')
      .when(later('2026-05-15'), ...approved)
      .thenFacts({ productionPlan: { content: { tasks: [{ start: '2026-04-06', finish: '2026-04-25' }] } } });
    const tasks = [{ team: 'team B', work: 'assembly', start: '2026-05-01', finish: '2026-05-12' }];
    givenOrder('planned')
      .when(later('2026-05-15', tasks), ...approved)
      .thenFacts({ productionPlan: { content: { tasks } } });
  });
});
