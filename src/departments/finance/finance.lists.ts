import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, list, OF_CUSTOMER, OF_ORDER, since, STATUS, until } from '../../read-models/list.js';
import { PRICE_READERS } from '../../read-models/readers.guard.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { InvoiceRow } from './invoice.entity.js';
import { PaymentRow } from './payment.entity.js';
import { Receivable } from './receivable.entity.js';

export const receivables = list({
  name: 'receivables',
  says: 'Receivables, those of the oldest orders first. What is due, invoiced and paid; for those who see prices.',
  row: Receivable,
  filters: {
    status: STATUS,
    customer: OF_CUSTOMER,
    owed: is('owed', 'Claimed, and neither paid nor written off.'),
    booksOpen: is('booksOpen', 'Something is still to settle; of an order that is over, too.'),
    invoicedBefore: before('invoicedOn', 'The latest invoice is older.'),
  },
  sort: ['openedAt', 'orderNo'],
  readers: PRICE_READERS,
});

export const invoices = list({
  name: 'invoices',
  says: 'The register of invoices, the latest first. For those who see prices.',
  row: InvoiceRow,
  filters: {
    order: OF_ORDER,
    invoiceNo: is('invoiceNo', 'Only the invoice of this number.', 100),
    kind: is('kind', 'Only invoices for goods, for prepayments, or credit notes.'),
    customer: OF_CUSTOMER,
    from: since('issuedOn'),
    to: until('issuedOn'),
  },
  sort: ['issuedOn', 'orderNo', 'no'],
  latestFirst: true,
  readers: PRICE_READERS,
});

export const payments = list({
  name: 'payments',
  says: 'Payments of customers, the latest first. For those who see prices.',
  row: PaymentRow,
  filters: {
    order: OF_ORDER,
    kind: is('kind', 'Only payments of this kind.'),
    reference: is('reference', 'Only the payment with this reference of the bank.'),
    from: since('paidOn'),
    to: until('paidOn'),
  },
  sort: ['paidOn', 'orderNo', 'no'],
  latestFirst: true,
  readers: PRICE_READERS,
});

export const adjustments = list({
  name: 'adjustments',
  says: 'Requests of finance, what was asked for first. To let money out, or to claim less or more; for those who see prices.',
  row: AdjustmentRow,
  filters: {
    order: OF_ORDER,
    kind: is('kind', 'Only requests of this kind.'),
    status: STATUS,
    customer: OF_CUSTOMER,
  },
  sort: ['requestedAt', 'orderNo', 'no'],
  readers: PRICE_READERS,
});

export const FinanceLists = departmentLists(
  'finance',
  'What finance looks at: receivables, invoices, payments, adjustments.',
  [receivables, invoices, payments, adjustments],
);
