import type { OrderEvent } from '../../order.types.js';
import type { OrderFactsV4 } from '../aspect.js';
import { kindOf } from './invoices.js';

/** A credit note is one as such, and names the invoice that it takes something off: where there is but one, that one. */
export function recordTerms(after: OrderFactsV4, event: OrderEvent): OrderFactsV4 {
  const last = after.invoices.at(-1);
  if (event.type !== 'finance.issue-credit-note' || last?.at !== event.at) return after;
  const earlier = after.invoices.slice(0, -1);
  const invoices = earlier.filter((invoice) => kindOf(invoice) !== 'credit-note');
  const corrects = event.data.corrects ?? (invoices.length === 1 ? invoices[0].invoiceNo : undefined);
  const note = { ...last, kind: 'credit-note' as const, ...(corrects === undefined ? {} : { corrects }) };
  return { ...after, invoices: [...earlier, note] };
}
