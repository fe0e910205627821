import { text } from '../messages/messages.js';

/** What the frame around every page says. */
export const appWords = {
  myWork: text('我的工作', '我的工作', 'My work'),
  orders: text('订单', '訂單', 'Orders'),
  allOrders: text('订单列表', '訂單列表', 'All orders'),
  board: text('订单看板', '訂單看板', 'Board'),
  capacity: text('产能看板', '產能看板', 'Capacity'),
  calendarFeeds: text('日历订阅', '行事曆訂閱', 'Calendar feeds'),
  calendar: text('日历', '行事曆', 'Calendar'),
  departments: text('部门工作', '部門工作', 'Departments'),
  dashboard: text('经营看板', '經營看板', 'Dashboard'),
  rules: text('规则与条款', '規則與條款', 'Rules'),
  changes: text('权限与规则变更', '權限與規則變更', 'Rights and rules'),
  shortcuts: text('快捷键', '快速鍵', 'Keys'),
  searchKey: text('搜索订单', '搜尋訂單', 'Search orders'),
  enterOrder: text('录入订单', '輸入訂單', 'Enter an order'),
  drafts: text('订单草稿', '訂單草稿', 'Drafts'),
  importOrders: text('导入订单', '匯入訂單', 'Import orders'),
  security: text('登录与安全', '登入與安全', 'Security'),
  inspector: text('状态机检视', '狀態機檢視', 'Inspector'),
  menu: text('主菜单', '主選單', 'Main menu'),
  skip: text('跳到正文', '跳至內容', 'Skip to content'),

  search: text(
    '搜索订单号、客户、客户订单号',
    '搜尋訂單編號、客戶、客戶訂單編號',
    'Search number, customer, customer PO',
  ),
  searchAll: text('在订单列表中查看全部结果', '在訂單列表中檢視全部結果', 'Show all results in the list'),
  nothingFound: text('没有找到订单', '找不到訂單', 'No order found'),

  density: text('显示密度', '顯示密度', 'Density'),
  comfortable: text('宽松', '寬鬆', 'Comfortable'),
  compact: text('紧凑', '緊湊', 'Compact'),

  me: text('我的账号', '我的帳號', 'My account'),
  offices: text('部门', '部門', 'Offices'),
  headOf: text('负责人', '主管', 'Head of'),
  noOffice: text('不属于任何部门', '不屬於任何部門', 'No office'),
  standsInFor: text('代理', '代理', 'Standing in for'),
  mySessions: text('登录记录', '登入紀錄', 'My sessions'),
  changePassword: text('修改密码', '變更密碼', 'Change password'),
  signOut: text('退出登录', '登出', 'Sign out'),

  lost: text('与服务器的连接已中断', '與伺服器的連線已中斷', 'The server does not answer'),
  lostHint: text(
    '正在自动重试。已填写的内容不会丢失，恢复后再提交。',
    '正在自動重試。已填寫的內容不會遺失，恢復後再送出。',
    'Trying again by itself. What you have filled in is kept; send it when the server is back.',
  ),
  offline: text('这台电脑没有网络', '這部電腦沒有網路', 'This computer has no network'),
  catchingUp: text('已恢复连接，正在更新内容…', '已恢復連線，正在更新內容…', 'Connected again, catching up…'),

  broken: text('页面出错了', '頁面發生錯誤', 'This page broke'),
  brokenHint: text(
    '已提交的数据不受影响。请重新加载；如果再次出现，请把下面的内容告诉管理员。',
    '已送出的資料不受影響。請重新載入；若再次出現，請將下列內容告知管理員。',
    'What you have sent is safe. Load the page again; if it happens again, tell the administrator what stands below.',
  ),
  reload: text('重新加载', '重新載入', 'Load again'),
  newVersion: text(
    '工作台已更新，请重新加载页面',
    '工作台已更新，請重新載入頁面',
    'There is a newer workbench; load again',
  ),
};
