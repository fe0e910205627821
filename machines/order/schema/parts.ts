import { amount, choice, count, judged, lineNumber, quantity, text } from '../../kit/fields.js';
import { percent } from '../../kit/percent.js';
import { called } from '../../kit/shapes.js';
import { TERM_EVENTS } from './choices.js';
import { object, priced } from './words.js';

// What more than one event carries.

export const answered = object('Answered', 'What was asked; a query whose answer is blank is still open.', {
  question: text({ max: 1000 }),
  answer: judged({ max: 1000 }),
});

export const acceptedLine = object('AcceptedLine', {
  line: lineNumber(),
  accepted: quantity(),
  rejected: called('拒收', '拒收', 'Rejected', quantity()),
});

export const shippedLine = object('ShippedLine', { line: lineNumber(), quantity: quantity({ positive: true }) });

export const invoicedLine = object('InvoicedLine', { line: lineNumber(), quantity: quantity({ positive: true }) });

/** Tax that a price contains, and how much of it. */
const lineTax = priced('LineTax', '`rate` is in per cent; prices contain the tax.', {
  rate: called('税率（%）', '稅率（%）', 'Tax rate (%)', percent()),
  amount: called('税额', '稅額', 'Tax', amount({ min: '0' })),
});

export const billedLine = object('BilledLine', {
  line: lineNumber(),
  quantity: quantity({ positive: true }),
  'discount?': called('折扣额', '折扣額', 'Discount', amount({ min: '0', secret: 'price' })),
  'tax?': called('税额', '稅額', 'Tax', lineTax),
});

export const paymentTerm = object('PaymentTerm', 'A share of the price, due so many days after something happens.', {
  share: called('比例（%）', '比例（%）', 'Share (%)', percent({ positive: true })),
  days: called('天数', '天數', 'Days', count({ max: 3650 })),
  from: called('自', '自', 'From', choice(TERM_EVENTS)),
});
