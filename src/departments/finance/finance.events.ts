import { Amount, BusinessDay, Currency, LineNumber, OneOf, Quantity, Text } from '../../shape/fields.js';
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

export const financeEvents = {
  'finance.record-payment': Payment,
  'finance.record-costs': CostCheck,
  'finance.issue-invoice': Invoice,
  'finance.reconcile': Reconciliation,
  'finance.request-write-off': WriteOff,
  'finance.settle': NoData,
};
