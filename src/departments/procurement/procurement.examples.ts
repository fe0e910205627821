import type { OrderData } from '../../../machines/order/order.data.js';

export const procurementExamples = {
  'procurement.review': {
    verdict: 'approve',
    suppliers: [
      { name: '上海恒力轴承有限公司', capacity: '月产 500 套', quality: '近一年批次合格率 99.2%', leadTimeDays: 7 },
    ],
    supplierStock: 'sufficient',
    cost: { estimate: '38600.00', withinBudget: true, marketCompared: true },
  },
  'procurement.acknowledge-order': { duties: '轴承和膜片三月十九日前到厂' },
  'procurement.submit-plan': {
    items: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P5 级',
        quantity: '10',
        by: '2026-03-19',
        supplier: '上海恒力轴承有限公司',
        key: true,
        contractNo: 'PC-2026-0088',
      },
      {
        item: '联轴器膜片',
        specification: '不锈钢 0.3 mm',
        quantity: '240',
        by: '2026-03-19',
        supplier: '上海恒力轴承有限公司',
        key: false,
      },
    ],
  },
} satisfies Partial<OrderData>;
