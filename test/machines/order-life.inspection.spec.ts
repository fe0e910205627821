import type { Step } from '../support/order.fixture.js';
import { accepting, givenOrder, passing, reporting } from './order-life.story.js';

const failing = (disposition: string, rejected = '2'): Step => ({
  type: 'quality.fail-final',
  data: { disposition, lines: [{ line: 1, rejected }] },
});

describe('the final inspection', () => {
  it('that fails asks for rework, and counts the rounds', () => {
    givenOrder('finished')
      .when(failing('rework'))
      .thenItIs('producing')
      .thenInside('rework')
      .thenWaitsFor('production.finish-rework')
      .thenCounts(1, { produced: '10', passed: '0', rejected: '2' })
      .when('production.finish-rework')
      .thenInside('awaiting-inspection')
      .when(failing('rework', '1'), 'production.finish-rework')
      .thenFacts({ failedInspections: [{ round: 1 }, { round: 2, measures: 'bearings replaced' }] })
      .when({ type: 'quality.pass-final', data: { items: [{ item: 'tooth profile', result: 'pass' }] } })
      .thenRefusedBecause('IN-07')
      .when('quality.pass-final')
      .thenItIs('inspected')
      .thenCounts(1, { passed: '10', rejected: '3' });
  });

  it.each(['scrap', 'return'])('that ends in %s has the pieces produced again', (disposition) => {
    givenOrder('finished')
      .when(failing(disposition))
      .thenCounts(1, { produced: '8', rejected: '2' })
      .when('production.finish-rework')
      .thenRefusedBecause('IN-01')
      .when(reporting(1, '2'), 'production.finish-rework', 'quality.pass-final')
      .thenItIs('inspected')
      .thenCounts(1, { produced: '10', passed: '10' });
  });

  it('cannot scrap more than was produced', () => {
    givenOrder('finished').when(failing('scrap', '11')).thenRefusedBecause('LG-02');
  });

  it('may take goods as they are once it is named who allowed it, how many, and in spite of what', () => {
    const profile = { item: 'tooth profile', result: 'pass' };
    const concession = {
      allowedBy: 'Ms Lin',
      office: 'customer',
      evidence: 'letter of 6 May',
      quantities: [{ line: 1, quantity: '2', item: 'noise' }],
    };
    const asIs = (given?: object): Step => ({
      type: 'quality.fail-final',
      data: { disposition: 'use-as-is', lines: [{ line: 1, rejected: '0' }], concession: given },
    });
    const finished = givenOrder('finished');
    finished.when(asIs()).thenRefusedBecause('IN-10');
    finished.when(asIs({ ...concession, allowedBy: ' ' })).thenRefusedBecause('IN-10');
    finished.when(asIs({ ...concession, quantities: [] })).thenRefusedBecause('IN-10');
    const elevenOfTen = [{ line: 1, quantity: '11', item: 'noise' }];
    finished.when(asIs({ ...concession, quantities: elevenOfTen })).thenRefusedBecause('IN-10');
    finished
      .when(asIs(concession))
      .thenFacts({ failedInspections: [{ disposition: 'use-as-is', concession }] })
      .when('production.finish-rework', {
        type: 'quality.pass-final',
        // What was conceded may be told as it is.
        data: { items: [profile, { item: 'noise', result: 'fail' }] },
      })
      .thenItIs('inspected');
  });

  it('is not passed, and not failed again, by who repaired, nor by an inspector who worked on the repair', () => {
    const repaired: Step = { type: 'production.finish-rework', by: 'quality-9', data: { workers: ['Old Ma'] } };
    const story = givenOrder('finished').when(failing('rework'), repaired);
    story.when({ type: 'quality.pass-final', by: 'quality-9' }).thenRefusedBecause('IN-11');
    story.when({ ...failing('rework'), by: 'quality-9' }).thenRefusedBecause('IN-11');
    story.when({ type: 'quality.pass-final', data: { inspector: 'Old Ma' } }).thenRefusedBecause('IN-12');
    story.when('quality.pass-final').thenItIs('inspected');
  });

  it('looks at every item of the inspection plan, and at every key item of the review', () => {
    const released = { items: [{ item: 'backlash', method: 'gauge', standard: '0.1 mm', key: false }] };
    givenOrder('finished', { with: { 'quality.release-inspection-plan': released } })
      .when('quality.pass-final')
      .thenRefusedBecause('IN-09')
      .when({ type: 'quality.pass-final', data: { items: [{ item: 'backlash', result: 'pass' }] } })
      .thenRefusedBecause('IN-09')
      .when({
        type: 'quality.pass-final',
        data: {
          items: [
            { item: 'backlash', result: 'pass' },
            { item: 'tooth profile', result: 'pass' },
          ],
        },
      })
      .thenItIs('inspected');
  });

  it('passes a part, and the rest after it was brought back', () => {
    givenOrder('finished')
      .when(passing('6', '4'))
      .thenItIs('inspected')
      .thenCounts(1, { produced: '10', passed: '6' })
      .when('sales.arrange-acceptance', { type: 'sales.record-acceptance', data: accepting('7') })
      .thenRefusedBecause('LG-03')
      .when({ type: 'sales.record-acceptance', data: accepting('6') })
      .thenItIs('customer-accepted')
      .when('sales.return-for-rework', 'production.finish-rework', passing('4'))
      .thenItIs('inspected')
      .thenCounts(1, { passed: '10', accepted: '6' });
  });

  it('does not pass with nothing, nor beyond what was produced, nor by who reported production', () => {
    givenOrder('finished')
      .when(passing('0'))
      .thenRefusedBecause('LG-07')
      .when(passing('11', '4'))
      .thenRefusedBecause('LG-02')
      .when({ type: 'quality.pass-final', by: 'production-1' })
      .thenRefusedBecause('FE-07');
  });
});
