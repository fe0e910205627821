import type { Text } from '../../../../machines/rulebook.js';
import { text } from '../words.js';

/** What may be chosen, by value; `field.value` where a value means something else elsewhere. */
export const choiceNames: Readonly<Record<string, Text>> = {
  standard: text('标准订单', '標準訂單', 'Standard'),
  project: text('项目订单', '專案訂單', 'Project'),
  'acceptance-on-site': text('现场验收订单', '現場驗收訂單', 'Acceptance on site'),
  written: text('书面', '書面', 'Written'),
  electronic: text('电子', '電子', 'Electronic'),
  oral: text('口头', '口頭', 'Oral'),

  approve: text('同意', '同意', 'Approve'),
  object: text('有异议', '有異議', 'Object'),
  good: text('良好', '良好', 'Good'),
  fair: text('一般', '普通', 'Fair'),
  poor: text('较差', '較差', 'Poor'),
  enough: text('充足', '充足', 'Enough'),
  short: text('不足', '不足', 'Short'),
  purchase: text('采购', '採購', 'Purchase'),
  'adjust-plan': text('调整计划', '調整計畫', 'Adjust the plan'),
  sufficient: text('充足', '充足', 'Sufficient'),
  'new-supplier': text('需开发新供应商', '需開發新供應商', 'New supplier needed'),
  'extra-capacity': text('需增加产能', '需增加產能', 'Extra capacity needed'),
  measures: text('需采取措施', '需採取措施', 'Measures needed'),
  'data-security': text('数据安全', '資料安全', 'Data security'),
  'intellectual-property': text('知识产权', '智慧財產權', 'Intellectual property'),

  delay: text('进度延误', '進度延誤', 'Delay'),
  quality: text('质量', '品質', 'Quality'),
  material: text('物料', '物料', 'Material'),
  equipment: text('设备', '設備', 'Equipment'),
  market: text('市场变化', '市場變化', 'Market'),
  customer: text('客户变更', '客戶變更', 'Customer'),
  pass: text('合格', '合格', 'Pass'),
  fail: text('不合格', '不合格', 'Fail'),
  rework: text('返工', '重工', 'Rework'),
  scrap: text('报废', '報廢', 'Scrap'),
  'use-as-is': text('让步接收', '特採', 'Use as is'),
  return: text('退货', '退貨', 'Return'),

  manual: text('使用说明书', '使用說明書', 'Manual'),
  'quality-certificate': text('质量合格证', '品質合格證', 'Quality certificate'),
  'after-sales-commitment': text('售后服务承诺书', '售後服務承諾書', 'After-sales commitment'),
  prepayment: text('预付款', '預付款', 'Prepayment'),
  balance: text('尾款', '尾款', 'Balance'),
  penalty: text('违约金', '違約金', 'Penalty'),
  refund: text('退款', '退款', 'Refund'),

  none: text('无', '無', 'None'),
};
