import { text } from '../messages/messages.js';

export const urgingWords = {
  urge: text('催办', '催辦', 'Urge'),
  urgeTitle: text('催办 {office}（{no}）', '催辦 {office}（{no}）', 'Urge {office} ({no})'),
  urgedNow: text('已通知{office}', '已通知{office}', '{office} has been told'),
  urgedTitle: text('已催', '已催', 'Urged'),
  note: text('留言', '留言', 'Message'),
  noteHint: text(
    '例如：客户明天来厂，请今天完成',
    '例如：客戶明天來廠，請今天完成',
    'The customer comes tomorrow; please do it today',
  ),
  againAt: text(
    '一小时内催过，{at} 后可再催',
    '一小時內催過，{at} 後可再催',
    'Urged within the hour; again after {at}',
  ),
  urgingHistory: text('催办记录', '催辦紀錄', 'Urged so far'),
  reply: text('答复', '答覆', 'Reply'),
  replyTitle: text('答复催办（{no}）', '答覆催辦（{no}）', 'Reply to the urging ({no})'),
  replyText: text('答复内容', '答覆內容', 'What is the state of it'),
  replyHint: text('例如：报告明天出', '例如：報告明天出', 'The report comes tomorrow'),
  promisedOn: text('承诺完成日期（可不填）', '承諾完成日期（可不填）', 'Promised by (optional)'),
  promised: text('承诺 {day} 完成', '承諾 {day} 完成', 'promised by {day}'),
  replied: text('已答复', '已答覆', 'The reply was sent'),
  noReply: text('未答复', '未答覆', 'No reply yet'),
  neverUrged: text('还没有催过', '尚未催辦', 'Not urged yet'),
};
