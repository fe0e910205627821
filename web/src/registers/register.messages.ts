import { text } from '../messages/messages.js';

export const registerWords = {
  inUse: text('往来', '往來', 'In use'),
  orders: text('订单', '訂單', 'Orders'),
  allOrders: text('全部订单', '全部訂單', 'All orders'),
  open: text('未收款', '未收款', 'Open amounts'),
  prices: text('成交价格', '成交價格', 'Prices agreed'),
  product: text('产品', '產品', 'Product'),
  price: text('单价', '單價', 'Price'),
  quantity: text('数量', '數量', 'Quantity'),
  unit: text('单位', '單位', 'Unit'),
  on: text('日期', '日期', 'On'),
  order: text('订单', '訂單', 'Order'),
  state: text('状态', '狀態', 'State'),
  due: text('交货日期', '交貨日期', 'Delivery date'),
  customer: text('客户', '客戶', 'Customer'),
};
