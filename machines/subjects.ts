import type { Text } from './rulebook.js';
import { text } from './kit/text.js';

/** What processes are about, in the order of the menu: the kinds of one subject stand together. */
export const SUBJECTS = {
  sales: text('市场与销售', '市場與銷售', 'Market and sales'),
  making: text('计划与生产', '計畫與生產', 'Plans and production'),
  supply: text('采购与库存', '採購與庫存', 'Purchasing and stock'),
  quality: text('质量与售后', '品質與售後', 'Quality and after-sales'),
  coordination: text('会议与协调', '會議與協調', 'Meetings and coordination'),
  records: text('档案', '檔案', 'Files'),
  people: text('人员与绩效', '人員與績效', 'People and appraisal'),
  registers: text('客户与产品', '客戶與產品', 'Customers and products'),
} satisfies Record<string, Text>;

export type Subject = keyof typeof SUBJECTS;
