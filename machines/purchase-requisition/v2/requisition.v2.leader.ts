import type { Decimal } from '../../decimal.js';
import { compare } from '../../decimal.js';
import { companyCurrency, inCompanyCurrency, rateOf } from '../../rates.js';
import type { Envelope } from '../../rulebook.js';
import { leadership } from '../requisition.leader.js';
import type { Leadership, LeaderReason, RequisitionFacts } from '../requisition.types.js';

/** By what the door adds purchases up, so that none is split to stay below the limit; and the reason that each gives. */
export const SUMS = {
  'requester-sum': 'accumulated',
  'department-sum': 'accumulated-department',
  'item-sum': 'accumulated-item',
  'order-sum': 'accumulated-order',
} as const satisfies Record<string, LeaderReason>;

/** The currencies of what was added up for which there is no rate, with a space between; nothing where there are all. */
export const RATES_MISSING = 'rates-missing';

declare module '../requisition.types.js' {
  interface Leadership {
    /** From version 2 on: the company's currency, in which all figures here are, and by which rate the amount was. */
    currency?: string;
    amount?: Decimal;
    rate?: Decimal;
    rateOn?: string;
    /** What the department, whoever asks most of one item, and the order have asked for, this requisition included. */
    departmentSum?: Decimal;
    itemSum?: Decimal;
    orderSum?: Decimal;
  }
}

/**
 * Whether the company's leader has to approve: everything in the company's currency, by the rates of the policy. One limit
 * is for the purchase, and for what requester, department, item and order come to with it; where nobody observed that, the
 * requisition counts alone.
 */
export function leadershipV2(facts: RequisitionFacts, event: Envelope): Leadership {
  const { policy, observed } = event;
  const { threshold, windowDays, reasons: alone } = leadership(facts, event);
  const currency = facts.currency ?? companyCurrency(policy);
  const amount = inCompanyCurrency(facts.amount, currency, policy) ?? facts.amount;
  const reaches = (figure: Decimal): boolean => compare(figure, threshold) >= 0;
  const sums = Object.fromEntries(Object.keys(SUMS).map((name) => [name, observed[name] ?? amount]));
  const reasons = (Object.keys(SUMS) as (keyof typeof SUMS)[]).flatMap((name) =>
    reaches(sums[name]) && !reaches(amount) ? [SUMS[name]] : [],
  );
  const rate = rateOf(currency, policy);
  return {
    reasons: [
      ...(reaches(amount) ? (['amount'] as const) : []),
      ...alone.filter((reason) => reason === 'important'),
      ...reasons,
      ...alone.filter((reason) => reason === 'over-budget'),
    ],
    threshold,
    requesterSum: sums['requester-sum'],
    departmentSum: sums['department-sum'],
    itemSum: sums['item-sum'],
    orderSum: facts.order === null ? '0' : sums['order-sum'],
    windowDays,
    currency: companyCurrency(policy),
    amount,
    rate: rate?.rate ?? '1',
    rateOn: rate?.on ?? '',
  };
}
