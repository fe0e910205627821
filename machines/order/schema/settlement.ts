import { amount, choice, count, currency, day, text } from '../../kit/fields.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list } from '../../kit/shapes.js';
import { INVOICE_KINDS, PAYMENTS } from './choices.js';
import { billedLine } from './parts.js';
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
  'finance.issue-invoice': object('Invoice', 'What is claimed of the customer; prices contain the tax.', {
    invoiceNo: text({ max: 100 }),
    on: day(),
    'kind?': called('开票内容', '發票內容', 'Invoice for', choice(INVOICE_KINDS)),
    amount: amount({ secret: 'price', about: 'What is claimed: the lines, less what was prepaid.' }),
    'setOff?': called('抵减预付款', '抵減預付款', 'Prepayment set off', amount({ min: '0', secret: 'price' })),
    'shipment?': text({ max: 100 }),
    'batch?': called('批次', '批次', 'Batch', count({ min: 1 })),
    'taxCountry?': called('税率所属国家', '稅率所屬國家', 'Country of the tax', text({ max: 2 })),
    'lines?': called('所开订单行', '所開明細', 'Lines invoiced', list(billedLine, { max: 500 })),
  }),
  'finance.reconcile': object('Reconciliation', {
    statementNo: text({ max: 100 }),
    confirmedBy: text({ secret: 'contact' }),
  }),
  'finance.request-write-off': object('WriteOff', { amount: amount({ positive: true, secret: 'price' }) }),
  'finance.settle': NO_DATA,
  'management.approve-write-off': NO_DATA,
};

export type SettlementData = DataOf<typeof settlementSchema>;
