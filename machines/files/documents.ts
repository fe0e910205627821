import { text } from '../kit/text.js';
import type { Office } from '../offices.js';

/** The documents of a complete order (S3§八1; S2§七1). */
export const DOCUMENTS = {
  contract: text('合同或订单原件', '合約或訂單正本', 'Contract or original order'),
  'review-record': text('订单评审记录', '訂單評審紀錄', 'Review record'),
  'production-plan': text('生产计划', '生產計畫', 'Production plan'),
  'procurement-plan': text('采购计划', '採購計畫', 'Procurement plan'),
  'purchase-contracts': text('采购合同', '採購合約', 'Purchase contracts'),
  'inspection-report': text('质量检验报告', '品質檢驗報告', 'Inspection report'),
  'acceptance-report': text('客户验收报告', '客戶驗收報告', 'Acceptance report'),
  'delivery-record': text('产品交付记录', '產品交付紀錄', 'Delivery record'),
  invoice: text('发票', '發票', 'Invoice'),
};

export type DocumentKind = keyof typeof DOCUMENTS;

/** The office that files each. */
export const DOCUMENT_OWNERS = {
  contract: 'sales',
  'review-record': 'sales',
  'production-plan': 'production',
  'procurement-plan': 'procurement',
  'purchase-contracts': 'procurement',
  'inspection-report': 'quality',
  'acceptance-report': 'sales',
  'delivery-record': 'logistics',
  invoice: 'finance',
} as const satisfies Record<DocumentKind, Office>;
