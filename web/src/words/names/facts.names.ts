import type { Text } from '../../../../machines/rulebook.js';
import { text } from '../words.js';

/** What is on record of a process, where the answers and rules name it. */
export const factNames: Readonly<Record<string, Text>> = {
  entry: text('订单内容', '訂單內容', 'Entry'),
  reviews: text('评审', '評審', 'Review'),
  quote: text('报价', '報價', 'Quotation'),
  contract: text('合同', '合約', 'Contract'),
  productionPlan: text('生产计划', '生產計畫', 'Production plan'),
  procurementPlan: text('采购计划', '採購計畫', 'Procurement plan'),
  logisticsPlan: text('物流计划', '物流計畫', 'Logistics plan'),
  designReview: text('设计评审', '設計評審', 'Design review'),
  sample: text('样品', '樣品', 'Sample'),
  inspectionPlan: text('检验计划', '檢驗計畫', 'Inspection plan'),
  finalInspection: text('终检', '終檢', 'Final inspection'),
  packing: text('包装', '包裝', 'Packing'),
  confirmation: text('交货确认', '交貨確認', 'Confirmation of delivery'),
  content: text('内容', '內容', 'Content'),
  amounts: text('金额', '金額', 'Amounts'),
};
