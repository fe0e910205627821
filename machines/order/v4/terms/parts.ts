import { inCurrency, percentOf } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { subtract, sum } from '../../../decimal.js';
import type { Entry } from '../../order.types.js';
import { readTerms } from './read-terms.js';
import type { TermPart } from './term.types.js';

/** Where the terms of an order come from: said part by part, read out of the words, or nowhere. */
export type TermsSource = 'parts' | 'words' | 'none';

/** Where nothing says otherwise, an invoice is due on its day. */
const AT_ONCE: readonly TermPart[] = [{ share: '100', days: 0, from: 'invoice' }];

/** By which terms the order is paid. */
export function termsOf({ terms, paymentTerms }: Pick<Entry, 'terms' | 'paymentTerms'>): {
  source: TermsSource;
  parts: readonly TermPart[];
} {
  if (terms && terms.length > 0) return { source: 'parts', parts: terms };
  const read = readTerms(paymentTerms ?? '');
  return read ? { source: 'words', parts: read } : { source: 'none', parts: AT_ONCE };
}

/** A part of so much, to the last digit; the last one is what the others leave, so that together they are all of it. */
export function shareOf(
  parts: readonly Pick<TermPart, 'share'>[],
  index: number,
  worth: Decimal,
  currency: string | undefined,
): Decimal {
  const rounded = ({ share }: Pick<TermPart, 'share'>): Decimal => inCurrency(percentOf(worth, share), currency);
  return index < parts.length - 1 ? rounded(parts[index]) : subtract(worth, sum(parts.slice(0, -1).map(rounded)));
}
