import type { OrderEventType } from '../../order.schema.js';
import type { Found } from '../values.js';
import { valuesAt } from '../values.js';

/** In which currency an amount is: the order's, or the one in which a payment came. */
export type MoneyKind = 'order' | 'payment';

type Paths = Readonly<Record<string, MoneyKind>>;

/**
 * Every amount that stands in the data of an event; one that has no row here fails a test. Unit prices are none: they may
 * have more decimals than the currency.
 */
export const MONEY: { readonly [Type in OrderEventType]?: Paths } = {
  'procurement.review': { 'cost.estimate': 'order' },
  'sales.quote': { amount: 'order', cost: 'order', margin: 'order' },
  'finance.record-payment': { amount: 'order', received: 'payment' },
  'finance.record-costs': { production: 'order', procurement: 'order', logistics: 'order' },
  'finance.issue-invoice': {
    amount: 'order',
    setOff: 'order',
    'lines[].discount': 'order',
    'lines[].tax.amount': 'order',
  },
  'finance.request-adjustment': { amount: 'order' },
  'finance.charge-cancellation': { amount: 'order' },
  'management.approve-adjustment': { amount: 'order' },
  'management.reject-adjustment': { amount: 'order' },
  'finance.pay-refund': { amount: 'order' },
};

/** The amounts in the data of an event, with the currency in which each is. */
export const moneyIn = (type: string, data: unknown): (Found & { kind: MoneyKind })[] =>
  Object.entries((MONEY as Record<string, Paths | undefined>)[type] ?? {}).flatMap(([path, kind]) =>
    valuesAt(data, path).map((found) => ({ ...found, kind })),
  );
