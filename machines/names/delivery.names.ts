import type { Text } from '../rulebook.js';
import { text } from './text.js';

/** The fields of acceptance, delivery, settlement, exceptions and purchase requisitions. */
export const deliveryNames: Readonly<Record<string, Text>> = {
  place: text('地点', '地點', 'Place'),
  reportNo: text('验收报告编号', '驗收報告編號', 'Report no.'),
  accepted: text('验收合格', '驗收合格', 'Accepted'),
  'sales.record-acceptance/lines.rejected': text('未接受', '未接受', 'Not accepted'),
  'sales.record-objection/items': text('异议内容', '異議內容', 'Objections'),
  resolution: text('处理结果', '處理結果', 'Resolution'),
  satisfied: text('客户满意', '客戶滿意', 'Customer satisfied'),
  packages: text('件数', '件數', 'Packages'),
  labels: text('标识', '標示', 'Labels'),
  customerReady: text('客户已做好收货准备', '客戶已備妥收貨', 'Customer is ready'),
  shipment: text('发货批次', '出貨批次', 'Shipment'),
  carrier: text('承运人', '運送業者', 'Carrier'),
  trackingNo: text('运单号', '託運單號', 'Tracking no.'),
  status: text('状态', '狀態', 'Status'),
  location: text('当前位置', '目前位置', 'Location'),
  eta: text('预计到达', '預計到達', 'Expected arrival'),
  notified: text('已通知', '已通知', 'Notified'),
  receivedBy: text('收货人', '收貨人', 'Received by'),
  documents: text('随货文件', '隨貨文件', 'Documents'),
  'lines.quantity': text('数量', '數量', 'Quantity'),

  reference: text('凭证号', '憑證號', 'Reference'),
  production: text('生产', '生產', 'Production'),
  procurement: text('采购', '採購', 'Procurement'),
  logistics: text('物流', '物流', 'Logistics'),
  sales: text('销售', '銷售', 'Sales'),
  invoiceNo: text('发票号', '發票號碼', 'Invoice no.'),
  statementNo: text('对账单号', '對帳單號', 'Statement no.'),

  impactAccepted: text('接受取消的影响', '接受取消的影響', 'Impact accepted'),
  rule: text('规则编号', '規則編號', 'Rule'),

  order: text('关联订单', '關聯訂單', 'Order'),
  expectedOn: text('期望到货', '期望到貨', 'Expected on'),
  important: text('重要物资', '重要物資', 'Important'),
  purpose: text('用途', '用途', 'Purpose'),
  necessary: text('确有必要', '確有必要', 'Necessary'),
  note: text('备注', '備註', 'Note'),
  onHand: text('现有库存', '現有庫存', 'On hand'),
  purchaseOrderNo: text('采购订单号', '採購訂單號', 'Purchase order no.'),
};
