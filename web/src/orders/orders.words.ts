import type { Milestone } from '../../../machines/order/order.types.js';
import type { Text } from '../../../machines/rulebook.js';
import { text } from '../words/words.js';

/** The states of an order in the company's words, in their order. */
export const stateWords: Readonly<Record<Milestone | 'cancelled', Text>> = {
  received: text('已接收', '已接收', 'Received'),
  reviewed: text('评审通过', '評審通過', 'Reviewed'),
  planned: text('计划生效', '計畫生效', 'Planned'),
  producing: text('生产中', '生產中', 'Producing'),
  inspected: text('检验合格', '檢驗合格', 'Inspected'),
  'customer-accepted': text('客户验收', '客戶驗收', 'Accepted by customer'),
  delivered: text('已交付', '已交付', 'Delivered'),
  settled: text('已结算', '已結算', 'Settled'),
  cancelled: text('已取消', '已取消', 'Cancelled'),
};

export const ordersWords = {
  title: text('订单', '訂單', 'Orders'),
  no: text('订单号', '訂單編號', 'Order'),
  state: text('状态', '狀態', 'State'),
  customer: text('客户', '客戶', 'Customer'),
  customerHint: text('客户全称', '客戶全稱', "The customer's full name"),
  customerPo: text('客户订单号', '客戶訂單編號', 'Customer PO'),
  products: text('产品', '產品', 'Products'),
  productNo: text('产品编号', '產品編號', 'Product no.'),
  words: text('关键词', '關鍵字', 'Words'),
  wordsHint: text('单号、客户、产品的一部分', '單號、客戶、產品的一部分', 'Part of a number, customer or product'),
  dueBefore: text('交货日期早于', '交貨日期早於', 'Due before'),
  delivery: text('交货日期', '交貨日期', 'Delivery date'),
  overdue: text('逾期', '逾期', 'Overdue'),
  held: text('暂停', '暫停', 'On hold'),
  key: text('重点', '重點', 'Key'),
  mine: text('我录入的', '我輸入的', 'Entered by me'),
  class: text('类别', '類別', 'Class'),
  revision: text('版次', '版次', 'Revision'),
  amount: text('金额', '金額', 'Amount'),
  contractNo: text('合同编号', '合約編號', 'Contract no.'),
  externalNo: text('外部单号', '外部單號', 'External no.'),
  enteredBy: text('录入人', '輸入人', 'Entered by'),
  received: text('接收时间', '接收時間', 'Received'),
  stateSince: text('进入当前状态', '進入目前狀態', 'In this state'),
  progress: text('进度', '進度', 'Progress'),
  any: text('不限', '不限', 'Any'),
  yes: text('是', '是', 'Yes'),
  no_: text('否', '否', 'No'),
  sort: text('排序', '排序', 'Sort'),
  all: text('全部', '全部', 'All'),

  newOrder: text('录入订单', '輸入訂單', 'Enter an order'),
  export: text('导出 Excel', '匯出 Excel', 'Export to Excel'),
  selected: text('已选 {n} 个', '已選 {n} 個', 'Selected: {n}'),
  clear: text('取消选择', '取消選取', 'Clear'),
  many: text('批量处理', '批次處理', 'Handle together'),

  views: text('我的筛选', '我的篩選', 'My filters'),
  saveView: text('保存当前筛选', '儲存目前篩選', 'Save this filter'),
  viewName: text('名称', '名稱', 'Name'),
  removeView: text('删除筛选“{name}”', '刪除篩選「{name}」', 'Remove the filter {name}'),
  noViews: text('还没有保存的筛选', '尚未儲存篩選', 'No filter saved yet'),
  viewSaved: text('已保存', '已儲存', 'Saved'),

  whichEvent: text('要做的操作', '要做的操作', 'What to do'),
  noCommonEvent: text(
    '所选订单没有您可以一起办理的操作。',
    '所選訂單沒有您可以一起辦理的操作。',
    'There is nothing that you could do with all of these orders.',
  ),
  sendMany: text('对 {n} 个订单提交', '對 {n} 個訂單送出', 'Send for {n} orders'),
  outcome: text('结果', '結果', 'Outcome'),
  done: text('已记录', '已記錄', 'Recorded'),
  refused: text('未通过', '未通過', 'Refused'),
  summary: text(
    '{done} 个已记录，{refused} 个未通过',
    '{done} 個已記錄，{refused} 個未通過',
    'Recorded: {done}, refused: {refused}',
  ),

  board: text('订单看板', '訂單看板', 'Board'),
  boardHint: text('每列按交货日期排序', '每欄依交貨日期排序', 'Each column by delivery date'),
  empty: text('没有订单', '沒有訂單', 'No orders'),
};
