import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How procurement did (S0§七(一)1). */
export const procurementIndicators = {
  'purchase-on-time': {
    name: text('物资采购及时率', '物資採購及時率', 'Purchases on time'),
    formula: text(
      '按约定日期足量到货的采购行 ÷ 约定到货日在本期的采购行',
      '按約定日期足量到貨的採購列 ÷ 約定到貨日在本期的採購列',
      'Purchase lines arrived in full by the agreed day ÷ those agreed for the period',
    ),
    office: 'procurement',
    clause: 'S0§七(一)1',
    unit: 'percent',
    sources: ['purchase-orders/procurement.place-order', 'purchase-orders/procurement.report-arrival'],
  },
  'cost-reduction': {
    name: text('采购成本降低率', '採購成本降低率', 'Cost reduction'),
    formula: text(
      '各采购行（上次单价 − 本次单价）÷ 上次单价的平均值；同一物料、规格、单位和币种，此前没有买过的不计',
      '各採購列（上次單價 − 本次單價）÷ 上次單價的平均值；同一物料、規格、單位與幣別，先前未購買者不計',
      'Mean of (last price − price) ÷ last price over the purchase lines of the period; of the same item, specification, unit and currency, and only of what was bought before',
    ),
    office: 'procurement',
    clause: 'S0§七(一)1',
    unit: 'rate',
    sources: ['purchase-orders/procurement.place-order'],
  },
  'supplier-points': {
    name: text('供应商管理水平', '供應商管理水準', 'Supplier figures'),
    formula: text(
      '本期供应商考核质量、交货期、价格、服务四项得分的平均值',
      '本期供應商考核品質、交貨期、價格、服務四項得分的平均值',
      'Mean of the points for quality, delivery, price and service in the appraisals of suppliers of the period',
    ),
    office: 'procurement',
    clause: 'S0§七(一)1',
    unit: 'points',
    sources: ['suppliers/procurement.appraise-supplier'],
  },
} satisfies Record<string, Indicator>;
