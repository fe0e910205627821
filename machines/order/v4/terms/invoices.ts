import type { Decimal } from '../../../decimal.js';
import { add, compare, subtract, sum } from '../../../decimal.js';
import type { IssuedInvoice, OrderFacts } from '../../order.types.js';
import type { BatchOfOrder } from '../batches/batches.types.js';

type InvoiceKind = NonNullable<IssuedInvoice['kind']>;

/** What an invoice is; before version 4 a credit note was known by its amount alone. */
export const kindOf = ({ kind, amount }: Pick<IssuedInvoice, 'kind' | 'amount'>): InvoiceKind =>
  kind ?? (compare(amount, '0') < 0 ? 'credit-note' : 'goods');

export const isGoods = (invoice: IssuedInvoice): boolean => kindOf(invoice) === 'goods';
const isPrepayment = (invoice: IssuedInvoice): boolean => kindOf(invoice) === 'prepayment';

interface InBatches {
  batches?: readonly BatchOfOrder[];
}

/** The batch that an invoice is of: the one that it names, or that its shipment belongs to. */
export const batchOf = (
  { batches = [] }: InBatches,
  { batch, shipment }: Pick<IssuedInvoice, 'batch' | 'shipment'>,
): number | undefined =>
  batch ?? batches.find(({ moves }) => moves?.dispatched.some(({ of }) => of === shipment))?.batch;

type Invoiced = Pick<OrderFacts, 'invoices'>;

/** What was credited of an invoice. */
export const creditedOf = ({ invoices }: Invoiced, { invoiceNo }: Pick<IssuedInvoice, 'invoiceNo'>): Decimal =>
  subtract('0', sum(invoices.filter(({ corrects }) => corrects === invoiceNo).map(({ amount }) => amount)));

/** The prepayments that were invoiced, less what of them was credited. */
export const prepaymentInvoiced = ({ invoices }: Invoiced): Decimal =>
  sum(invoices.filter(isPrepayment).map((invoice) => subtract(invoice.amount, creditedOf({ invoices }, invoice))));

/** What of them no invoice for goods has set off. */
export const prepaymentOpen = ({ invoices }: Invoiced): Decimal =>
  subtract(prepaymentInvoiced({ invoices }), sum(invoices.map(({ setOff = '0' }) => setOff)));

/** What is invoiced for goods, whether it was claimed or set off, less what was credited. */
export const goodsInvoiced = (facts: Invoiced): Decimal => {
  const { invoices } = facts;
  return subtract(
    add(sum(invoices.map(({ amount }) => amount)), sum(invoices.map(({ setOff = '0' }) => setOff))),
    prepaymentInvoiced(facts),
  );
};
