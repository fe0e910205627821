import { whereverTaken } from '../../../chart-change.js';
import type { OrderEvent } from '../../order.types.js';
import type { Aspect, OrderFactsV3 } from '../aspect.js';
import { CHANGES, currencyRules, ENTRIES } from './currency.rules.js';
import { MONEY } from './money.table.js';

declare module '../../order.types.js' {
  interface OrderFacts {
    /** What the lines come to is rounded line by line, as it is printed; older versions round the sum. */
    roundsLines?: boolean;
  }
}

/** A payment keeps the currency in which it came, whatever becomes of the order. */
function record(after: OrderFactsV3, event: OrderEvent): OrderFactsV3 {
  const last = after.payments.at(-1);
  if (event.type !== 'finance.record-payment' || !last) return after;
  const { currency = after.entry.currency ?? '', received = last.amount } = last;
  return { ...after, payments: [...after.payments.slice(0, -1), { ...last, currency, received }] };
}

function changed<Chart extends object>(chart: Chart): Chart {
  const named = [...ENTRIES, ...CHANGES].reduce((next, event) => whereverTaken(next, event, 'CU-01'), chart);
  const told = Object.keys(MONEY).reduce((next, event) => whereverTaken(next, event, 'CU-02'), named);
  return whereverTaken(told, 'finance.record-payment', 'CU-03');
}

/** In which currency an order and its payments are, and with how many decimals. */
export const currency = {
  blank: { roundsLines: true },
  // What is invoiced already was summed as the older version did; to round it otherwise could leave a cent open for ever.
  takesOver: (facts) => ({ ...facts, roundsLines: facts.invoices.length === 0 }),
  record,
  rules: currencyRules,
  events: {},
  standings: {},
  chart: changed,
} as const satisfies Aspect;
