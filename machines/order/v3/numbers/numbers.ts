import { whereverTaken } from '../../../chart-change.js';
import type { OrderEvent } from '../../order.types.js';
import type { Aspect, OrderFactsV3 } from '../aspect.js';
import type { Claim } from './claims.js';
import { claimOf, claimsOf, isNumbered } from './claims.js';
import { ASKED, numbersRules } from './numbers.rules.js';

declare module '../../order.types.js' {
  interface OrderFacts {
    /**
     * Every number that the order has used since its third version, and those that it brought along. With whom a number is
     * unique the order's entry tells.
     */
    numbers?: UsedNumber[];
  }
}

/** A number in use. What was `brought` from an older version, where numbers could repeat, gives way to what was used since. */
export interface UsedNumber extends Omit<Claim, 'scope'> {
  brought: boolean;
}

/** Each once; what is used again is no longer only brought along. */
const withClaim = (known: readonly UsedNumber[], { kind, number }: Claim, brought: boolean): UsedNumber[] => [
  ...known.filter((used) => used.kind !== kind || used.number !== number),
  { kind, number, brought },
];

function record(after: OrderFactsV3, event: OrderEvent): OrderFactsV3 {
  const claim = isNumbered(event.type) ? claimOf(event.type, event.data, after.entry) : null;
  return claim ? { ...after, numbers: withClaim(after.numbers, claim, false) } : after;
}

/** Invoices, payments, statements and acceptance reports have numbers that are used once. */
export const numbers = {
  blank: { numbers: [] },
  takesOver: (facts) => ({
    ...facts,
    numbers: claimsOf(facts).reduce<UsedNumber[]>((known, claim) => withClaim(known, claim, true), []),
  }),
  record,
  rules: numbersRules,
  events: {},
  standings: {},
  chart: (chart) => Object.entries(ASKED).reduce((next, [event, rule]) => whereverTaken(next, event, rule), chart),
} as const satisfies Aspect;
