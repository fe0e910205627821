import { text } from '../kit/text.js';
import type { Text } from '../rulebook.js';

/** What a duty may ask for, beside the text that every one asks for. */
export const ASKS = {
  'order-summary': text('次月订单汇总', '次月訂單彙總', 'Orders of the next month'),
  forecast: text('市场需求预测', '市場需求預測', 'Forecast of demand'),
  situation: text('市场现状', '市場現況', 'Situation of the market'),
  trend: text('发展趋势', '發展趨勢', 'Trend'),
  needs: text('客户需求', '客戶需求', 'Needs of customers'),
  competitors: text('竞争对手', '競爭對手', 'Competitors'),
  checked: text('检查数量', '檢查數量', 'Checked'),
  findings: text('发现的问题', '發現的問題', 'Findings'),
  surveyed: text('调查的供应商', '調查的供應商', 'Suppliers surveyed'),
  quality: text('质量', '品質', 'Quality'),
  delivery: text('交货期', '交貨期', 'Delivery'),
  price: text('价格', '價格', 'Price'),
  service: text('服务', '服務', 'Service'),
  balance: text('对账余额', '對帳餘額', 'Balance'),
  differences: text('对账差异', '對帳差異', 'Differences'),
  receivables: text('应收余额', '應收餘額', 'Receivable'),
  unmatched: text('应收与开票不符的订单', '應收與開票不符的訂單', 'Orders invoiced otherwise than due'),
  equipment: text('维护的设备', '維護的設備', 'Equipment maintained'),
  inspections: text('检验批次', '檢驗批次', 'Inspections'),
  passed: text('合格批次', '合格批次', 'Passed'),
  failed: text('不合格批次', '不合格批次', 'Failed'),
  performance: text('销售业绩', '銷售業績', 'Performance'),
  coverage: text('市场覆盖', '市場覆蓋', 'Coverage'),
  feedback: text('客户反馈', '客戶回饋', 'Feedback of customers'),
  visited: text('回访的客户', '回訪的客戶', 'Customers visited'),
  target: text('年度目标', '年度目標', 'Target of the year'),
  split: text('季度和月度分解', '季度與月度分解', 'Split by quarter and month'),
  assessed: text('已自评的部门', '已自評的部門', 'Offices assessed'),
  results: text('考核结果', '考核結果', 'Results'),
  named: text('评选结果', '評選結果', 'Those selected'),
} satisfies Record<string, Text>;

export type Ask = keyof typeof ASKS;
