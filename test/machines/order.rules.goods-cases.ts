import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { orderAt, scene } from '../support/order.fixture.js';
import { DATA } from '../support/order-data.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { onceSaid, ON_SITE } from './order.rules.case.js';

/** The same event of an order at this point, once as the rule refuses it and once as it lets it pass. */
const at = <Type extends OrderEventType>(
  point: Point,
  type: Type,
  stops: Partial<OrderData[Type]>,
  passes: Partial<OrderData[Type]>,
  changes: Changes = {},
): RuleCase => ({
  stops: scene(orderAt(point, changes), { type, data: stops }, changes),
  passes: scene(orderAt(point, changes), { type, data: passes }, changes),
});

const line = (quantity: string, number = 1) => [{ line: number, quantity }];
const GIVEN_AWAY = (DATA['sales.enter-order'].lines ?? []).map((row) =>
  row.line === 2 ? { ...row, unitPrice: '0' } : row,
);
const sent: Changes = { and: ['production.pack', 'clerk.confirm-delivery', 'logistics.dispatch'] };
const EXCEPTION: Step = { type: 'logistics.report-transport-exception' };
const delayed: Changes = { and: [...(sent.and ?? []), EXCEPTION] };

const overProduced: Changes = {
  with: {
    ...ON_SITE.with,
    'production.report-progress': { good: '12' },
    'quality.pass-final': {
      lines: [
        { line: 1, passed: '12', rejected: '0' },
        { line: 2, passed: '4', rejected: '0' },
      ],
    },
  },
};

export const goodsCases = {
  'LG-09': onceSaid('quality.pass-final', 'quality.pass-final', { lines: [{ line: 1, passed: '9', rejected: '2' }] }),
  'LG-10': at(
    'inspected',
    'sales.record-acceptance',
    { lines: [{ line: 1, accepted: '11', rejected: '0' }] },
    { lines: [{ line: 1, accepted: '10', rejected: '0' }] },
    {
      with: { ...overProduced.with, 'sales.enter-order': {} },
      and: ['sales.arrange-acceptance', 'sales.present-product'],
    },
  ),
  'LG-11': at(
    'inspected',
    'logistics.dispatch',
    { lines: line('11') },
    { lines: line('10') },
    { ...overProduced, and: ['production.pack'] },
  ),
  'LG-12': at(
    'delivered',
    'logistics.correct-shipment',
    { dispatched: [], handedOver: line('11') },
    { dispatched: [], handedOver: line('9') },
  ),
  'LG-13': at('accepted', 'logistics.record-loss', { lines: line('11') }, { lines: line('10') }, delayed),
  'LG-14': at('delivered', 'finance.issue-invoice', { lines: [] }, {}),
  'LG-15': at(
    'delivered',
    'finance.issue-invoice',
    { amount: '12000.00', lines: line('11') },
    { amount: '12000.00', lines: line('10') },
  ),
  'LG-16': onceSaid(
    'finance.settle',
    'finance.issue-invoice',
    { lines: line('10') },
    // What the second line comes to is nothing, so that its invoice is not missed by its amount.
    {
      with: {
        'sales.enter-order': { lines: GIVEN_AWAY },
        'finance.issue-invoice': { amount: '12000.00' },
        'finance.record-payment': { amount: '12000.00' },
      },
    },
  ),
  'TX-01': {
    stops: scene(orderAt('accepted', sent), 'logistics.record-refusal'),
    passes: scene(orderAt('accepted', delayed), 'logistics.record-refusal'),
  },
  'CR-01': at('finished', 'production.correct-report', { report: 9, good: '9' }, { report: 1, good: '9' }),
  'CR-02': {
    stops: scene(
      orderAt('accepted', {
        with: { 'sales.record-acceptance': { lines: [{ line: 1, accepted: '9', rejected: '1' }] } },
        and: ['sales.return-for-rework'],
      }),
      { type: 'quality.correct-inspection', data: { lines: [{ line: 1, passed: '9', rejected: '1' }] } },
    ),
    passes: scene(orderAt('inspected'), {
      type: 'quality.correct-inspection',
      data: { lines: [{ line: 1, passed: '9', rejected: '1' }] },
    }),
  },
  'CR-03': at(
    'accepted',
    'sales.correct-acceptance',
    { acceptance: 2, lines: [{ line: 1, accepted: '9', rejected: '1' }] },
    { acceptance: 1, lines: [{ line: 1, accepted: '9', rejected: '1' }] },
  ),
  'CR-04': at(
    'accepted',
    'logistics.correct-shipment',
    { dispatched: [], handedOver: line('5') },
    { dispatched: line('5') },
    sent,
  ),
  'CR-05': at('finished', 'production.correct-report', { good: '10' }, { good: '11' }),
  'AM-04': at(
    'finished',
    'sales.amend',
    { changes: { customer: { ...DATA['sales.enter-order'].customer, name: 'Beifang Machinery' } } },
    { changes: { customer: { ...DATA['sales.enter-order'].customer, phone: '+86 21 5555 0199' } } },
  ),
} satisfies Record<string, RuleCase>;
