import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How the follow-up clerks did, all of them or one (S2§八1). */
export const clerkIndicators = {
  'tracking-timeliness': {
    name: text('订单跟踪及时率', '訂單追蹤及時率', 'Tracking timeliness'),
    formula: text(
      '未经催办、按时办理的跟单事项 ÷ 本期办理的订单跟单事项',
      '未經催辦、按時辦理的跟單事項 ÷ 本期辦理的訂單跟單事項',
      "Clerks' acts on orders that came without a reminder ÷ their acts on orders in the period",
    ),
    office: 'clerk',
    clause: 'S2§八1',
    unit: 'percent',
    sources: ['orders/clerk.confirm-check', 'orders/clerk.release', 'orders/clerk.confirm-delivery'],
    personal: true,
  },
  'issue-efficiency': {
    name: text('问题协调解决效率', '問題協調解決效率', 'Issue efficiency'),
    formula: text(
      '按商定期限解决的问题 ÷ 期限在本期的问题；按指派的跟单员分',
      '按商定期限解決的問題 ÷ 期限在本期的問題；按指派的跟單員分',
      'Issues solved by their agreed day ÷ those to be solved in the period; of a clerk, those that he assigned',
    ),
    office: 'clerk',
    clause: 'S2§八1',
    unit: 'percent',
    sources: ['issues/clerk.assign-issue', 'issues/office.propose-solution', 'issues/office.report-solved'],
    personal: true,
  },
  'order-satisfaction': {
    name: text('订单客户满意度', '訂單客戶滿意度', 'Satisfaction with orders'),
    formula: text(
      '本期针对订单的回访和满意度调查评分（1–5）的平均值；按订单的跟单员分',
      '本期針對訂單的回訪與滿意度調查評分（1–5）的平均值；按訂單的跟單員分',
      'Mean of the scores (1–5) of visits and surveys about orders in the period; of a clerk, about the orders that he follows',
    ),
    office: 'clerk',
    clause: 'S2§八1',
    unit: 'points',
    sources: ['contacts/sales.record-visit', 'contacts/sales.record-survey'],
    personal: true,
  },
} satisfies Record<string, Indicator>;
