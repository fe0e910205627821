import type { AdjustmentKind } from '../../machines/order/v3/money/money.schema.js';
import type { Changes, Step } from '../support/order.fixture.js';
import { before, orderAt, scene } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';

/** A request of finance for this amount. */
const asking = (kind: AdjustmentKind, amount: string, more: object = {}): Step => ({
  type: 'finance.request-adjustment',
  data: { kind, amount, ...more },
});

const approving = (amount: string): Step => ({
  type: 'management.approve-adjustment',
  data: { adjustment: 'AD-1', amount },
});

const paying = (amount: string): Step => ({
  type: 'finance.record-payment',
  data: { kind: 'prepayment', amount, on: '2026-06-01' },
});

const line = (quantity: string) => ({ lines: [{ line: 1, quantity }] });

const INVOICED = orderAt('delivered', { and: ['finance.issue-invoice'] });
const PREPAID = orderAt('delivered', { and: [paying('100')] });
const ASKED = orderAt('delivered', { and: ['finance.issue-invoice', asking('write-off', '2.00')] });
const REFUND = [paying('2.00'), asking('refund', '2.00')];
const APPROVED = orderAt('delivered', { and: [...REFUND, approving('2.00')] });

/** The payment of a settled order came back. */
const BOUNCED: Changes['and'] = ['finance.reverse-payment', 'finance.reconcile'];
/** Given up while everything is on its way to the customer. */
const ON_THE_ROAD: Changes['and'] = [
  'production.pack',
  'clerk.confirm-delivery',
  'logistics.dispatch',
  'production.assess-cancellation',
  'management.cancel',
  'finance.reconcile',
];

/** Money moves out, or is forgiven, as it was asked for and approved; the books end at zero. */
export const moneyCases = {
  'MN-01': {
    stops: scene(orderAt('reviewed'), { type: 'finance.record-payment', data: { kind: 'refund' } }),
    passes: scene(orderAt('reviewed'), 'finance.record-payment'),
  },
  'MN-02': {
    stops: scene(INVOICED, asking('write-off', '2.00', { evidence: ' ' })),
    passes: scene(INVOICED, asking('write-off', '2.00')),
  },
  'MN-03': {
    stops: scene(PREPAID, asking('refund', '100.01')),
    passes: scene(PREPAID, asking('refund', '100.00')),
  },
  'MN-04': {
    stops: scene(INVOICED, asking('write-off', '13002.01')),
    passes: scene(INVOICED, asking('write-off', '13002.00')),
  },
  'MN-05': {
    stops: scene(orderAt('inspected'), asking('price-reduction', '10')),
    passes: scene(orderAt('accepted'), asking('price-reduction', '10')),
  },
  'MN-06': {
    stops: scene(INVOICED, asking('credit-note', '1200', line('11'))),
    passes: scene(INVOICED, asking('credit-note', '1200', line('10'))),
  },
  'MN-07': { stops: scene(ASKED, approving('3.00')), passes: scene(ASKED, approving('2.00')) },
  'MN-08': {
    stops: scene(ASKED, { type: 'finance.withdraw-adjustment', data: { adjustment: 'AD-2' } }),
    passes: scene(ASKED, 'finance.withdraw-adjustment'),
  },
  'MN-09': {
    stops: scene(orderAt('delivered', { and: REFUND }), 'finance.pay-refund'),
    passes: scene(APPROVED, 'finance.pay-refund'),
  },
  'MN-10': {
    stops: scene(PREPAID, { type: 'finance.reverse-payment', data: { payment: 2 } }),
    passes: scene(PREPAID, 'finance.reverse-payment'),
  },
  'MN-11': {
    stops: scene(orderAt('delivered'), { type: 'finance.issue-invoice', data: { amount: '-1', lines: [] } }),
    passes: scene(orderAt('delivered'), 'finance.issue-invoice'),
  },
  'MN-12': {
    stops: before('finance.settle', { and: [asking('price-reduction', '10')] }),
    passes: before('finance.settle'),
  },
  'MN-13': {
    stops: scene(orderAt('settled', { and: BOUNCED }), 'finance.close-books'),
    passes: scene(
      orderAt('settled', { and: [...BOUNCED, 'finance.record-payment', 'finance.reconcile'] }),
      'finance.close-books',
    ),
  },
  'MN-14': {
    stops: scene(orderAt('accepted', { and: ON_THE_ROAD }), 'finance.close-books'),
    passes: scene(
      orderAt('accepted', {
        and: [
          ...ON_THE_ROAD,
          'logistics.hand-over',
          'finance.issue-invoice',
          'finance.record-payment',
          'finance.reconcile',
        ],
      }),
      'finance.close-books',
    ),
  },
  'MN-15': {
    stops: scene(orderAt('settled'), 'finance.charge-cancellation'),
    passes: scene(orderAt('planned', { and: ['management.cancel'] }), 'finance.charge-cancellation'),
  },
  'MN-16': {
    stops: scene(orderAt('settled'), { type: 'logistics.record-return', data: { disposition: 'ship-again' } }),
    passes: scene(orderAt('settled'), 'logistics.record-return'),
  },
  'FE-12': {
    stops: scene(ASKED, { ...approving('2.00'), by: 'finance-1' }),
    passes: scene(ASKED, approving('2.00')),
  },
  'FE-13': {
    stops: scene(APPROVED, { type: 'finance.pay-refund', by: 'management-1' }),
    passes: scene(APPROVED, 'finance.pay-refund'),
  },
} satisfies Record<string, RuleCase>;
