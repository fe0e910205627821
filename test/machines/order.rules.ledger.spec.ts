import type { OrderRuleIdV4 as OrderRuleId } from '../../machines/order/v4/rule-ids.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import { DATA } from '../support/order-data.fixture.js';
import { played } from '../support/order.chart.js';
import type { Changes, Story } from '../support/order.fixture.js';
import { orderAt, scene } from '../support/order.fixture.js';
import { ON_SITE } from './order.rules.case.js';

/** What the rules say before anything is sent: an event without data that was never recorded. */
function asked(id: OrderRuleId, { facts }: Story, by: string): boolean {
  const question = { ...scene(orderAt('entered'), 'sales.review').by, data: {}, at: '', by } as OrderEvent;
  return order.rules.judge([id], facts, question)[0].met;
}

const lines = DATA['sales.enter-order'].lines ?? [];

describe('four eyes', () => {
  it('bind whom the sender stands in for as well', () => {
    const deputy = { type: 'sales.review', by: 'sales-3', onBehalfOf: 'sales-1' } as const;
    expect(played(scene(orderAt('checked'), deputy)).stoppedBy).toEqual(['FE-01']);
    const amended = orderAt('checked', { and: [{ type: 'sales.amend', by: 'sales-9', onBehalfOf: 'sales-2' }] });
    expect(played(scene(amended, 'sales.review')).stoppedBy).toEqual(['FE-01']);
    expect(order.rules.barred(['FE-01', 'RV-01'], amended.facts)).toEqual(['sales-1', 'sales-9', 'sales-2']);
  });

  it('know the three persons of a plan change', () => {
    const supported = orderAt('producing', {
      and: ['production.request-plan-change', 'production.support-plan-change'],
    });
    expect(order.rules.barred(['FE-06'], supported.facts)).toEqual(['production-1', 'production-head']);
    expect(asked('FE-06', supported, 'production-1')).toBe(false);
    expect(asked('FE-06', supported, 'management-1')).toBe(true);
  });

  it('bar from an approval whoever asked for what it would approve', () => {
    const requested = orderAt('delivered', { and: ['finance.issue-invoice', 'finance.request-adjustment'] });
    expect(order.rules.barred(['FE-12'], requested.facts)).toEqual(['finance-1']);
    expect(asked('FE-12', requested, 'finance-1')).toBe(false);
    expect(asked('FE-12', requested, 'management-1')).toBe(true);
    expect(asked('MN-07', requested, 'management-1')).toBe(true);
    expect(asked('MN-07', orderAt('delivered'), 'management-1')).toBe(false);
  });
});

describe('quantities', () => {
  const some = (line1: string, rejected = '0') => ({ lines: [{ line: 1, accepted: line1, rejected }] });
  const move = (shipment: string, quantity: string) => ({ shipment, lines: [{ line: 1, quantity }] });

  it('travel in as many shipments as it takes, never more than was accepted', () => {
    const ready = (and: Changes['and']) =>
      orderAt('accepted', {
        with: { 'sales.record-acceptance': some('8', '2') },
        and: ['production.pack', 'clerk.confirm-delivery', ...(and ?? [])],
      });
    const dispatched = (shipment: string, quantity: string) =>
      ({ type: 'logistics.dispatch', data: move(shipment, quantity) }) as const;
    const handedOver = (shipment: string, quantity: string) =>
      ({ type: 'logistics.hand-over', data: move(shipment, quantity) }) as const;

    const first = [dispatched('S-1', '5'), handedOver('S-1', '5')];
    expect(played(scene(ready(first), dispatched('S-2', '3'))).stoppedBy).toEqual([]);
    expect(played(scene(ready(first), dispatched('S-2', '3.5'))).stoppedBy).toEqual(['LG-04']);
    expect(played(scene(ready(first), handedOver('S-1', '1'))).stoppedBy).toEqual(['DL-03']);
  });

  it('accepted on site may be sent again after the rework', () => {
    const objected = orderAt('inspected', {
      ...ON_SITE,
      and: ['production.pack', 'clerk.confirm-delivery', 'logistics.dispatch', 'sales.record-objection'],
    });
    expect(played(scene(objected, { type: 'logistics.dispatch', data: move('S-2', '1') })).stoppedBy).toEqual([
      'LG-04',
    ]);

    const reworked = orderAt('inspected', {
      ...ON_SITE,
      and: [
        'production.pack',
        'logistics.dispatch',
        'sales.record-objection',
        'sales.return-for-rework',
        'production.finish-rework',
        'quality.pass-final',
        'production.pack',
      ],
    });
    expect(played(scene(reworked, { type: 'logistics.dispatch', data: move('S-2', '10') })).stoppedBy).toEqual([]);
    expect(played(scene(reworked, { type: 'logistics.dispatch', data: move('S-2', '11') })).stoppedBy).toEqual([
      'LG-04',
    ]);
  });

  it('may be amended down to what was accepted; a line not accepted may be given up', () => {
    const partly = orderAt('accepted', { with: { 'sales.record-acceptance': some('6') } });
    const amended = (changed: object[]) =>
      played(scene(partly, { type: 'sales.amend', data: { changes: { lines: changed } } }));
    expect(amended([{ ...lines[0], quantity: '5.99' }]).stoppedBy).toEqual(['AM-02']);
    expect(amended([lines[1]]).stoppedBy).toEqual(['AM-02']);
    expect(amended([{ ...lines[0], quantity: '6' }]).stoppedBy).toEqual([]);
  });

  it('of a line given up are not moved any more', () => {
    const less = { type: 'sales.amend', data: { changes: { lines: [lines[0]] } } } as const;
    const given = orderAt('producing', { and: ['production.report-progress', less] });
    const { in: facts, by: event } = scene(given, { type: 'production.report-progress', data: { line: 2 } });
    expect(order.rules.judge(['LG-01'], order.rules.record(facts, event), event)[0]).toMatchObject({
      met: false,
      missing: ['line:2'],
    });
  });
});
