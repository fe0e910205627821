import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { Changes, Step } from '../support/order.fixture.js';
import { accepting, amended, givenOrder, ordered, shipment } from './order-life.story.js';
import { ON_SITE } from './order.rules.case.js';

const line = (quantity: string, number = 1) => ({ line: number, quantity });

/** An event that speaks of some of the first line of the shipment S-1. */
const of = (type: OrderEventType, quantity: string, more: object = {}): Step => ({
  type,
  data: { lines: [line(quantity)], ...more },
});

const BOTH = { data: { lines: [line('10'), line('4', 2)] } };
const sent: Changes = {
  and: ['production.pack', 'clerk.confirm-delivery', { type: 'logistics.dispatch', ...BOTH }],
};
const delayed: Changes = { and: [...(sent.and ?? []), 'logistics.report-transport-exception'] };

/** What is made, inspected, accepted and sent of the first line once more. */
const madeAgain = (quantity: string): Step[] => [
  { type: 'production.report-progress', data: { good: quantity } },
  { type: 'production.finish-rework' },
];
const acceptedAgain = (quantity: string): Step[] => [
  { type: 'quality.pass-final', data: { lines: [{ line: 1, passed: quantity, rejected: '0' }] } },
  { type: 'sales.arrange-acceptance' },
  { type: 'sales.record-acceptance', data: { lines: [{ line: 1, accepted: quantity, rejected: '0' }] } },
  { type: 'production.pack' },
];

describe('goods that are lost on the road', () => {
  it('answer an exception of their shipment, and are no more than is on the road', () => {
    givenOrder('accepted', sent)
      .when(of('logistics.record-loss', '2'))
      .thenRefusedBecause('TX-01')
      .when({ type: 'logistics.report-transport-exception', data: { notified: [] } }, of('logistics.record-loss', '2'))
      .thenRefusedBecause('TX-01')
      .when('logistics.report-transport-exception', of('logistics.record-loss', '11', { exception: 2 }))
      .thenRefusedBecause('LG-13')
      .when(of('logistics.record-loss', '2', { exception: 2 }))
      .thenItIs('customer-accepted')
      .thenCounts(1, { produced: '8', passed: '8', accepted: '8', delivered: '0' })
      .when(of('logistics.hand-over', '9'))
      .thenRefusedBecause('DL-03', 'DL-04');
  });

  it('are made once more, by the word of sales, and travel in another shipment', () => {
    givenOrder('accepted', delayed)
      .when(of('logistics.record-loss', '2'), {
        type: 'logistics.hand-over',
        data: { lines: [line('8'), line('4', 2)] },
      })
      .thenItIs('customer-accepted')
      .thenWaitsFor('sales.return-for-rework')
      .when('sales.return-for-rework', ...madeAgain('2'), ...acceptedAgain('2'))
      .thenWaitsFor('logistics.dispatch')
      .when(shipment('logistics.dispatch', 'S-2', '2'), shipment('logistics.hand-over', 'S-2', '2'))
      .thenItIs('delivered')
      .thenCounts(1, { ordered: '10', produced: '10', passed: '10', accepted: '10', delivered: '10' });
  });

  it('or are given up with the customer’s consent', () => {
    givenOrder('accepted', delayed)
      .when(of('logistics.record-loss', '2'), {
        type: 'logistics.hand-over',
        data: { lines: [line('8'), line('4', 2)] },
      })
      .when(amended(ordered('7')))
      .thenRefusedBecause('AM-02')
      .when(amended(ordered('8')), 'sales.review', 'sales.pass-review')
      .thenItIs('delivered');
  });
});

describe('goods that are refused at the door', () => {
  it('leave once more, when nothing is wrong with them', () => {
    givenOrder('accepted', delayed)
      .when(of('logistics.record-refusal', '4'))
      .thenCounts(1, { accepted: '10', delivered: '0' })
      .when({ type: 'logistics.hand-over', data: { lines: [line('6'), line('4', 2)] } })
      .thenItIs('customer-accepted')
      .thenWaitsFor('logistics.dispatch')
      .when(shipment('logistics.dispatch', 'S-2', '5'))
      .thenRefusedBecause('LG-04')
      .when(shipment('logistics.dispatch', 'S-2', '4'), shipment('logistics.hand-over', 'S-2', '4'))
      .thenItIs('delivered');
  });

  it.each([
    ['reworked', 'rework', { produced: '10', passed: '6', accepted: '6' }],
    ['made once more', 'scrap', { produced: '6', passed: '6', accepted: '6' }],
  ])('are %s, when something is', (_what, disposition, counts) => {
    givenOrder('accepted', delayed)
      .when(of('logistics.record-refusal', '4', { disposition }))
      .thenCounts(1, counts);
  });

  it('on site, were not accepted yet: the customer’s acceptance is not touched', () => {
    const change: Changes = { ...ON_SITE, and: delayed.and };
    givenOrder('inspected', change)
      .when(of('logistics.record-refusal', '4', { disposition: 'scrap' }))
      .thenItIs('inspected')
      .thenCounts(1, { produced: '6', passed: '6', accepted: '0' });
  });
});

