import { companyInstant, daysAfter } from '../calendar.js';
import { compare, subtract } from '../decimal.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import { purchaseStories } from './purchase.demo.js';
import { purchaseExamples } from './purchase.examples.js';
import { isThrough, leftOf, paid, payable, requested } from './purchase.ledger.js';
import { purchaseOffers } from './purchase.offers.js';
import { purchaseMachine } from './purchase.machine.js';
import {
  APPROVED_REQUISITIONS,
  OPEN_PLANS,
  purchaseFollowUps,
  SHARED_REQUISITIONS,
  STOCK_ITEMS,
  TAKING_ORDERS,
} from './purchase.orders.js';
import { purchaseRules, SHIPPED, SUPPLIER_STANDING } from './purchase.rules.js';
import type { PurchaseData } from './purchase.schema.js';
import { purchaseSchema } from './purchase.schema.js';
import type { PurchaseEvent, PurchaseFacts } from './purchase.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

const has =
  (figure: Parameters<typeof leftOf>[1]) =>
  (facts: PurchaseFacts): boolean =>
    leftOf(facts, figure).length > 0;

const openConcession = ({ concessions }: PurchaseFacts) =>
  concessions.find(({ accepted, refused }) => accepted === null && refused === null);

const events = eventsOf<PurchaseFacts, keyof PurchaseData>({
  'procurement.draft-order': [text('起草采购订单', '草擬採購單', 'Draft purchase order')],
  'procurement.place-order': [text('下达采购订单', '下採購單', 'Place purchase order'), GOAL],
  'procurement.report-production': [text('报告供应商生产进度', '回報供應商生產進度', 'Report production')],
  'procurement.warn-delay': [text('预警交货延误', '預警交貨延誤', 'Warn of delay')],
  'procurement.pass-due': [text('交货日期已过', '交貨日期已過', 'Day of delivery passed'), { internal: true }],
  'procurement.change-supplier': [text('更换供应商', '更換供應商', 'Change supplier'), WITH_REASON],
  'procurement.cancel-order': [text('取消采购订单', '取消採購單', 'Cancel purchase order'), WITH_REASON],
  'procurement.report-shipment': [text('报告发运', '回報出貨', 'Report shipment')],
  'procurement.report-arrival': [
    text('报告到货', '回報到貨', 'Report arrival'),
    { goal: (facts) => facts.placed !== null && has('awaited')(facts) },
  ],
  'quality.pass-arrival': [
    text('到货检验合格', '到貨檢驗合格', 'Pass arrival'),
    { decides: true, goal: has('uninspected') },
  ],
  'quality.fail-arrival': [text('到货检验不合格', '到貨檢驗不合格', 'Fail arrival'), { decides: true }],
  'quality.concede': [text('提出让步接收', '提出特採', 'Concede'), { ...WITH_REASON, decides: true }],
  'production.accept-concession': [
    text('生产同意让步接收', '生產同意特採', 'Accept concession'),
    { decides: true, awaited: (facts) => openConcession(facts) !== undefined },
  ],
  'production.refuse-concession': [text('生产不同意让步接收', '生產不同意特採', 'Refuse concession'), WITH_REASON],
  'procurement.stock-in': [text('入库', '入庫', 'Put into stock'), { goal: has('ready') }],
  'procurement.return-goods': [
    text('退货', '退貨', 'Return goods'),
    { awaited: (facts) => has('blocked')(facts) && openConcession(facts) === undefined },
  ],
  'procurement.close-short': [text('短交结清', '短交結清', 'Close short'), WITH_REASON],
  'procurement.record-remedy': [text('登记责任和补救', '登錄責任與補救', 'Record remedy')],
  'procurement.request-payment': [
    text('申请付款', '申請付款', 'Request payment'),
    { goal: (facts) => isThrough(facts) && compare(requested(facts), payable(facts)) < 0 },
  ],
  'finance.pay': [
    text('付款', '付款', 'Pay'),
    { goal: (facts) => compare(paid(facts), requested(facts)) < 0, decides: true },
  ],
  'procurement.reconcile': [text('与供应商对账', '與供應商對帳', 'Reconcile with supplier')],
});

/** When the day agreed is over and something is still awaited. */
function passedAt({ dueOn, lateSince }: PurchaseFacts): { at: string; event: string }[] {
  const over = dueOn === null || lateSince !== null ? null : daysAfter(dueOn, 1);
  return over === null ? [] : [{ at: companyInstant(over, '00:00'), event: 'procurement.pass-due' }];
}

const forOrders: readonly Office[] = ['clerk', 'production', 'sales'];

