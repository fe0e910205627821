import { compare, sum } from '../../../decimal.js';
import { inCurrency, percentOf } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { amountOrdered } from '../../facts/settlement.facts.js';
import type { Milestone, OrderFacts } from '../../order.types.js';
import { MILESTONES } from '../../order.types.js';
import { prepaymentInvoiced } from './invoices.js';

/** The plans are in force, or have been before an amendment set the order back; or the order is over. */
export const isReleased = ({ milestone, returnTo }: Pick<OrderFacts, 'milestone' | 'returnTo'>): boolean =>
  milestone === 'cancelled' ||
  MILESTONES.indexOf((returnTo ?? milestone) as Milestone) >= MILESTONES.indexOf('planned');

/** What the customer pays before anything is made, by the terms that are said part by part. */
export const prepaymentAgreed = (facts: Pick<OrderFacts, 'entry' | 'roundsLines'>): Decimal => {
  const { terms = [], currency } = facts.entry;
  const share = sum(terms.filter(({ from }) => from === 'order').map((part) => part.share));
  return inCurrency(percentOf(amountOrdered(facts), share), currency);
};

/** A prepayment is agreed and not invoiced yet. */
export const awaitsPrepayment = (facts: OrderFacts): boolean =>
  facts.closing === null &&
  facts.milestone !== 'delivered' &&
  isReleased(facts) &&
  compare(prepaymentInvoiced(facts), '0') === 0 &&
  compare(prepaymentAgreed(facts), '0') > 0;
