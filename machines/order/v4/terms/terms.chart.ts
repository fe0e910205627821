import { alsoTakes, whereverTaken, withState } from '../../../chart-change.js';
import { CHANGES, ENTRIES } from '../../v3/currency/currency.rules.js';

interface Written {
  states: { books: { states: { settling: { on: Record<string, object> } } } };
}

const INVOICE = 'finance.issue-invoice';

/** The chart in which an order is invoiced as soon as its plans are in force, and not only once it is delivered. */
export function termsChart<Chart extends object>(chart: Chart): Chart {
  const claimed = (chart as unknown as Written).states.books.states.settling.on[INVOICE];
  const kept = withState(chart, 'books.kept', alsoTakes({ [INVOICE]: claimed }));
  const invoiced = whereverTaken(kept, INVOICE, 'IV-01', 'IV-02', 'IV-03', 'IV-04', 'IV-05', 'IV-06', 'IV-07');
  const credited = whereverTaken(invoiced, 'finance.issue-credit-note', 'MN-17');
  return [...ENTRIES, ...CHANGES].reduce((next, event) => whereverTaken(next, event, 'RC-11'), credited);
}
