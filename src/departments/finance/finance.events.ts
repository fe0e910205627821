import {
  Amount,
  AttachmentRef,
  BusinessDay,
  Count,
  Currency,
  LineNumber,
  OneOf,
  OptionalText,
  Quantity,
  Text,
} from '../../shape/fields.js';
import { ListOf } from '../../shape/nested.js';
import { NoData } from '../../shape/shapes.js';
import type { DataOf } from '../../shape/order/parts.js';

/** A refund gives back what the customer paid too much. */
const PAYMENTS = ['prepayment', 'balance', 'penalty', 'refund'] as const;

class Payment implements DataOf<'finance.record-payment'> {
  @OneOf(PAYMENTS) kind: (typeof PAYMENTS)[number];
  /** What it settles, in the order's currency. */
  @Amount({ positive: true }) amount: string;
  /** In which it came; the order's, where it is not said. */
  @Currency({ optional: true }) currency?: string;
  /** How much came in that currency, where it is not the order's. */
  @Amount({ positive: true, optional: true }) received?: string;
  @BusinessDay() on: string;
  /** Of the bank or the voucher. */
  @Text() reference: string;
}

class CostCheck implements DataOf<'finance.record-costs'> {
  @Amount({ min: '0' }) production: string;
  @Amount({ min: '0' }) procurement: string;
  @Amount({ min: '0' }) logistics: string;
}

class InvoicedLine {
  @LineNumber() line: number;
  @Quantity({ positive: true }) quantity: string;
}

/** A credit note is an invoice with a negative amount; its quantities are taken off. */
class Invoice implements DataOf<'finance.issue-invoice'> {
  @Text({ max: 100 }) invoiceNo: string;
  @BusinessDay() on: string;
  @Amount() amount: string;
  @ListOf(() => InvoicedLine, { max: 500, optional: true }) lines?: InvoicedLine[];
}

class Reconciliation implements DataOf<'finance.reconcile'> {
  @Text({ max: 100 }) statementNo: string;
  @Text() confirmedBy: string;
}

class WriteOff implements DataOf<'finance.request-write-off'> {
  @Amount({ positive: true }) amount: string;
}

const ADJUSTMENTS = ['penalty', 'price-reduction', 'credit-note', 'refund', 'write-off'] as const;

/** The number of a letter or an agreement, or the file itself. */
class AdjustmentRequest implements DataOf<'finance.request-adjustment'> {
  @OneOf(ADJUSTMENTS) kind: (typeof ADJUSTMENTS)[number];
  @Amount({ positive: true }) amount: string;
  @OptionalText() evidence?: string;
  @AttachmentRef({ optional: true }) attachment?: string;
  /** Of a credit note: how much of which line it takes off. */
  @ListOf(() => InvoicedLine, { max: 500, optional: true, uniqueBy: 'line' }) lines?: InvoicedLine[];
}

class CancellationCharge implements DataOf<'finance.charge-cancellation'> {
  @Amount({ positive: true }) amount: string;
  @OptionalText() evidence?: string;
  @AttachmentRef({ optional: true }) attachment?: string;
}

/** `adjustment` is its number, e.g. `AD-1`. */
class AdjustmentWithdrawal implements DataOf<'finance.withdraw-adjustment'> {
  @Text({ max: 20 }) adjustment: string;
}

class RefundPayment implements DataOf<'finance.pay-refund'> {
  @Text({ max: 20 }) adjustment: string;
  @Amount({ positive: true }) amount: string;
  @BusinessDay() on: string;
  @Text() reference: string;
}

class CreditNote implements DataOf<'finance.issue-credit-note'> {
  @Text({ max: 20 }) adjustment: string;
  @Text({ max: 100 }) invoiceNo: string;
  @BusinessDay() on: string;
}

/** `payment` is its number among the order's payments, first 1. */
class PaymentReversal implements DataOf<'finance.reverse-payment'> {
  @Count({ min: 1 }) payment: number;
  @BusinessDay() on: string;
  @Text() reference: string;
}

export const financeEvents = {
  'finance.record-payment': Payment,
  'finance.record-costs': CostCheck,
  'finance.issue-invoice': Invoice,
  'finance.reconcile': Reconciliation,
  'finance.request-write-off': WriteOff,
  'finance.settle': NoData,
  'finance.request-adjustment': AdjustmentRequest,
  'finance.charge-cancellation': CancellationCharge,
  'finance.withdraw-adjustment': AdjustmentWithdrawal,
  'finance.pay-refund': RefundPayment,
  'finance.issue-credit-note': CreditNote,
  'finance.reverse-payment': PaymentReversal,
  'finance.close-books': NoData,
};
