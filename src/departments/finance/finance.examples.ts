import type { OrderData } from '../../../machines/order/order.data.js';

export const financeExamples = {
  'finance.record-payment': {
    kind: 'prepayment',
    amount: '42600.00',
    on: '2026-03-06',
    reference: '工行回单 2026030600871',
  },
  'finance.record-costs': { production: '51200.00', procurement: '38150.00', logistics: '2600.00' },
  'finance.issue-invoice': {
    invoiceNo: '26322000000012345678',
    on: '2026-05-06',
    amount: '142000.00',
    lines: [
      { line: 1, quantity: '10' },
      { line: 2, quantity: '40' },
    ],
  },
  'finance.reconcile': { statementNo: 'DZ-2026-05-011', confirmedBy: '苏州精工财务 林芳' },
  'finance.request-write-off': { amount: '0.50' },
  'finance.settle': {},
  'finance.request-adjustment': { kind: 'penalty', amount: '1420.00', evidence: '补充协议 2026-05-18' },
  'finance.charge-cancellation': { amount: '8000.00', evidence: '取消协议 2026-04-02' },
  'finance.withdraw-adjustment': { adjustment: 'AD-1' },
  'finance.pay-refund': {
    adjustment: 'AD-1',
    amount: '1420.00',
    on: '2026-06-12',
    reference: '工行回单 2026061200311',
  },
  'finance.issue-credit-note': { adjustment: 'AD-1', invoiceNo: '26322000000012345699', on: '2026-06-10' },
  'finance.reverse-payment': { payment: 1, on: '2026-03-09', reference: '工行退票 2026030900102' },
  'finance.close-books': {},
} satisfies Partial<OrderData>;
