import { text } from '../../messages/messages.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import { count, day, dueDay, flag, long, money, order, person, plain, standing, status, texts } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';

type Delivery = components['schemas']['Delivery'];
type Shipment = components['schemas']['Shipment'];
type Receivable = components['schemas']['Receivable'];
type Invoice = components['schemas']['InvoiceRow'];
type Payment = components['schemas']['PaymentRow'];
type Adjustment = components['schemas']['AdjustmentRow'];
type File = components['schemas']['AftersalesFile'];

const DELIVERIES = '/api/departments/logistics/deliveries';
const SHIPMENTS = '/api/departments/logistics/shipments';
const RECEIVABLES = '/api/departments/finance/receivables';
const INVOICES = '/api/departments/finance/invoices';
const PAYMENTS = '/api/departments/finance/payments';
const ADJUSTMENTS = '/api/departments/finance/adjustments';
const FILES = '/api/departments/aftersales/files';

const deliveries = section({
  key: 'deliveries',
  label: text('交付', '交付', 'Deliveries'),
  path: DELIVERIES,
  presets: [
    { label: narrow.underWay, query: { open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof DELIVERIES>) => client.GET(DELIVERIES, { params: { query } }),
  rowKey: ({ orderNo }: Delivery) => orderNo,
  columns: [
    order<Delivery>(),
    standing<Delivery>(),
    plain<Delivery>('customer', head.customer, 180),
    long<Delivery>('place', head.place),
    dueDay<Delivery>('dueOn', head.due, ({ open }) => !open),
    plain<Delivery>('mode', head.mode, 110),
    flag<Delivery>('packed', head.packed, 'green'),
    day<Delivery>('confirmedOn', head.confirmedOn),
  ],
  acts: [
    {
      event: 'logistics.submit-plan',
      label: text('物流计划', '物流計畫', 'Plan'),
      when: ({ status }: Delivery) => status === 'planning' || status === 'waiting',
    },
    {
      event: 'logistics.dispatch',
      label: text('发运', '發運', 'Dispatch'),
      when: ({ status }: Delivery) => status === 'ready' || status === 'due',
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const shipments = section({
  key: 'shipments',
  label: text('发运单', '發運單', 'Shipments'),
  path: SHIPMENTS,
  presets: [
    { label: narrow.underWay, query: { open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof SHIPMENTS>) => client.GET(SHIPMENTS, { params: { query } }),
  rowKey: ({ orderNo, shipment }: Shipment) => `${orderNo} ${shipment}`,
  columns: [
    order<Shipment>(),
    plain<Shipment>('shipment', head.shipment, 110),
    status<Shipment>('status', head.status),
    plain<Shipment>('carrier', head.carrier),
    plain<Shipment>('trackingNo', head.trackingNo),
    day<Shipment>('dispatchedOn', head.dispatchedOn),
    plain<Shipment>('location', head.location),
    dueDay<Shipment>('eta', head.eta, ({ open }) => !open),
    count<Shipment>('exceptions', head.exceptions),
    plain<Shipment>('receivedBy', head.receivedBy, 110),
  ],
  acts: [
    {
      event: 'logistics.report-transit',
      label: text('在途', '在途', 'In transit'),
      when: ({ open }: Shipment) => open,
    },
    { event: 'logistics.hand-over', label: text('交接', '交接', 'Hand over'), when: ({ open }: Shipment) => open },
    {
      event: 'logistics.report-transport-exception',
      label: text('运输异常', '運輸異常', 'Exception'),
      when: ({ open }: Shipment) => open,
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

export const logistics: Section[] = [deliveries, shipments];

const receivables = section({
  key: 'receivables',
  label: text('应收', '應收', 'Receivables'),
  path: RECEIVABLES,
  presets: [
    { label: narrow.owed, query: { owed: 'true' } },
    { label: text('账目未结', '帳目未結', 'Books open'), query: { booksOpen: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof RECEIVABLES>) => client.GET(RECEIVABLES, { params: { query } }),
  rowKey: ({ orderNo }: Receivable) => orderNo,
  columns: [
    order<Receivable>(),
    status<Receivable>('status', head.status),
    plain<Receivable>('customer', head.customer, 180),
    money<Receivable>('due', head.dueAmount),
    money<Receivable>('invoiced', head.invoiced),
    money<Receivable>('paid', head.paid),
    money<Receivable>('balance', head.balance),
    plain<Receivable>('paymentTerms', head.terms),
    day<Receivable>('invoicedOn', text('开票日期', '開票日期', 'Invoiced on')),
    plain<Receivable>('statementNo', head.statementNo, 120),
  ],
  acts: [
    {
      event: 'finance.record-payment',
      label: text('登记收款', '登記收款', 'Payment'),
      when: ({ owed }: Receivable) => owed,
    },
    { event: 'finance.issue-invoice', label: text('开票', '開票', 'Invoice') },
    { event: 'finance.record-costs', label: text('登记成本', '登記成本', 'Costs') },
    { event: 'finance.reconcile', label: text('对账', '對帳', 'Reconcile') },
    { event: 'finance.request-adjustment', label: text('申请减免或退款', '申請減免或退款', 'Adjustment') },
    { event: 'finance.settle', label: text('结算', '結算', 'Settle') },
    { event: 'finance.close-books', label: text('结清账目', '結清帳目', 'Close books') },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const invoices = section({
  key: 'invoices',
  label: text('发票', '發票', 'Invoices'),
  path: INVOICES,
  presets: [{ label: narrow.all, query: {} }],
  fetch: (query: QueryOf<typeof INVOICES>) => client.GET(INVOICES, { params: { query } }),
  rowKey: ({ orderNo, no }: Invoice) => `${orderNo} ${no}`,
  columns: [
    plain<Invoice>('invoiceNo', head.invoiceNo),
    order<Invoice>(),
    plain<Invoice>('customer', head.customer, 200),
    day<Invoice>('issuedOn', head.day),
    money<Invoice>('amount', head.amount),
    person<Invoice>('recordedBy', head.by),
  ],
});

const payments = section({
  key: 'payments',
  label: text('收款', '收款', 'Payments'),
  path: PAYMENTS,
  presets: [{ label: narrow.all, query: {} }],
  fetch: (query: QueryOf<typeof PAYMENTS>) => client.GET(PAYMENTS, { params: { query } }),
  rowKey: ({ orderNo, no }: Payment) => `${orderNo} ${no}`,
  columns: [
    order<Payment>(),
    status<Payment>('kind', head.kind),
    plain<Payment>('customer', head.customer, 200),
    money<Payment>('amount', head.amount),
    money<Payment>('received', text('收到的原币金额', '收到的原幣金額', 'Received'), 'receivedCurrency'),
    day<Payment>('paidOn', head.day),
    plain<Payment>('reference', head.reference),
    person<Payment>('recordedBy', head.by),
  ],
});

const adjustments = section({
  key: 'adjustments',
  label: text('减免与退款', '減免與退款', 'Adjustments'),
  path: ADJUSTMENTS,
  presets: [
    { label: text('待批准', '待核准', 'Requested'), query: { status: 'requested' } },
    { label: text('待办理', '待辦理', 'Approved'), query: { status: 'approved' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof ADJUSTMENTS>) => client.GET(ADJUSTMENTS, { params: { query } }),
  rowKey: ({ orderNo, no }: Adjustment) => `${orderNo} ${no}`,
  columns: [
    order<Adjustment>(),
    plain<Adjustment>('no', head.number, 80),
    status<Adjustment>('kind', head.kind),
    status<Adjustment>('status', head.status),
    plain<Adjustment>('customer', head.customer, 180),
    money<Adjustment>('amount', head.amount),
    plain<Adjustment>('reason', head.reason, 200),
    plain<Adjustment>('evidence', text('依据', '依據', 'Evidence'), 160),
    person<Adjustment>('requestedBy', head.askedBy),
    person<Adjustment>('approvedBy', head.decidedBy),
  ],
  acts: [
    {
      event: 'finance.pay-refund',
      label: text('支付退款', '支付退款', 'Pay refund'),
      when: ({ kind, status: at }: Adjustment) => kind === 'refund' && at === 'approved',
    },
    {
      event: 'finance.issue-credit-note',
      label: text('开红字发票', '開折讓單', 'Credit note'),
      when: ({ kind, status: at }: Adjustment) => kind === 'credit-note' && at === 'approved',
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

export const finance: Section[] = [receivables, invoices, payments, adjustments];

export const aftersales: Section[] = [
  section({
    key: 'files',
    label: text('客户售后档案', '客戶售後檔案', 'After-sales files'),
    path: FILES,
    presets: [{ label: narrow.all, query: {} }],
    fetch: (query: QueryOf<typeof FILES>) => client.GET(FILES, { params: { query } }),
    rowKey: ({ orderNo }: File) => orderNo,
    columns: [
      order<File>(),
      plain<File>('customer', head.customer, 180),
      plain<File>('contact', head.contact, 100),
      plain<File>('phone', head.phone),
      {
        key: 'products',
        title: head.products,
        width: 240,
        render: ({ products }: File) =>
          products.map(({ product, quantity, unit }) => `${product} ${quantity} ${unit}`).join('；'),
      },
      day<File>('deliveredOn', head.deliveredOn),
      plain<File>('receivedBy', head.receivedBy, 110),
      texts<File>('objections', head.objections),
    ],
  }),
];
