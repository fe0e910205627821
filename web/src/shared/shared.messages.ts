import { text } from '../messages/messages.js';

/** What pages say that have nothing to show, or may not, or cannot. */
export const sharedWords = {
  columns: text('列设置', '欄位設定', 'Columns'),
  asAtFirst: text('恢复默认', '恢復預設', 'As at first'),
  product: text('订单跟单工作台', '訂單跟單工作台', 'Order follow-up'),

  loading: text('正在加载…', '正在載入…', 'Loading…'),
  nothing: text('暂无内容', '暫無內容', 'Nothing here'),
  failed: text('加载失败', '載入失敗', 'Could not be loaded'),
  outdated: text(
    '未能刷新，显示的是 {at} 的内容',
    '未能重新整理，顯示的是 {at} 的內容',
    'Could not be refreshed: this is how it stood at {at}',
  ),
  moreFailed: text('未能加载更多', '未能載入更多', 'The next part could not be loaded'),
  unanswered: text(
    '服务器没有回答，请稍后再试。',
    '伺服器沒有回應，請稍後再試。',
    'The server did not answer. Try again in a moment.',
  ),
  unexpected: text('出现了意外情况。', '發生了意外狀況。', 'Something unexpected happened.'),
  tryAgain: text('重试', '重試', 'Try again'),
  noPermission: text('没有权限查看', '沒有權限檢視', 'Not for your office'),
  noPermissionHint: text(
    '此页面不属于您的部门或权限；如有需要，请联系管理员。',
    '此頁面不屬於您的部門或權限；如有需要，請聯絡管理員。',
    'This page is not for your office or your rights. Ask the administrator if you need it.',
  ),
  redacted: text('您的部门看不到此内容', '您的部門看不到此內容', 'Not shown to your office'),

  refused: text('还不能推进', '尚無法推進', 'Not yet possible'),
  unmet: text('{n} 项要求尚未满足', '{n} 項要求尚未滿足', 'Rules not yet met: {n}'),
  owner: text('责任部门', '責任部門', 'Owner'),
  remedy: text('处理办法', '處理方式', 'What to do'),
  missing: text('缺少', '缺少', 'Missing'),
  doIt: text('去处理', '前往處理', 'Do it'),

  yes: text('是', '是', 'Yes'),
  no: text('否', '否', 'No'),
  cancel: text('取消', '取消', 'Cancel'),
  close: text('关闭', '關閉', 'Close'),
  save: text('保存', '儲存', 'Save'),
  remove: text('删除', '刪除', 'Remove'),
  more: text('加载更多', '載入更多', 'Load more'),
  none: text('—', '—', '—'),
  daysLate: text('逾期 {n} 天', '逾期 {n} 天', '{n} d late'),
  dueToday: text('今天', '今天', 'today'),
  daysLeft: text('剩 {n} 天', '剩 {n} 天', '{n} d left'),
  notFound: text('没有这个页面', '沒有這個頁面', 'There is no such page'),
  toMyWork: text('回到我的工作', '回到我的工作', 'Back to my work'),
};
