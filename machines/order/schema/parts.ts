import { judged, lineNumber, quantity, text } from '../../kit/fields.js';
import { called } from '../../kit/shapes.js';
import { object } from './words.js';

// What more than one event carries.

export const answered = object('Answered', 'What was asked; a query whose answer is blank is still open.', {
  question: text({ max: 1000 }),
  answer: judged({ max: 1000 }),
});

export const acceptedLine = object('AcceptedLine', {
  line: lineNumber(),
  accepted: quantity(),
  rejected: called('未接受', '未接受', 'Not accepted', quantity()),
});

export const shippedLine = object('ShippedLine', { line: lineNumber(), quantity: quantity({ positive: true }) });

export const invoicedLine = object('InvoicedLine', { line: lineNumber(), quantity: quantity({ positive: true }) });
