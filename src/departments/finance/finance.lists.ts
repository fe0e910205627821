import type { Office } from '../../../machines/offices.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, list, OF_CUSTOMER, OF_ORDER, since, STATUS, until } from '../../read-models/list.js';
import { PRICE_READERS } from '../../read-models/readers.guard.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { ReceivableClaim } from './claim.entity.js';
import { InvoiceRow } from './invoice.entity.js';
import { Payable } from './payable.entity.js';
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

/** Who has to see that money comes in: finance, the management, and the clerk who follows the order. */
const COLLECTING = ['clerk', 'finance', 'management'] as const satisfies Office[];

export const claims = list({
  name: 'claims',
  says: 'What customers still have to pay, what is due first at the beginning. Each part of an invoice, and instalments not invoiced yet.',
  row: ReceivableClaim,
  filters: {
    order: OF_ORDER,
    customer: OF_CUSTOMER,
    currency: is('currency', 'Only in this currency.', 3),
    kind: is('kind', 'Only what is claimed so.'),
    from: since('dueOn'),
    to: until('dueOn'),
  },
  sort: ['dueOn', 'orderNo', 'no'],
  readers: COLLECTING,
});

export const payables = list({
  name: 'payables',
  says: 'What the company still has to pay to suppliers, what is due first at the beginning. What was asked to be paid, and goods of which nobody has asked that yet.',
  row: Payable,
  filters: {
    purchaseOrder: is('purchaseOrder', 'Only of this purchase order.'),
    supplier: is('supplier', 'Only to this supplier.'),
    currency: is('currency', 'Only in this currency.', 3),
    kind: is('kind', 'Only what was asked to be paid, or what was not.'),
    from: since('dueOn'),
    to: until('dueOn'),
  },
  sort: ['dueOn', 'purchaseOrder', 'no'],
  readers: ['procurement', 'finance', 'management'],
});

export const FinanceLists = departmentLists(
  'finance',
  'What finance looks at: receivables, payables, invoices, payments, adjustments.',
  [receivables, claims, payables, invoices, payments, adjustments],
);
