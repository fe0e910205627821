import { text } from '../messages/messages.js';

export const scheduleWords = {
  title: text('交期日程', '交期日程', 'Schedule'),
  gantt: text('甘特图', '甘特圖', 'Gantt'),
  month: text('月历', '月曆', 'Month'),
  order: text('订单', '訂單', 'Order'),
  today: text('今天', '今天', 'Today'),
  plan: text('生产计划', '生產計畫', 'Production plan'),
  due: text('交货日期', '交貨日期', 'Delivery date'),
  late: text('计划晚于交期', '計畫晚於交期', 'Plan later than delivery'),
  planned: text('计划 {from} 至 {to}', '計畫 {from} 至 {to}', 'Planned {from} to {to}'),
  unplanned: text('还没有生产计划', '尚無生產計畫', 'No production plan yet'),
  dueOn: text('{day} 交货', '{day} 交貨', 'due {day}'),
  nothing: text('没有未结束的订单', '沒有未結束的訂單', 'No open orders'),
  held: text('暂停', '暫停', 'On hold'),
  earlier: text('上个月', '上個月', 'Month before'),
  later: text('下个月', '下個月', 'Month after'),
  moreOnDay: text('还有 {n} 个', '還有 {n} 個', '{n} more'),
};
