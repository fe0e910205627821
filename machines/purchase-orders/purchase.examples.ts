import { examplesOf } from '../kit/shapes.js';
import { purchaseSchema } from './purchase.schema.js';

const ROW = {
  line: 1,
  item: '交叉滚子轴承 RB25025',
  specification: '内径 250 mm，P5 级',
  quantity: '10',
  unit: '套',
  price: '3860',
  dueOn: '2026-03-19',
};
const ALL = { lines: [{ line: 1, quantity: '10' }] };
const FAILED = { lines: [{ line: 1, quantity: '2' }] };

/** One example of the data of every event: the bearings that ten rotary tables need. */
export const purchaseExamples = examplesOf(purchaseSchema, {
  'procurement.draft-order': { supplier: '上海恒力轴承有限公司', currency: 'CNY', lines: [ROW] },
  'procurement.place-order': {
    supplier: '上海恒力轴承有限公司',
    currency: 'CNY',
    method: 'inquiry',
    offers: [
      { supplier: '上海恒力轴承有限公司', price: '38600', leadTimeDays: 7 },
      { supplier: '无锡恒远轴承有限公司', price: '39200', leadTimeDays: 10 },
      { supplier: '洛阳轴承制造有限公司', price: '41000', leadTimeDays: 5 },
    ],
    lines: [ROW],
    quality: 'GB/T 307.1 P5 级，逐套检测报告',
    packaging: '防锈油纸，木箱',
    payment: '验收合格后 30 天',
    contractNo: 'PC-2026-0088',
    key: true,
  },
  'procurement.report-production': { progress: '套圈磨削完成，开始装配' },
  'procurement.warn-delay': { newDate: '2026-03-24', cause: '滚子供应推迟' },
  'procurement.report-shipment': { eta: '2026-03-19', carrier: '德邦物流' },
  'procurement.report-arrival': { on: '2026-03-19', ...ALL },
  'quality.pass-arrival': { ...ALL, report: 'IQC-2026-0319-1' },
  'quality.fail-arrival': { ...FAILED, report: 'IQC-2026-0319-2', disposition: 'concession', remark: '外圈划痕' },
  'quality.concede': FAILED,
  'production.accept-concession': { remark: '划痕不影响装配' },
  'procurement.stock-in': ALL,
  'procurement.return-goods': { ...FAILED, instead: 'replacement' },
  'procurement.close-short': FAILED,
  'procurement.record-remedy': { responsible: '上海恒力轴承有限公司', remedy: '扣款并免费换货', deduction: '500' },
  'procurement.request-payment': { amount: '38600', invoice: '24312000000088' },
  'finance.pay': { amount: '38600', on: '2026-04-18', reference: 'BOC-20260418-003' },
  'procurement.reconcile': { agrees: true },
});
