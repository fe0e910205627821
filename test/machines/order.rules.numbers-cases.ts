import type { OrderEventType } from '../../machines/order/order.schema.js';
import { NUMBER_TAKEN } from '../../machines/order/v3/numbers/numbers.rules.js';
import { before } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';

/** Another order has the number already. */
const taken = (type: OrderEventType): RuleCase => ({
  stops: before(type, { observed: { [type]: { [NUMBER_TAKEN]: 'SO-000007' } } }),
  passes: before(type),
});

export const numbersCases = {
  'NU-01': taken('finance.issue-invoice'),
  'NU-02': taken('finance.record-payment'),
  'NU-03': taken('finance.reconcile'),
  'NU-04': taken('sales.record-acceptance'),
} satisfies Record<string, RuleCase>;
