import { text } from '../messages/messages.js';

export const entryWords = {
  title: text('录入订单', '輸入訂單', 'Enter an order'),
  basics: text('基本信息', '基本資訊', 'Basics'),
  customer: text('客户', '客戶', 'Customer'),
  lines: text('订单行', '訂單行', 'Lines'),
  delivery: text('交货与付款', '交貨與付款', 'Delivery and payment'),
  requirements: text('质量、包装与特殊要求', '品質、包裝與特殊要求', 'Quality, packaging, special requirements'),
  source: text('来源与核对', '來源與核對', 'Source and comparison'),
  hint: text(
    '没有填完也会自动保存为草稿；提交时按制度检查，缺什么会逐条列出。',
    '未填完也會自動儲存為草稿；送出時依制度檢查，缺什麼會逐條列出。',
    'What is unfinished is kept as a draft by itself. When it is sent, the rules say one by one what is missing.',
  ),
  send: text('提交订单', '送出訂單', 'Enter the order'),
  entered: text('已录入，订单号 {no}', '已輸入，訂單編號 {no}', 'Entered: {no}'),
  saved: text('草稿已保存 {at}', '草稿已儲存 {at}', 'Draft kept {at}'),
  saving: text('正在保存草稿…', '正在儲存草稿…', 'Keeping the draft…'),
  unsaved: text(
    '草稿未能保存，恢复连接后会再试',
    '草稿未能儲存，恢復連線後會再試',
    'The draft could not be kept; trying again when the server is back',
  ),
  drafts: text('我的草稿', '我的草稿', 'My drafts'),
  noDrafts: text('没有草稿', '沒有草稿', 'No drafts'),
  untitled: text('未命名', '未命名', 'Untitled'),
  newDraft: text('新订单', '新訂單', 'New order'),
  removeDraft: text('删除草稿', '刪除草稿', 'Remove the draft'),
  missingHere: text('{rule}：{sentence}', '{rule}：{sentence}', '{rule}: {sentence}'),
  total: text('合计 {amount} {currency}', '合計 {amount} {currency}', 'Total {amount} {currency}'),
};
