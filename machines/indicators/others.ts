import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How logistics, finance and after-sales did, by their duties (S0§七(一)1). */
export const otherIndicators = {
  'delivery-on-day': {
    name: text('准时交付率', '準時交付率', 'Deliveries on their day'),
    formula: text(
      '不迟于约定交货日交付的订单 ÷ 本期交付的订单',
      '不遲於約定交貨日交付的訂單 ÷ 本期交付的訂單',
      'Orders delivered by the agreed day ÷ orders delivered in the period',
    ),
    office: 'logistics',
    clause: 'S0§七(一)1',
    unit: 'percent',
    sources: ['orders/logistics.hand-over'],
  },
  'settlement-days': {
    name: text('结算周期', '結算週期', 'Days to settle'),
    formula: text(
      '本期结算的订单从交付到结算的日历天数的平均值',
      '本期結算的訂單自交付至結算的日曆天數的平均值',
      'Mean of the calendar days from delivery to settlement, of orders settled in the period',
    ),
    office: 'finance',
    clause: 'S0§七(一)1',
    unit: 'days',
    sources: ['orders/logistics.hand-over', 'orders/finance.settle'],
  },
  'case-solved-rate': {
    name: text('售后问题解决满意率', '售後問題解決滿意率', 'Cases solved to satisfaction'),
    formula: text(
      '客户确认满意的售后案件 ÷ 本期客户答复的售后案件，以最近一次答复为准',
      '客戶確認滿意的售後案件 ÷ 本期客戶答覆的售後案件，以最近一次答覆為準',
      'Cases with which the customer was satisfied ÷ cases that customers answered in the period, by the last answer',
    ),
    office: 'aftersales',
    clause: 'S0§七(一)1',
    unit: 'percent',
    sources: ['cases/sales.confirm-with-customer'],
  },
  'duties-kept': {
    name: text('周期性义务履行率', '週期性義務履行率', 'Duties kept'),
    formula: text(
      '按期提交并被接收的周期性义务 ÷ 本期到期的周期性义务，免除的和尚未了结的不计',
      '按期提交並被接收的週期性義務 ÷ 本期到期的週期性義務，免除者與尚未結案者不計',
      'Duties handed in by their day and accepted ÷ those due in the period; without what was excused or is still open',
    ),
    office: null,
    clause: 'S0§七(一)1',
    unit: 'percent',
    sources: ['duties/office.submit-duty', 'duties/operations.miss-duty'],
  },
} satisfies Record<string, Indicator>;
