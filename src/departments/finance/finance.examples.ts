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
} satisfies Partial<OrderData>;
