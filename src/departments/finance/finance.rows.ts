import { compare, subtract, sum } from '../../../machines/decimal.js';
import {
  amountDue,
  amountInvoiced,
  amountOf,
  amountOrdered,
  amountSettled,
} from '../../../machines/order/facts/settlement.facts.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { scopeOf } from '../../../machines/order/v3/numbers/claims.js';
import type { Seen } from '../../readmodel/follow.js';
import type { DocumentNumber } from './document-number.entity.js';
import type { InvoiceRow } from './invoice.entity.js';
import type { PaymentRow } from './payment.entity.js';
import type { Receivable, ReceivableStatus } from './receivable.entity.js';

function statusOf({ milestone, invoices }: OrderFacts, balance: string): ReceivableStatus {
  if (milestone === 'settled' || milestone === 'cancelled') return milestone;
  if (invoices.length === 0) return 'open';
  return compare(balance, '0') === 0 ? 'balanced' : 'invoiced';
}

export function receivableOf(facts: OrderFacts, openedAt: string): Receivable {
  const { no, entry, invoices, writeOffs, costs, quote, reconciliation } = facts;
  const due = amountDue(facts);
  const invoiced = amountInvoiced(facts);
  const balance = subtract(invoiced, amountSettled(facts));
  const cost = costs && sum([costs.production, costs.procurement, costs.logistics]);
  const writeOff = (isApproved: boolean): string =>
    sum(writeOffs.flatMap(({ amount, approvedBy }) => ((approvedBy !== null) === isApproved ? [amount] : [])));
  return {
    orderNo: no,
    status: statusOf(facts, balance),
    customer: entry.customer?.name ?? '',
    currency: entry.currency ?? '',
    paymentTerms: entry.paymentTerms || null,
    ordered: amountOrdered(facts),
    due,
    invoiced,
    paid: subtract(amountOf(facts, 'prepayment', 'balance'), amountOf(facts, 'refund')),
    prepaid: amountOf(facts, 'prepayment'),
    penalty: amountOf(facts, 'penalty'),
    writtenOff: writeOff(true),
    writeOffAsked: writeOff(false),
    balance,
    owed: compare(balance, '0') > 0,
    invoicedOn:
      invoices
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    statementNo: reconciliation?.statementNo ?? null,
    cost,
    margin: cost && subtract(due, cost),
    quotedMargin: quote?.margin ?? null,
    openedAt,
  };
}

export const invoicesOf = ({ no, entry, invoices }: Seen<'entry' | 'invoices'>): InvoiceRow[] =>
  invoices.map(({ invoiceNo, on, amount, by, at }, index) => ({
    orderNo: no,
    no: index + 1,
    invoiceNo,
    issuedOn: on,
    customer: entry.customer?.name ?? '',
    currency: entry.currency ?? '',
    amount,
    recordedBy: by,
    recordedAt: at,
  }));

/** A number of an order of an older version stands for nothing yet. */
export const numbersOf = ({ no, entry, numbers = [] }: Seen<'entry' | 'numbers'>): DocumentNumber[] =>
  numbers.map(({ kind, number, brought }) => ({
    kind,
    scope: scopeOf(kind, entry),
    number,
    orderNo: no,
    takenOver: brought,
  }));

export const paymentsOf = ({ no, entry, payments }: Seen<'entry' | 'payments'>): PaymentRow[] =>
  payments.map(({ kind, amount, currency, received, on, reference, by, at }, index) => ({
    orderNo: no,
    no: index + 1,
    kind,
    amount,
    currency: entry.currency ?? '',
    received: received ?? amount,
    receivedCurrency: currency ?? entry.currency ?? '',
    paidOn: on,
    reference,
    customer: entry.customer?.name ?? '',
    recordedBy: by,
    recordedAt: at,
  }));
