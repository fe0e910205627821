import type { RuleCase } from './order.rules.case.js';
import { entered, onceSaid } from './order.rules.case.js';

export const currencyCases = {
  'CU-01': onceSaid('sales.enter-order', 'sales.enter-order', { currency: 'CHF' }),
  'CU-02': onceSaid(
    'finance.record-payment',
    'finance.record-payment',
    { amount: '100.5' },
    entered({ currency: 'JPY' }),
  ),
  'CU-03': onceSaid('finance.record-payment', 'finance.record-payment', { currency: 'USD' }),
} satisfies Record<string, RuleCase>;
