import type { OrderData, SettlementData } from '../../machines/order/order.schema.js';
import type { MoneyData } from '../../machines/order/v3/money/money.schema.js';

/** What the events of finance, and what the management decides of it, say in the same story. */
export const MONEY_DATA: Pick<OrderData, keyof SettlementData | keyof MoneyData> = {
  'finance.record-payment': { kind: 'balance', amount: '13002.00', on: '2026-06-20', reference: 'B-1' },
  'finance.record-costs': { production: '6000.00', procurement: '4200.00', logistics: '400.00' },
  'finance.issue-invoice': {
    invoiceNo: 'INV-1',
    on: '2026-06-01',
    amount: '13002.00',
    lines: [
      { line: 1, quantity: '10' },
      { line: 2, quantity: '4' },
    ],
  },
  'finance.reconcile': { statementNo: 'ST-1', confirmedBy: 'Ms Lin' },
  'finance.request-write-off': { amount: '2.00' },
  'management.approve-write-off': {},
  'finance.settle': {},
  'finance.request-adjustment': { kind: 'write-off', amount: '2.00', evidence: 'letter 7' },
  'finance.charge-cancellation': { amount: '500.00', evidence: 'agreement 3' },
  'finance.withdraw-adjustment': { adjustment: 'AD-1' },
  'management.approve-adjustment': { adjustment: 'AD-1', amount: '2.00' },
  'management.reject-adjustment': { adjustment: 'AD-1', amount: '2.00' },
  'finance.pay-refund': { adjustment: 'AD-1', amount: '2.00', on: '2026-06-25', reference: 'R-1' },
  'finance.issue-credit-note': { adjustment: 'AD-1', invoiceNo: 'CN-1', on: '2026-06-24' },
  'finance.reverse-payment': { payment: 1, on: '2026-06-22', reference: 'B-9' },
  'finance.close-books': {},
};
