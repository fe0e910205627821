import { compare } from '../../../decimal.js';
import type { OrderFactsV3 } from '../aspect.js';
import { countsOf } from '../goods/counts.js';
import { movementsOf } from './account.js';
import type { Adjustment } from './money.facts.js';

/** Somebody has to decide on it, pay it or issue it. */
const isOpen = ({ kind, status }: Adjustment): boolean =>
  status === 'requested' || (status === 'approved' && (kind === 'refund' || kind === 'credit-note'));

export const openOnes = ({ money }: OrderFactsV3): Adjustment[] => money.adjustments.filter(isOpen);

/** Nothing is owed by anybody, and nothing is left to be decided. */
export const isClear = (facts: OrderFactsV3): boolean =>
  compare(movementsOf(facts).balance, '0') === 0 && openOnes(facts).length === 0;

/** Something of the order is out of the house: on the road, or with the customer. */
export const isOut = (facts: OrderFactsV3): boolean =>
  Object.keys(facts.quantities).some((line) => compare(countsOf(facts, line).dispatched, '0') > 0);

/** Money has moved, goods are out, or either was asked for. */
const hasMoved = (facts: OrderFactsV3): boolean =>
  facts.payments.length + facts.invoices.length + facts.money.adjustments.length > 0 || isOut(facts);

export type BooksState = 'none' | 'kept' | 'settling' | 'open' | 'closed' | 'over';

/** How the books of an order stand. An order that was given up before anything moved has none to close. */
export function booksOf(facts: OrderFactsV3): BooksState {
  const { milestone, closing, money, reviewPassed } = facts;
  if (milestone === 'entering') return 'none';
  if (closing === null) return milestone === 'delivered' ? 'settling' : 'kept';
  if (money.closed !== null) return 'closed';
  if (hasMoved(facts)) return 'open';
  return reviewPassed === null ? 'over' : 'closed';
}
