import type { Decimal } from '../../../decimal.js';
import { compare, subtract, sum } from '../../../decimal.js';
import type { Claim } from './claims.js';
import { claimsOf } from './claims.js';
import { paymentSchedule } from './schedule.js';
import type { DuePart } from './term.types.js';

/** An instalment, or what of it nobody has asked the customer for yet. */
export type NotAsked = DuePart & { left: Decimal };

type Due = Parameters<typeof claimsOf>[0] & Parameters<typeof paymentSchedule>[0];

/** What the customer was asked to pay and still owes. */
export const openClaims = (facts: Due): Claim[] => claimsOf(facts).filter(({ open }) => compare(open, '0') > 0);

/** The instalments that have their day and were not asked for yet: what was asked for is due before the others. Pure. */
export function notAsked(facts: Due): NotAsked[] {
  let asked = sum(openClaims(facts).map(({ open }) => open));
  return paymentSchedule(facts).flatMap((part) => {
    const unpaid = subtract(part.amount, part.paid);
    const covered = compare(asked, unpaid) < 0 ? asked : unpaid;
    asked = subtract(asked, covered);
    const left = subtract(unpaid, covered);
    return part.dueOn !== null && compare(left, '0') > 0 ? [{ ...part, left }] : [];
  });
}
