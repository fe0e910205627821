import { text } from '../words/words.js';

export const inboxWords = {
  title: text('我的工作', '我的工作', 'My work'),
  tasks: text('待办', '待辦', 'To do'),
  counted: text('{n} 项待办', '{n} 項待辦', 'Tasks: {n}'),
  overdueCounted: text('{n} 项逾期', '{n} 項逾期', 'Overdue: {n}'),
  nothing: text('没有等待您处理的工作', '沒有等待您處理的工作', 'Nothing waits for you'),
  all: text('全部', '全部', 'All'),
  overdue: text('逾期', '逾期', 'Overdue'),
  what: text('要做的事', '要做的事', 'What to do'),
  why: text('为什么', '為什麼', 'Why'),
  since: text('{at}开始', '{at}開始', 'since {at}'),
  due: text('处理期限', '處理期限', 'To be done by'),
  delivery: text('交货日期', '交貨日期', 'Delivery date'),
  act: text('处理', '處理', 'Do it'),
  next: text('推进到下一步', '推進到下一步', 'Brings it on'),
  onBehalf: text('代 {name}', '代 {name}', 'For {name}'),
  head: text('负责人', '主管', 'Head'),
  filter: text('筛选单号、客户、事项', '篩選單號、客戶、事項', 'Filter by number, customer, task'),

  notices: text('消息', '訊息', 'Notices'),
  noNotices: text('没有消息', '沒有訊息', 'No notices'),
  task: text('待办', '待辦', 'Task'),
  news: text('知会', '知會', 'News'),
  urging: text('催办', '催辦', 'Urged'),
  markRead: text('标为已读', '標為已讀', 'Mark as read'),
};
