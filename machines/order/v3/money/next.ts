import type { OrderEventType } from '../../order.schema.js';
import type { OrderFactsV3 } from '../aspect.js';
import { openOnes } from './books.js';
import type { Adjustment } from './money.facts.js';

const CARRIED_OUT_BY: Partial<Record<Adjustment['kind'], OrderEventType>> = {
  refund: 'finance.pay-refund',
  'credit-note': 'finance.issue-credit-note',
};

/** What brings the open requests of a kind on; `first` where there is none. */
export function nextOf(facts: OrderFactsV3, kind: Adjustment['kind'], first?: OrderEventType): OrderEventType[] {
  const open = openOnes(facts).filter((known) => known.kind === kind);
  const carryOut = CARRIED_OUT_BY[kind];
  return [
    ...(open.length === 0 && first ? [first] : []),
    ...(open.some(({ status }) => status === 'requested') ? ['management.approve-adjustment' as const] : []),
    ...(carryOut && open.some(({ status }) => status === 'approved') ? [carryOut] : []),
  ];
}
