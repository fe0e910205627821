import type { Text } from './rulebook.js';

/** The offices of the company that an order passes. The prefix of every event is one of them. */
export const OFFICES = [
  'clerk',
  'sales',
  'market',
  'legal',
  'engineering',
  'production',
  'procurement',
  'quality',
  'logistics',
  'finance',
  'aftersales',
  'archive',
  'operations',
  'hr',
  'management',
] as const;

export type Office = (typeof OFFICES)[number];

/** The offices that may see what an order costs and brings (S2§七3). */
export const PRICE_OFFICES: readonly Office[] = [
  'clerk',
  'sales',
  'market',
  'legal',
  'finance',
  'management',
  'archive',
];

/** The offices that deal with the customer's people themselves: who they are, and how to reach them (S2§七3). */
export const CONTACT_OFFICES: readonly Office[] = [...PRICE_OFFICES, 'logistics', 'aftersales'];

/** What no single office sends. */
export const ANY_OFFICE: Text = { 'zh-CN': '任何部门', 'zh-TW': '任何部門', en: 'Any office' };

/** The company's names of its offices, as the regulations use them. */
export const OFFICE_NAMES: Record<Office, Text> = {
  clerk: { 'zh-CN': '跟单员', 'zh-TW': '跟單員', en: 'Follow-up clerk' },
  sales: { 'zh-CN': '销售部', 'zh-TW': '銷售部', en: 'Sales' },
  market: { 'zh-CN': '市场部', 'zh-TW': '市場部', en: 'Market' },
  legal: { 'zh-CN': '法务部', 'zh-TW': '法務部', en: 'Legal' },
  engineering: { 'zh-CN': '技术部', 'zh-TW': '技術部', en: 'Engineering' },
  production: { 'zh-CN': '生产部', 'zh-TW': '生產部', en: 'Production' },
  procurement: { 'zh-CN': '采购部', 'zh-TW': '採購部', en: 'Procurement' },
  quality: { 'zh-CN': '质量部', 'zh-TW': '品質部', en: 'Quality' },
  logistics: { 'zh-CN': '物流部', 'zh-TW': '物流部', en: 'Logistics' },
  finance: { 'zh-CN': '财务部', 'zh-TW': '財務部', en: 'Finance' },
  aftersales: { 'zh-CN': '售后服务部', 'zh-TW': '售後服務部', en: 'After-sales' },
  archive: { 'zh-CN': '档案管理部', 'zh-TW': '檔案管理部', en: 'Archive' },
  operations: { 'zh-CN': '运营管理部', 'zh-TW': '營運管理部', en: 'Operations' },
  hr: { 'zh-CN': '人力资源部', 'zh-TW': '人力資源部', en: 'Human resources' },
  management: { 'zh-CN': '公司领导', 'zh-TW': '公司領導', en: 'Management' },
};
