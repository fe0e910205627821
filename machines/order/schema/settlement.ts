import { amount, choice, count, currency, day, text } from '../../kit/fields.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list } from '../../kit/shapes.js';
import { PAYMENTS } from './choices.js';
import { invoicedLine } from './parts.js';
import { object, priced } from './words.js';

export const settlementSchema = {
  'finance.record-payment': priced('Payment', {
    kind: choice(PAYMENTS),
    amount: amount({ positive: true, about: "What it settles, in the order's currency." }),
    'currency?': called(
      '收款币种',
      '收款幣別',
      'Currency it came in',
      currency({ about: "In which it came; the order's, where it is not said." }),
    ),
    'received?': amount({
      positive: true,
      about: "How much came in that currency, where it is not the order's.",
    }),
    on: day(),
    reference: text({ about: 'Of the bank or the voucher.' }),
  }),
  'finance.record-costs': priced('CostCheck', {
    production: amount({ min: '0' }),
    procurement: amount({ min: '0' }),
    logistics: amount({ min: '0' }),
  }),
  'finance.issue-invoice': object(
    'Invoice',
    'A credit note is an invoice with a negative amount; its quantities are taken off.',
    {
      invoiceNo: text({ max: 100 }),
      on: day(),
      amount: amount({ secret: 'price' }),
      'lines?': called('所开订单行', '所開明細', 'Lines invoiced', list(invoicedLine, { max: 500 })),
      'batch?': called(
        '交货批次（第几批）',
        '交貨批次（第幾批）',
        'Delivery batch (its number)',
        count({ min: 1, about: 'Of an order that is delivered in parts: the batch that it is for.' }),
      ),
    },
  ),
  'finance.reconcile': object('Reconciliation', {
    statementNo: text({ max: 100 }),
    confirmedBy: text({ secret: 'contact' }),
  }),
  'finance.request-write-off': object('WriteOff', { amount: amount({ positive: true, secret: 'price' }) }),
  'finance.settle': NO_DATA,
  'management.approve-write-off': NO_DATA,
};

export type SettlementData = DataOf<typeof settlementSchema>;
