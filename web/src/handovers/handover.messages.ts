import { text } from '../messages/messages.js';

/** What the page of a hand-over adds. */
export const handoverWords = {
  items: text('交接清单', '交接清單', 'What is handed over'),
  kind: text('类别', '類別', 'Kind'),
  number: text('编号', '編號', 'No.'),
  title: text('内容', '內容', 'What'),
  roles: text('身份', '身分', 'As'),
  standing: text('现状', '現狀', 'Standing'),
  due: text('到期', '到期', 'Due'),
  successor: text('接手人', '接手人', 'Successor'),
  accepted: text('已接收', '已接收', 'Accepted'),
  waiting: text('待接收', '待接收', 'To be accepted'),
  nobody: text('未指定', '未指定', 'Nobody yet'),
  stays: text('不转移', '不轉移', 'Does not pass on'),
  sheet: text('工作交接单', '工作交接單', 'Hand-over sheet'),
  count: text('{accepted} / {all} 项已接收', '{accepted} / {all} 項已接收', '{accepted} of {all} accepted'),
};
