import { text } from '../messages/messages.js';

/** What the list and the board of orders say. */
export const ordersWords = {
  no: text('订单号', '訂單編號', 'Order'),
  customer: text('客户', '客戶', 'Customer'),
  customerHint: text('客户全称', '客戶全稱', "The customer's full name"),
  customerPo: text('客户订单号', '客戶訂單編號', 'Customer PO'),
  products: text('产品', '產品', 'Products'),
  productNo: text('产品编号', '產品編號', 'Product no.'),
  wordsHint: text('单号、客户、产品的一部分', '單號、客戶、產品的一部分', 'Part of a number, customer or product'),
  dueBefore: text('交货日期早于', '交貨日期早於', 'Due before'),
  delivery: text('交货日期', '交貨日期', 'Delivery date'),
  class: text('类别', '類別', 'Class'),
  amount: text('金额', '金額', 'Amount'),
  contractNo: text('合同编号', '合約編號', 'Contract no.'),
  externalNo: text('外部单号', '外部單號', 'External no.'),
  clerk: text('跟单员', '跟單員', 'Follow-up clerk'),
  noClerk: text('尚无跟单员', '尚無跟單員', 'No clerk yet'),
  myself: text('本人', '本人', 'Myself'),
  enteredBy: text('录入人', '輸入人', 'Entered by'),
  received: text('接收时间', '接收時間', 'Received'),
  mine: text('我录入的', '我輸入的', 'Entered by me'),
  progress: text('进度', '進度', 'Progress'),
  board: text('订单看板', '訂單看板', 'Board'),
  boardHint: text('每列按交货日期排序', '每欄依交貨日期排序', 'Each column by delivery date'),
  empty: text('没有订单', '沒有訂單', 'No orders'),
};
