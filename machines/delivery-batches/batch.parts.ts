import { ledBy, nowhereTakes, partsOf } from '../chart-change.js';
import { orderMachineV3 } from '../order/v3/order.v3.machine.js';
import { withdrawals } from '../order/v4/withdrawals/withdrawals.js';

/** What stays the order's own to do while its batches are made and delivered. */
const OF_ORDER = [
  'sales.amend',
  'management.cancel',
  'management.request-cancellation',
  'management.approve-cancellation',
  'management.reject-cancellation',
  'production.assess-cancellation',
  'quality.pass-incoming',
  'quality.fail-incoming',
];

export const life = (state: string): string => `#delivery-batches.life.${state}`;

export const MADE = ['producing', 'inspected', 'customer-accepted'] as const;
const SAME = [...MADE, 'delivered'];

/** The parts of the order's chart that a batch goes through like an order; what leads elsewhere in an order is left out. */
export const parts = ledBy(
  {
    states: partsOf(
      nowhereTakes(withdrawals.chart(orderMachineV3.config as object), ...OF_ORDER),
      ...MADE.map((state) => `life.${state}`),
      'carriage',
      'ledger',
    ),
  },
  (target) => {
    const state = target.replace('#order.life.', '');
    return SAME.includes(state) ? life(state) : undefined;
  },
);

export const { carriage, ledger, ...made } = parts.states;
