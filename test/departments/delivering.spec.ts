import { Delivery } from '../../src/departments/logistics/delivery.entity.js';
import { LogisticsProjection } from '../../src/departments/logistics/logistics.projection.js';
import { Shipment } from '../../src/departments/logistics/shipment.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf } from './transitions.js';

const logistics = new LogisticsProjection();

const wholeS1 = [
  { line: 1, quantity: '10' },
  { line: 2, quantity: '4' },
];

describe('deliveries', () => {
  const delivery = (point: Point, changes?: Changes) =>
    rowOf(Delivery, (moved) => logistics.keepDelivery(moved), orderAt(point, changes));

  it('open when the review is passed', () => {
    expect(delivery('checked')).toBeUndefined();
    expect(delivery('reviewed')).toMatchObject({ status: 'planning', mode: null });
    expect(delivery('planned')).toEqual({
      orderNo: 'SO-000001',
      status: 'waiting',
      held: false,
      open: true,
      customer: 'Huadong Machinery',
      place: 'Suzhou, gate 3',
      dueOn: '2026-06-30',
      mode: 'road',
      route: 'G2',
      schedule: 'one day',
      longHaul: false,
      packed: false,
      confirmedOn: null,
      confirmedPlace: null,
      lines: [
        { line: 1, product: 'GX-100 Gearbox', unit: 'pcs', accepted: '0', delivered: '0' },
        { line: 2, product: 'CP-40 Coupling', unit: 'set', accepted: '0', delivered: '0' },
      ],
    });
  });

  it.each([
    ['accepted', {}, 'due'],
    ['accepted', { and: ['production.pack', 'clerk.confirm-delivery'] }, 'ready'],
    ['accepted', { and: ['production.pack', 'clerk.confirm-delivery', 'logistics.dispatch'] }, 'under-way'],
    ['delivered', {}, 'delivered'],
    ['planned', { and: ['management.cancel'] }, 'cancelled'],
    ['inspected', {}, 'waiting'],
    ['inspected', { with: { 'sales.enter-order': { class: 'acceptance-on-site' } } }, 'due'],
  ] as [Point, Changes, string][])('%s with %j: %s', (point, changes, status) => {
    expect(delivery(point, changes)).toMatchObject({ status });
  });
});

describe('shipments', () => {
  it('tell how much of what was dispatched is handed over, and what was heard on the way', () => {
    const story = orderAt('accepted', {
      and: [
        'production.pack',
        'clerk.confirm-delivery',
        'logistics.dispatch',
        'logistics.report-transit',
        'logistics.report-transport-exception',
        { type: 'logistics.hand-over', data: { lines: [{ line: 1, quantity: '6.5' }] } },
      ],
    });
    expect(rowOf(Shipment, (moved) => logistics.keepShipments(moved), story)).toEqual({
      orderNo: 'SO-000001',
      shipment: 'S-1',
      status: 'partly-handed-over',
      open: true,
      carrier: 'SF',
      trackingNo: 'SF-1',
      dispatchedOn: '2026-05-27',
      transitStatus: 'on the road',
      location: 'Wuxi',
      eta: '2026-05-28',
      exceptions: 1,
      lastException: 'fog; detour',
      handedOverOn: '2026-05-28',
      receivedBy: 'Mr Wu',
      lines: [
        { line: 1, dispatched: '10', handedOver: '6.5', lost: '0', refused: '0', returned: '0' },
        { line: 2, dispatched: '4', handedOver: '0', lost: '0', refused: '0', returned: '0' },
      ],
      movedAt: '2026-05-28T08:00:00.000Z',
    });
  });

  it.each([
    ['lost', { type: 'logistics.record-loss', data: { lines: wholeS1 } }, 'lost', { lost: '10' }],
    ['refused', { type: 'logistics.record-refusal', data: { lines: wholeS1 } }, 'came-back', { refused: '10' }],
    [
      'half lost',
      { type: 'logistics.record-loss', data: { lines: [{ line: 1, quantity: '5' }] } },
      'under-way',
      { lost: '5' },
    ],
  ] as const)('tell that they were %s', (_what, setback, status, line) => {
    const and = [
      'production.pack',
      'clerk.confirm-delivery',
      'logistics.dispatch',
      'logistics.report-transport-exception',
      setback,
    ] as unknown as Changes['and'];
    const story = orderAt('accepted', { and });
    expect(rowOf(Shipment, (moved) => logistics.keepShipments(moved), story)).toMatchObject({
      status,
      open: status === 'under-way',
      lines: [{ line: 1, ...line }, { line: 2 }],
    });
  });

  it('are closed when all of it is handed over', () => {
    expect(rowOf(Shipment, (moved) => logistics.keepShipments(moved), orderAt('delivered'))).toMatchObject({
      status: 'handed-over',
      open: false,
    });
  });
});