/** A purchase order 采购订单: what is bought from whom, what came of it, and what it costs (S0§四(二)3, §四(三)3–5). */
export const purchaseOrder = defineProcess<PurchaseFacts, PurchaseEvent>({
  kind: 'purchase-orders',
  subject: 'supply',
  prefix: 'PO',
  sequence: 'purchase_order_no',
  name: text('采购订单', '採購單', 'Purchase order'),
  version: 1,
  machine: purchaseMachine,
  rules: purchaseRules,
  events,
  schema: purchaseSchema,
  examples: purchaseExamples,
  entry: ['procurement.draft-order'],
  milestones: {
    drafted: text('待下单', '待下單', 'Drafted'),
    placed: text('已下单', '已下單', 'Placed'),
    shipped: text('运输中', '運輸中', 'Shipped'),
    arrived: text('已到货', '已到貨', 'Arrived'),
    stocked: text('已入库', '已入庫', 'Stocked'),
    conceded: text('让步接收入库', '特採入庫', 'Conceded'),
    returned: text('已退货', '已退貨', 'Returned'),
    paid: text('已付清', '已付清', 'Paid'),
    cancelled: text('已取消', '已取消', 'Cancelled'),
  },
  ends: ['paid', 'cancelled'],
  stateNames: {
    risk: text('交货风险', '交貨風險', 'Risk'),
    'risk.none': text('如期', '如期', 'As agreed'),
    warned: text('已预警', '已預警', 'Warned'),
    late: text('已逾期', '已逾期', 'Late'),
  },
  titleOf: ({ supplier, lines }) => [supplier, [...new Set(lines.map(({ item }) => item))].slice(0, 3).join('、')],
  dueName: text('交货日期', '交貨日期', 'Due'),
  followedBy: ({ drafted, placed }) => [drafted?.by, placed?.by],
  about: ({ lines }) => [
    ...new Set(lines.flatMap(({ order, requisition, monthlyPlan }) => [order, requisition, monthlyPlan])),
  ],
  road: [
    { event: 'procurement.place-order', within: 'drafted', reaches: 'placed' },
    { event: 'procurement.report-arrival', within: 'placed', reaches: 'arrived' },
    { event: 'procurement.report-arrival', within: 'shipped', reaches: 'arrived' },
    { event: 'quality.pass-arrival', within: 'arrived', done: (facts) => leftOf(facts, 'uninspected').length === 0 },
    { event: 'procurement.stock-in', within: 'arrived', reaches: 'stocked' },
    {
      event: 'procurement.request-payment',
      within: 'stocked',
      done: (facts) => compare(requested(facts), payable(facts)) >= 0,
    },
    { event: 'finance.pay', within: 'stocked', reaches: 'paid' },
    { event: 'finance.pay', within: 'conceded', reaches: 'paid' },
  ],
  timers: passedAt,
  followUps: purchaseFollowUps,
  observes: {
    'procurement.draft-order': OPEN_PLANS,
    'procurement.place-order': [SUPPLIER_STANDING, APPROVED_REQUISITIONS, SHARED_REQUISITIONS, OPEN_PLANS],
    'procurement.cancel-order': [SHARED_REQUISITIONS, OPEN_PLANS],
    'procurement.change-supplier': SHARED_REQUISITIONS,
    'procurement.close-short': SHARED_REQUISITIONS,
    'procurement.return-goods': SHARED_REQUISITIONS,
    'quality.pass-arrival': TAKING_ORDERS,
    'procurement.stock-in': STOCK_ITEMS,
  },
  offers: purchaseOffers,
  notices: [
    { on: ['procurement.place-order'], tell: ['quality', 'finance'], clause: 'S0§四(三)3' },
    {
      on: ['procurement.warn-delay', 'procurement.pass-due', 'procurement.change-supplier'],
      tell: forOrders,
      clause: 'S2§四3',
    },
    { on: ['procurement.report-shipment'], tell: ['clerk', 'quality'], clause: 'S2§四3' },
    { on: ['procurement.report-arrival'], tell: ['quality'], clause: 'S0§四(三)4' },
    { on: ['quality.fail-arrival'], tell: ['procurement', 'production', 'clerk'], clause: 'S0§四(三)4' },
    { on: ['quality.pass-arrival'], tell: ['procurement'], clause: 'S0§四(三)4' },
    { on: ['quality.concede'], tell: ['production', 'procurement'], clause: 'S2§四3' },
    {
      on: ['production.accept-concession', 'production.refuse-concession'],
      tell: ['quality', 'procurement'],
      clause: 'S2§四3',
    },
    { on: ['procurement.stock-in'], tell: ['production', 'clerk'], clause: 'S0§四(三)4' },
    { on: ['procurement.request-payment'], tell: ['finance'], clause: 'S0§四(三)5' },
    { on: ['finance.pay'], tell: ['procurement'], clause: 'S0§四(三)5' },
  ],
  secrets: {
    price: 'purchase-cost',
    amount: 'purchase-cost',
    deduction: 'purchase-cost',
    payments: 'purchase-cost',
  },
  demo: purchaseStories,
  suggestions: {
    'procurement.draft-order': ({ supplier, currency, lines }) => ({ supplier, currency, lines }),
    'procurement.place-order': ({ supplier, currency, lines }) => ({ supplier, currency: currency ?? 'CNY', lines }),
    'procurement.report-arrival': (facts, { today }) => ({ on: today, lines: leftOf(facts, 'awaited') }),
    'quality.pass-arrival': (facts) => ({ lines: leftOf(facts, 'uninspected') }),
    'quality.fail-arrival': (facts) => ({ lines: leftOf(facts, 'uninspected') }),
    'quality.concede': (facts) => ({ lines: leftOf(facts, 'blocked') }),
    'procurement.stock-in': (facts) => ({ lines: leftOf(facts, 'ready') }),
    'procurement.return-goods': (facts) => ({ lines: leftOf(facts, 'blocked') }),
    'procurement.close-short': (facts) => ({ lines: leftOf(facts, 'awaited') }),
    'procurement.request-payment': (facts) => ({ amount: subtract(payable(facts), requested(facts)) }),
    'finance.pay': (facts, { today }) => ({ amount: subtract(requested(facts), paid(facts)), on: today }),
  },
  thresholds: {
    'purchase-orders.offers': {
      unit: 'count',
      lowered: 'lower',
      rules: ['PO-02'],
      shipped: SHIPPED['purchase-orders.offers'],
      label: text('下单前应询价的供应商数', '下單前應詢價的供應商數', 'Suppliers asked before an order is placed'),
    },
  },
});
