import type { OrderData } from '../../../machines/order/order.data.js';

export const engineeringExamples = {
  'engineering.review': {
    verdict: 'approve',
    feasible: true,
    solution: '沿用 RT-250 平台，法兰按客户图纸改制',
    costBenefit: '改制费用 6000 元，占订单金额 4.2%，可接受',
  },
  'engineering.pass-design-review': { reviewers: ['周工', '吴工', '质量部郑岚'] },
  'engineering.submit-sample': {
    tests: [
      { item: '分度精度', result: 'pass' },
      { item: '满载温升', result: 'pass' },
    ],
  },
} satisfies Partial<OrderData>;
