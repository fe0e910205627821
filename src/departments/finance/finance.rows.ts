import { compare, subtract, sum } from '../../../machines/decimal.js';
import { amountOf, amountOrdered } from '../../../machines/order/facts/settlement.facts.js';
import type { IssuedInvoice, OrderFacts } from '../../../machines/order/order.types.js';
import type { OrderFactsV3 } from '../../../machines/order/v3/aspect.js';
import { accountOf, amountIn, netInvoiced } from '../../../machines/order/v3/money/account.js';
import { booksOf } from '../../../machines/order/v3/money/books.js';
import { scopeOf } from '../../../machines/order/v3/numbers/claims.js';
import { kindOf } from '../../../machines/order/v4/terms/invoices.js';
import type { Seen } from '../../read-models/follow.js';
import type { AdjustmentRow } from './adjustment.entity.js';
import type { DocumentNumber } from './document-number.entity.js';
import type { InvoiceRow } from './invoice.entity.js';
import type { PaymentRow } from './payment.entity.js';
import type { Receivable, ReceivableStatus } from './receivable.entity.js';

function statusOf({ milestone, invoices }: OrderFacts, balance: string): ReceivableStatus {
  if (milestone === 'settled' || milestone === 'cancelled') return milestone;
  if (invoices.length === 0) return 'open';
  return compare(balance, '0') === 0 ? 'balanced' : 'invoiced';
}

/** Of an order of an older version, the books are closed with its end. */
const isBooksOpen = (facts: OrderFacts): boolean =>
  facts.money ? !['closed', 'over'].includes(booksOf(facts as OrderFactsV3)) : facts.closing === null;

export function receivableOf(facts: OrderFacts, openedAt: string): Receivable {
  const { no, entry, invoices, writeOffs, costs, quote, reconciliation } = facts;
  const account = accountOf(facts);
  const { due, balance, reduced, charged, writtenOff } = account;
  const cost = costs && sum([costs.production, costs.procurement, costs.logistics]);
  const asked = writeOffs.flatMap(({ amount, approvedBy }) => (approvedBy === null ? [amount] : []));
  return {
    orderNo: no,
    status: statusOf(facts, balance),
    customer: entry.customer?.name ?? '',
    currency: entry.currency ?? '',
    paymentTerms: entry.paymentTerms || null,
    ordered: amountOrdered(facts),
    due,
    invoiced: netInvoiced(account),
    paid: [account.reversed, account.refunded].reduce(subtract, account.paid),
    prepaid: amountOf(facts, 'prepayment'),
    penalty: sum([amountOf(facts, 'penalty'), amountIn(facts, ['approved'], 'penalty')]),
    reduced,
    charged,
    writtenOff,
    writeOffAsked: sum([...asked, amountIn(facts, ['requested'], 'write-off')]),
    balance,
    owed: compare(balance, '0') > 0,
    booksOpen: isBooksOpen(facts),
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

export const adjustmentsOf = ({ no, entry, money }: Seen<'entry' | 'money'>): AdjustmentRow[] =>
  (money?.adjustments ?? []).map(({ id, kind, status, amount, carriedOut, reason, ...asked }) => ({
    orderNo: no,
    no: id,
    kind,
    status,
    customer: entry.customer?.name ?? '',
    amount,
    carriedOut,
    currency: entry.currency ?? '',
    reason,
    evidence: asked.evidence ?? null,
    requestedBy: asked.by,
    requestedAt: asked.at,
    approvedBy: asked.approvedBy?.by ?? null,
    approvedAt: asked.approvedBy?.at ?? null,
    endedBy: asked.ended?.by ?? null,
    endedAt: asked.ended?.at ?? null,
  }));

const taxOf = ({ lines = [] }: IssuedInvoice): string | null => {
  const told = lines.flatMap(({ tax }) => tax?.amount ?? []);
  return told.length > 0 ? sum(told) : null;
};

export const invoicesOf = ({ no, entry, invoices }: Seen<'entry' | 'invoices'>): InvoiceRow[] =>
  invoices.map((invoice, index) => ({
    orderNo: no,
    no: index + 1,
    invoiceNo: invoice.invoiceNo,
    kind: kindOf(invoice),
    corrects: invoice.corrects ?? null,
    shipment: invoice.shipment ?? null,
    issuedOn: invoice.on,
    customer: entry.customer?.name ?? '',
    currency: entry.currency ?? '',
    amount: invoice.amount,
    setOff: invoice.setOff ?? '0',
    tax: taxOf(invoice),
    recordedBy: invoice.by,
    recordedAt: invoice.at,
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
