import type { OrderData } from '../../../machines/order/order.data.js';

const lots = [
  { item: '交叉滚子轴承 RB25025', quantity: '10', report: 'IQC-2026-0319-1' },
  { item: '联轴器膜片', quantity: '240', report: 'IQC-2026-0319-2' },
];

export const qualityExamples = {
  'quality.review': {
    verdict: 'approve',
    standard: 'JB/T 11138 数控回转工作台',
    inspectionPlan: [
      { item: '分度精度', method: '激光干涉仪逐台检测', key: true },
      { item: '外观', method: '目视', key: false },
    ],
    means: 'sufficient',
    risks: [
      { kind: 'data-security', precaution: '客户图纸仅限项目组查阅，编号发放' },
      { kind: 'quality', precaution: '首件三坐标全检' },
    ],
  },
  'quality.acknowledge-order': { duties: '来料、过程和最终检验，出具检测报告' },
  'quality.pass-incoming': { lots },
  'quality.fail-incoming': {
    lots: [{ item: '联轴器膜片', quantity: '240', report: 'IQC-2026-0318-3' }],
  },
  'quality.release-inspection-plan': {
    items: [
      { item: '分度精度', method: '激光干涉仪逐台检测', standard: '±15 角秒', key: true },
      { item: '外观', method: '目视', standard: '无划伤、无锈蚀', key: false },
    ],
  },
  'quality.join-preparation': { checked: ['来料标识', '四号加工中心精度', '量具检定有效期'] },
  'quality.record-in-process': { process: '分度精度', key: true, result: 'pass', inspector: '郑岚' },
  'quality.pass-final': {
    aspects: { appearance: true, dimensions: true, performance: true, function: true, safety: true },
    items: [
      { item: '分度精度', result: 'pass' },
      { item: '外观', result: 'pass' },
    ],
    inspector: '郑岚',
    lines: [
      { line: 1, passed: '10', rejected: '0' },
      { line: 2, passed: '40', rejected: '0' },
    ],
  },
  'quality.fail-final': {
    items: [{ item: '分度精度', result: 'fail' }],
    disposition: 'rework',
    lines: [{ line: 1, rejected: '2' }],
  },
  'quality.correct-inspection': { lines: [{ line: 1, passed: '9', rejected: '1' }] },
} satisfies Partial<OrderData>;
