import { claims, payables, payablesByAge, receivablesByAge } from './ageing.js';
import { text } from '../../messages/messages.js';
import {
  amountsOf,
  count,
  day,
  dueDay,
  flag,
  long,
  money,
  order,
  person,
  plain,
  standing,
  status,
  texts,
} from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL } from '../presets.js';

const deliveries = list('/api/departments/logistics/deliveries', text('交付', '交付', 'Deliveries'), {
  presets: [by(narrow.underWay, { open: 'true' }), ALL],
  columns: [
    order(),
    standing(),
    plain('customer', head.customer, 180),
    long('place', head.place),
    dueDay('dueOn', head.due, ({ open }) => !open),
    plain('mode', head.mode, 110),
    flag('packed', head.packed, 'green'),
    day('confirmedOn', head.confirmedOn),
  ],
  acts: [
    act(
      'logistics.submit-plan',
      text('物流计划', '物流計畫', 'Plan'),
      ({ status }) => status === 'planning' || status === 'waiting',
    ),
    act('logistics.dispatch', text('发运', '發運', 'Dispatch'), ({ status }) => status === 'ready' || status === 'due'),
  ],
});

const shipments = list('/api/departments/logistics/shipments', text('发运单', '發運單', 'Shipments'), {
  presets: [by(narrow.underWay, { open: 'true' }), ALL],
  keys: ['orderNo', 'shipment'],
  columns: [
    order(),
    plain('shipment', head.shipment, 110),
    status('status', head.status),
    plain('carrier', head.carrier),
    plain('trackingNo', head.trackingNo),
    day('dispatchedOn', head.dispatchedOn),
    plain('location', head.location),
    dueDay('eta', head.eta, ({ open }) => !open),
    count('exceptions', head.exceptions),
    plain('receivedBy', head.receivedBy, 110),
  ],
  acts: [
    act('logistics.report-transit', text('在途', '在途', 'In transit'), ({ open }) => open),
    act('logistics.hand-over', text('交接', '交接', 'Hand over'), ({ open }) => open),
    act('logistics.report-transport-exception', text('运输异常', '運輸異常', 'Exception'), ({ open }) => open),
  ],
});

export const logistics: Section[] = [deliveries, shipments];

const receivables = list('/api/departments/finance/receivables', text('应收', '應收', 'Receivables'), {
  presets: [
    by(narrow.owed, { owed: 'true' }),
    by(text('账目未结', '帳目未結', 'Books open'), { booksOpen: 'true' }),
    ALL,
  ],
  columns: [
    order(),
    status('status', head.status),
    plain('customer', head.customer, 180),
    money('due', head.dueAmount),
    money('invoiced', head.invoiced),
    money('paid', head.paid),
    money('balance', head.balance),
    plain('paymentTerms', head.terms),
    day('invoicedOn', text('开票日期', '開票日期', 'Invoiced on')),
    plain('statementNo', head.statementNo, 120),
  ],
  acts: [
    act('finance.record-payment', text('登记收款', '登記收款', 'Payment'), ({ owed }) => owed),
    act('finance.issue-invoice', text('开票', '開票', 'Invoice')),
    act('finance.record-costs', text('登记成本', '登記成本', 'Costs')),
    act('finance.reconcile', text('对账', '對帳', 'Reconcile')),
    act('finance.request-adjustment', text('申请减免或退款', '申請減免或退款', 'Adjustment')),
    act('finance.settle', text('结算', '結算', 'Settle')),
    act('finance.close-books', text('结清账目', '結清帳目', 'Close books')),
  ],
});

const invoices = list('/api/departments/finance/invoices', text('发票', '發票', 'Invoices'), {
  presets: [
    ALL,
    by(text('红字发票', '折讓單', 'Credit notes'), { kind: 'credit-note' }),
    by(text('预付款发票', '預付款發票', 'Prepayments'), { kind: 'prepayment' }),
  ],
  keys: ['orderNo', 'no'],
  columns: [
    plain('invoiceNo', head.invoiceNo),
    status('kind', head.kind),
    order(),
    plain('customer', head.customer, 200),
    day('issuedOn', head.day),
    money('amount', head.amount),
    money('setOff', text('抵减预付款', '抵減預付款', 'Set off')),
    money('tax', text('税额', '稅額', 'Tax')),
    plain('corrects', text('所冲发票', '所折讓發票', 'Corrects')),
    plain('shipment', text('发货批次', '出貨批次', 'Shipment'), 110),
    person('recordedBy', head.by),
  ],
});

const payments = list('/api/departments/finance/payments', text('收款', '收款', 'Payments'), {
  presets: [ALL],
  keys: ['orderNo', 'no'],
  columns: [
    order(),
    status('kind', head.kind),
    plain('customer', head.customer, 200),
    money('amount', head.amount),
    money('received', text('收到的原币金额', '收到的原幣金額', 'Received'), 'receivedCurrency'),
    day('paidOn', head.day),
    plain('reference', head.reference),
    person('recordedBy', head.by),
  ],
});

const adjustments = list('/api/departments/finance/adjustments', text('减免与退款', '減免與退款', 'Adjustments'), {
  presets: [
    by(text('待批准', '待核准', 'Requested'), { status: 'requested' }),
    by(text('待办理', '待辦理', 'Approved'), { status: 'approved' }),
    ALL,
  ],
  keys: ['orderNo', 'no'],
  columns: [
    order(),
    plain('no', head.number, 80),
    status('kind', head.kind),
    status('status', head.status),
    plain('customer', head.customer, 180),
    money('amount', head.amount),
    plain('reason', head.reason, 200),
    plain('evidence', text('依据', '依據', 'Evidence'), 160),
    person('requestedBy', head.askedBy),
    person('approvedBy', head.decidedBy),
  ],
  acts: [
    act(
      'finance.pay-refund',
      text('支付退款', '支付退款', 'Pay refund'),
      ({ kind, status: at }) => kind === 'refund' && at === 'approved',
    ),
    act(
      'finance.issue-credit-note',
      text('开红字发票', '開折讓單', 'Credit note'),
      ({ kind, status: at }) => kind === 'credit-note' && at === 'approved',
    ),
  ],
});

export const finance: Section[] = [
  receivables,
  receivablesByAge,
  claims,
  payablesByAge,
  payables,
  invoices,
  payments,
  adjustments,
];

export const aftersales: Section[] = [
  list('/api/departments/aftersales/files', text('客户售后档案', '客戶售後檔案', 'After-sales files'), {
    presets: [ALL],
    columns: [
      order(),
      plain('customer', head.customer, 180),
      plain('contact', head.contact, 100),
      plain('phone', head.phone),
      {
        key: 'products',
        title: head.products,
        width: 240,
        render: ({ products }) => amountsOf(products),
      },
      day('deliveredOn', head.deliveredOn),
      plain('receivedBy', head.receivedBy, 110),
      texts('objections', head.objections),
    ],
  }),
];
