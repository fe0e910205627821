import { text } from '../messages/messages.js';

/** What the page of a plan of sales says. */
export const salesWords = {
  progress: text('完成情况', '完成情況', 'Against orders'),
  month: text('月份', '月份', 'Month'),
  quarter: text('季度', '季度', 'Quarter'),
  team: text('团队', '團隊', 'Team'),
  person: text('人员', '人員', 'Person'),
  region: text('区域', '區域', 'Region'),
  variety: text('品种', '品項', 'Variety'),
  channel: text('渠道', '通路', 'Channel'),
  target: text('目标', '目標', 'Target'),
  sold: text('已接订单', '已接訂單', 'Ordered'),
  done: text('完成率', '完成率', 'Done'),
  orders: text('订单数', '訂單數', 'Orders'),
  other: text('计划之外', '計畫之外', 'Beside the plan'),
  total: text('合计', '合計', 'Total'),
  counted: text(
    '统计本年度评审通过、未取消的订单，按计划币种 {currency} 折算；点开一行查看订单',
    '統計本年度評審通過、未取消的訂單，依計畫幣別 {currency} 折算；點開一列查看訂單',
    'Orders of the year that have passed their review and were not given up, in {currency}; open a row to see them',
  ),
  withoutRate: text(
    '没有汇率、未计入的币种：{codes}',
    '沒有匯率、未計入的幣別：{codes}',
    'Without a rate, and not counted: {codes}',
  ),
  order: text('订单', '訂單', 'Order'),
  customer: text('客户', '客戶', 'Customer'),
  received: text('接单日期', '接單日期', 'Received'),
  state: text('状态', '狀態', 'State'),
  amount: text('金额', '金額', 'Amount'),
};