describe('goods that come back after the delivery', () => {
  const back = (quantity: string, disposition: string): Step =>
    of('logistics.record-return', quantity, { disposition });

  it('make the order undelivered until they, or others, are there', () => {
    givenOrder('delivered')
      .when(back('11', 'ship-again'))
      .thenRefusedBecause('LG-13')
      .when(back('3', 'ship-again'))
      .thenItIs('customer-accepted')
      .thenCounts(1, { accepted: '10', delivered: '7' })
      .thenWaitsFor('logistics.dispatch')
      .when(shipment('logistics.dispatch', 'S-2', '3'), shipment('logistics.hand-over', 'S-2', '3'))
      .thenItIs('delivered');
  });

  it('are credited by the line, when they were invoiced and the customer does without', () => {
    const credit = (quantity: string, amount: string): Step => ({
      type: 'finance.request-adjustment',
      data: { kind: 'credit-note', amount, lines: [line(quantity)] },
    });
    const approved: Step = { type: 'management.approve-adjustment', data: { amount: '3600' } };
    givenOrder('delivered', { and: ['finance.record-costs', 'finance.issue-invoice'] })
      .when(back('3', 'scrap'))
      .thenItIs('customer-accepted')
      .thenCounts(1, { accepted: '7', delivered: '7', invoiced: '10' })
      .when(amended(ordered('7')), 'sales.review', 'sales.pass-review')
      .thenItIs('delivered')
      .when({ type: 'finance.record-payment', data: { amount: '9402' } }, 'finance.reconcile', 'finance.settle')
      .thenRefusedBecause('ST-01', 'ST-05', 'LG-16')
      .when(credit('11', '3600'))
      .thenRefusedBecause('MN-06')
      .when(credit('3', '3600'), approved, 'finance.issue-credit-note', 'finance.settle')
      .thenRefusedBecause('ST-04')
      .when('finance.reconcile', 'finance.settle')
      .thenItIs('settled');
  });

  it('all of them, leave an order of which nothing is accepted: it is made again, or cancelled', () => {
    givenOrder('delivered')
      .when({ type: 'logistics.record-return', data: { disposition: 'scrap', ...BOTH.data } })
      .thenItIs('customer-accepted')
      .thenWaitsFor('sales.return-for-rework')
      .when('production.assess-cancellation', 'management.cancel')
      .thenItIs('cancelled');
  });
});

describe('a figure that was typed wrong', () => {
  it('is corrected, with what stood there, what stands there now, who says so and why', () => {
    givenOrder('producing')
      .when({ type: 'production.report-progress', data: { good: '1000' } })
      .when({ type: 'production.correct-report', data: { report: 1, good: '10' }, by: 'production-2' })
      .thenCounts(1, { produced: '10' })
      .thenFacts({
        reports: [{ line: 1, good: '10', by: 'production-1' }],
        goods: {
          corrections: [
            {
              type: 'production.correct-report',
              of: 'report-no:1',
              by: 'production-2',
              reason: 'as agreed',
              changes: [{ line: 1, figure: 'good', was: '1000', is: '10' }],
            },
          ],
        },
      });
  });

  it('leaves nothing that has passed unmade, and too little is not finished', () => {
    givenOrder('inspected')
      .when({ type: 'production.correct-report', data: { report: 1, good: '9' } })
      .thenRefusedBecause('LG-02');
    givenOrder('finished')
      .when({ type: 'production.correct-report', data: { report: 1, good: '9' } })
      .thenInside('running')
      .thenWaitsFor('production.report-progress');
  });

  it('of the inspection, is bounded by what was presented, and by what the customer accepted', () => {
    const correct = (passed: string, rejected: string): Step => ({
      type: 'quality.correct-inspection',
      data: { lines: [{ line: 1, passed, rejected }] },
    });
    givenOrder('inspected')
      .when(correct('9', '2'))
      .thenRefusedBecause('LG-09')
      .when(correct('8', '2'))
      .thenCounts(1, { passed: '8', rejected: '2' });
    givenOrder('accepted').when(correct('9', '1')).thenRefusedBecause('LG-03');
  });

  it('of a failed inspection that scrapped too many, gives the pieces back', () => {
    givenOrder('finished')
      .when({ type: 'quality.fail-final', data: { disposition: 'scrap', lines: [{ line: 1, rejected: '8' }] } })
      .thenCounts(1, { produced: '2', rejected: '8' })
      .when({ type: 'quality.correct-inspection', data: { lines: [{ line: 1, rejected: '2' }] } })
      .thenCounts(1, { produced: '8', rejected: '2' });
  });

  it('of the acceptance, is bounded by what has left', () => {
    const correct = (accepted: string, rejected: string): Step => ({
      type: 'sales.correct-acceptance',
      data: { lines: [{ line: 1, accepted, rejected }] },
    });
    givenOrder('accepted').when(correct('9', '1')).thenCounts(1, { accepted: '9', rejected: '1', passed: '9' });
    givenOrder('accepted', sent).when(correct('9', '1')).thenRefusedBecause('LG-04');
  });

  it('of a shipment, names what it really carried: misloaded, or counted wrong', () => {
    const partly: Changes = { ...sent, with: { 'sales.record-acceptance': accepting('6') } };
    const misloaded = { dispatched: [line('5'), line('4', 2)] };
    givenOrder('accepted', {
      ...partly,
      and: ['production.pack', 'clerk.confirm-delivery', of('logistics.dispatch', '6')],
    })
      .when({ type: 'logistics.correct-shipment', data: misloaded })
      .when(of('logistics.hand-over', '6'))
      .thenRefusedBecause('DL-03')
      .when({ type: 'logistics.hand-over', data: { lines: [line('5'), line('4', 2)] } })
      .thenCounts(1, { delivered: '5' })
      .thenCounts(2, { delivered: '4' });
    givenOrder('delivered')
      .when({ type: 'logistics.correct-shipment', data: { dispatched: undefined, handedOver: [line('9')] } })
      .thenItIs('customer-accepted')
      .thenWaitsFor('logistics.hand-over')
      .when(of('logistics.hand-over', '1'))
      .thenItIs('delivered');
  });
});
