import type { components } from '../api/schema.js';
import type { text as textOf } from '../messages/messages.js';
import { text } from '../messages/messages.js';

export const securityWords = {
  title: text('登录与安全', '登入與安全', 'Sign-ins and security'),
  events: text('安全事件', '安全事件', 'Security events'),
  eventsHint: text(
    '谁登录、失败、被暂停登录，谁导出、打开、变更了什么。记录只能追加，并与订单日志一起封存。',
    '誰登入、失敗、被暫停登入，誰匯出、開啟、變更了什麼。紀錄只能追加，並與訂單日誌一起封存。',
    'Who signed in, failed or was held, who took out, opened or changed what. Nothing of it can be changed; it is sealed with the log of the orders.',
  ),
  holds: text('暂停的登录', '暫停的登入', 'Held sign-ins'),
  holdsHint: text(
    '密码输错太多次后，须等待才能再试；等待时间逐次加倍，最长 15 分钟。核实身份后可立即解除。',
    '密碼輸錯太多次後，須等待才能再試；等待時間逐次加倍，最長 15 分鐘。核實身分後可立即解除。',
    'After too many wrong passwords the next try has to wait, each time twice as long, 15 minutes at most. Once you know who it is, you can end the waiting.',
  ),
  noHolds: text('目前没有暂停的登录', '目前沒有暫停的登入', 'No sign-in is held at the moment'),
  noEvents: text('没有符合条件的安全事件', '沒有符合條件的安全事件', 'No security event fits'),
  at: text('时间', '時間', 'At'),
  what: text('事件', '事件', 'Event'),
  by: text('操作人', '操作人', 'By'),
  about: text('对象', '對象', 'About'),
  details: text('详情', '詳情', 'Details'),
  anyEvent: text('全部事件', '全部事件', 'Any event'),
  from: text('起始日期', '起始日期', 'From'),
  until: text('截止日期', '截止日期', 'Until'),
  unknown: text('未知', '未知', 'Unknown'),
  kind: text('范围', '範圍', 'What waits'),
  here: text('该用户名，从此网络', '該使用者名稱，自此網路', 'This name, from this network'),
  name: text('该用户名，从未用过的网络', '該使用者名稱，自未用過的網路', 'This name, from networks new to it'),
  network: text('此网络的所有登录', '此網路的所有登入', 'Everybody from this network'),
  whose: text('人员', '人員', 'Whose name'),
  whence: text('网络', '網路', 'Network'),
  failures: text('失败次数', '失敗次數', 'Failures'),
  heldUntil: text('等待至', '等待至', 'Waits until'),
  release: text('解除', '解除', 'End it'),
  releaseSure: text('立即允许再次登录？', '立即允許再次登入？', 'Let the next try be taken at once?'),
  released: text('已解除', '已解除', 'The waiting has ended'),
};

type Action = components['schemas']['AuditEntryView']['action'];

/** What the audit trail tells, as it is read. */
export const ACTION_NAMES = {
  'session.opened': text('登录', '登入', 'Signed in'),
  'session.refused': text('登录失败', '登入失敗', 'Sign-in failed'),
  'session.closed': text('退出登录', '登出', 'Signed out'),
  'session.revoked': text('结束了一处登录', '結束了一處登入', 'Ended a session'),
  'sign-in.held': text('暂停登录', '暫停登入', 'Sign-ins held'),
  'sign-in.released': text('解除暂停', '解除暫停', 'Hold ended'),
  'person.created': text('新增人员', '新增人員', 'Person entered'),
  'person.disabled': text('停用账号', '停用帳號', 'Person shut out'),
  'person.enabled': text('恢复登录', '恢復登入', 'Person may sign in again'),
  'change.proposed': text('提出变更', '提出變更', 'Change proposed'),
  'change.agreed': text('同意变更', '同意變更', 'Change agreed to'),
  'change.rejected': text('驳回变更', '駁回變更', 'Change rejected'),
  'change.withdrawn': text('撤回变更', '撤回變更', 'Change withdrawn'),
  'change.at-once': text('立即收回权限', '立即收回權限', 'Right taken away at once'),
  'change.bootstrap': text(
    '首任管理员指定第二位',
    '首任管理員指定第二位',
    'Second administrator appointed by the first',
  ),
  'person.changed': text('变更人员', '變更人員', 'Person changed'),
  'person.erased': text('抹除人员', '抹除人員', 'Person erased'),
  'person.password-changed': text('修改密码', '變更密碼', 'Password changed'),
  'person.password-reset': text('重置密码', '重設密碼', 'Password reset'),
  'person.sessions-revoked': text('结束全部登录', '結束全部登入', 'All sessions ended'),
  'delegation.created': text('委托代理', '委託代理', 'Delegation given'),
  'delegation.revoked': text('撤销代理', '撤銷代理', 'Delegation revoked'),
  'policy.decided': text('决定策略', '決定策略', 'Policy decided'),
  'orders.exported': text('导出订单', '匯出訂單', 'Orders exported'),
  'processes.exported': text('导出清单', '匯出清單', 'List exported'),
  'audit.exported': text('导出审计日志', '匯出稽核日誌', 'Log exported'),
  'attachment.opened': text('打开附件', '開啟附件', 'Attachment opened'),
  'feed.created': text('建立日历订阅', '建立行事曆訂閱', 'Calendar feed made'),
  'feed.revoked': text('撤销日历订阅', '撤銷行事曆訂閱', 'Calendar feed revoked'),
  'customer-link.key-made': text('生成客户链接', '產生客戶連結', 'Key of a customer link made'),
  'paper.opened': text('打开单据', '開啟單據', 'Paper opened'),
  'dossier.taken': text('取出全卷', '取出全卷', 'Whole file taken'),
  'inspector.opened': text('查看状态机', '檢視狀態機', 'Machines watched'),
} satisfies Record<Action, ReturnType<typeof textOf>>;

export const ACTIONS = Object.keys(ACTION_NAMES) as Action[];

/** What the parts of an entry's details are called. */
export const DETAIL_NAMES: Readonly<Record<string, ReturnType<typeof textOf>>> = {
  network: text('网络标记', '網路標記', 'Network'),
  kind: text('范围', '範圍', 'What waits'),
  failures: text('失败次数', '失敗次數', 'Failures'),
  revoked: text('结束的登录', '結束的登入', 'Sessions ended'),
  filters: text('筛选条件', '篩選條件', 'Filters'),
  offices: text('部门', '部門', 'Offices'),
  includeHead: text('含负责人权限', '含主管權限', 'As head'),
  startsAt: text('开始', '開始', 'From'),
  endsAt: text('结束', '結束', 'Until'),
  effectiveFrom: text('生效时间', '生效時間', 'In force from'),
  lowered: text('放宽的规则', '放寬的規則', 'Lowered'),
  change: text('变更', '變更', 'Change'),
  agreedBy: text('同意人', '同意人', 'Agreed by'),
  approvedBy: text('批准人', '批准人', 'Approved by'),
  basis: text('依据', '依據', 'Basis'),
  reason: text('原因', '原因', 'Reason'),
};
