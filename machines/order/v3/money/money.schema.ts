import { amount, attachment, choice, count, day, text } from '../../../kit/fields.js';
import type { DataOf } from '../../../kit/schema.js';
import { NO_DATA, called, list } from '../../../kit/shapes.js';
import { ADJUSTMENTS } from '../../schema/choices.js';
import { invoicedLine } from '../../schema/parts.js';
import { object, priced } from '../../schema/words.js';

const adjustmentDecision = object(
  'AdjustmentDecision',
  'One request by its number, e.g. `AD-1`, with the amount that was read in it.',
  { adjustment: text({ max: 20 }), amount: amount({ positive: true, secret: 'price' }) },
);

export const moneySchema = {
  'finance.request-adjustment': priced(
    'AdjustmentRequest',
    'The number of a letter or an agreement, or the file itself.',
    {
      kind: choice(ADJUSTMENTS),
      amount: amount({ positive: true }),
      'evidence?': text(),
      'attachment?': attachment(),
      'lines?': called(
        '折让的订单行',
        '折讓的明細',
        'Lines credited',
        list(invoicedLine, {
          max: 500,
          uniqueBy: 'line',
          about: 'Of a credit note: how much of which line it takes off.',
        }),
      ),
    },
  ),
  'finance.charge-cancellation': priced('CancellationCharge', {
    amount: amount({ positive: true }),
    'evidence?': text(),
    'attachment?': attachment(),
  }),
  'finance.withdraw-adjustment': object('AdjustmentWithdrawal', '`adjustment` is its number, e.g. `AD-1`.', {
    adjustment: text({ max: 20 }),
  }),
  'finance.pay-refund': priced('RefundPayment', {
    adjustment: text({ max: 20 }),
    amount: amount({ positive: true }),
    on: day(),
    reference: text(),
  }),
  'finance.issue-credit-note': object('CreditNote', {
    adjustment: text({ max: 20 }),
    invoiceNo: text({ max: 100 }),
    on: day(),
    'corrects?': called('所冲的发票号', '所折讓的發票號碼', 'Invoice corrected', text({ max: 100 })),
  }),
  'finance.reverse-payment': priced('PaymentReversal', "`payment` is its number among the order's payments, first 1.", {
    payment: called('收付款（第几笔）', '收付款（第幾筆）', 'Payment (its number)', count({ min: 1 })),
    on: day(),
    reference: text(),
  }),
  'finance.close-books': NO_DATA,
  'management.approve-adjustment': adjustmentDecision,
  'management.reject-adjustment': adjustmentDecision,
};

export type MoneyData = DataOf<typeof moneySchema>;
export type AdjustmentKind = keyof typeof ADJUSTMENTS;
/** Number of the letter, the agreement or the record; the file that shows it; or both. */
export type Evidence = Pick<MoneyData['finance.charge-cancellation'], 'evidence' | 'attachment'>;
