import { compare } from '../../../decimal.js';
import { orderEvents } from '../../order.events.js';
import { keptOf } from '../../v3/money/account.js';
import type { Aspect } from '../aspect.js';
import { isGoods } from './invoices.js';
import { awaitsPrepayment } from './standing.js';
import { termsChart } from './terms.chart.js';
import { recordTerms } from './terms.record.js';
import { termsRules } from './terms.rules.js';

/** By which terms an order is paid, and what is invoiced by them before and after its delivery. */
export const terms = {
  blank: {},
  record: recordTerms,
  rules: termsRules,
  events: { 'finance.issue-invoice': [orderEvents['finance.issue-invoice'].label, { awaited: awaitsPrepayment }] },
  standings: {
    // A prepayment, or a part of the goods, is not the whole.
    'is-invoiced': (facts) =>
      facts.invoices.some(isGoods) &&
      Object.entries(facts.quantities).every(([line, { invoiced }]) => compare(invoiced, keptOf(facts, line)) >= 0),
  },
  chart: termsChart,
} as const satisfies Aspect;
