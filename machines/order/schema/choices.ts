import { text } from '../../kit/text.js';
import type { Office } from '../../offices.js';
import { OFFICE_NAMES } from '../../offices.js';
import type { Text } from '../../rulebook.js';

// What may be chosen in the events of an order, and what each choice is called.

const officesAmong = <Some extends Office>(...some: Some[]) =>
  Object.fromEntries(some.map((office) => [office, OFFICE_NAMES[office]])) as Record<Some, Text>;

export const CLASSES = {
  standard: text('标准订单', '標準訂單', 'Standard'),
  project: text('项目订单', '專案訂單', 'Project'),
  'acceptance-on-site': text('现场验收订单', '現場驗收訂單', 'Acceptance on site'),
};

export const CHANNELS = {
  written: text('书面', '書面', 'Written'),
  electronic: text('电子', '電子', 'Electronic'),
  oral: text('口头', '口頭', 'Oral'),
};

/** They receive a copy of the order and confirm it. */
export const ISSUED_OFFICES = officesAmong('production', 'procurement', 'quality', 'logistics');
export const VERDICTS = { approve: text('同意', '同意', 'Approve'), object: text('有异议', '有異議', 'Object') };
export const RATINGS = {
  good: text('良好', '良好', 'Good'),
  fair: text('一般', '普通', 'Fair'),
  poor: text('较差', '較差', 'Poor'),
};

/** Their review counts; engineering's only for project orders. */
export const REVIEWING_OFFICES = officesAmong('sales', 'production', 'procurement', 'quality', 'engineering');
export const RESULTS = { pass: text('合格', '合格', 'Pass'), fail: text('不合格', '不合格', 'Fail') };
export const MEASURES = { enough: text('充足', '充足', 'Enough'), short: text('不足', '不足', 'Short') };
export const SHORTAGE_ACTIONS = {
  purchase: text('采购', '採購', 'Purchase'),
  'adjust-plan': text('调整计划', '調整計畫', 'Adjust the plan'),
};

export const EXCEPTIONS = {
  delay: text('进度延误', '進度延誤', 'Delay'),
  quality: text('质量', '品質', 'Quality'),
  material: text('物料', '物料', 'Material'),
  equipment: text('设备', '設備', 'Equipment'),
};

export const CHANGE_REASONS = {
  market: text('市场变化', '市場變化', 'Market'),
  customer: text('客户变更', '客戶變更', 'Customer'),
  material: text('物料', '物料', 'Material'),
  equipment: text('设备', '設備', 'Equipment'),
};

export const SUPPLIER_STOCKS = {
  sufficient: text('充足', '充足', 'Sufficient'),
  'new-supplier': text('需开发新供应商', '需開發新供應商', 'New supplier needed'),
  'extra-capacity': text('需增加产能', '需增加產能', 'Extra capacity needed'),
};

export const MEANS = {
  sufficient: text('充足', '充足', 'Sufficient'),
  measures: text('需采取措施', '需採取措施', 'Measures needed'),
};

export const RISKS = {
  'data-security': text('数据安全', '資料安全', 'Data security'),
  'intellectual-property': text('知识产权', '智慧財產權', 'Intellectual property'),
  quality: text('质量', '品質', 'Quality'),
};

export const DISPOSITIONS = {
  rework: text('返工', '重工', 'Rework'),
  scrap: text('报废', '報廢', 'Scrap'),
  'use-as-is': text('让步接收', '特採', 'Use as is'),
  return: text('退货', '退貨', 'Return'),
};

export const CONCEDING = { customer: text('客户', '客戶', 'Customer'), ...OFFICE_NAMES };
export const DOCUMENTS = {
  manual: text('使用说明书', '使用說明書', 'Manual'),
  'quality-certificate': text('质量合格证', '品質合格證', 'Quality certificate'),
  'after-sales-commitment': text('售后服务承诺书', '售後服務承諾書', 'After-sales commitment'),
};

/** What becomes of goods that came back: they leave again as they are, are reworked and inspected again, or are scrapped. */
export const GOODS_DISPOSITIONS = {
  'ship-again': text('重新发运', '重新出貨', 'Ship again'),
  rework: text('返工', '重工', 'Rework'),
  scrap: text('报废', '報廢', 'Scrap'),
};

/** A refund gives back what the customer paid too much. */
export const PAYMENTS = {
  prepayment: text('预付款', '預付款', 'Prepayment'),
  balance: text('尾款', '尾款', 'Balance'),
  penalty: text('违约金', '違約金', 'Penalty'),
  refund: text('退款', '退款', 'Refund'),
};

/** Why money leaves the company, or why less is owed to it. */
export const ADJUSTMENTS = {
  penalty: text('违约金', '違約金', 'Penalty'),
  'price-reduction': text('验收后降价', '驗收後降價', 'Price reduction'),
  'credit-note': text('红字发票', '折讓單', 'Credit note'),
  refund: text('退款', '退款', 'Refund'),
  'write-off': text('核销', '沖銷', 'Write-off'),
};

/** From when on a part of the price is due. */
export const TERM_EVENTS = {
  order: text('下单', '下單', 'Order'),
  invoice: text('开票', '開立發票', 'Invoice'),
  shipment: text('发货', '出貨', 'Shipment'),
  delivery: text('交货', '交貨', 'Delivery'),
  acceptance: text('验收', '驗收', 'Acceptance'),
  'month-end': text('交货当月月末', '交貨當月月底', 'End of the month of delivery'),
};

/** What an invoice is for. */
export const INVOICE_KINDS = {
  goods: text('货款', '貨款', 'Goods'),
  prepayment: text('预付款', '預付款', 'Prepayment'),
};
