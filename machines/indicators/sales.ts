import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How sales did (S0§七(一)1; S4§四(一)1). The share of the market is nobody's to compute: the product knows no competitor. */
export const salesIndicators = {
  'target-completion': {
    name: text('销售目标完成率', '銷售目標完成率', 'Completion of the target'),
    formula: text(
      '本期承接并通过评审的订单金额 ÷ 年度销售计划分解到本期各月的目标；按公司币种',
      '本期承接並通過評審的訂單金額 ÷ 年度銷售計畫分解至本期各月的目標；按公司幣別',
      "Orders of the period that passed their review ÷ what the plan of sales splits to its months; in the company's currency",
    ),
    office: 'sales',
    clause: 'S0§七(一)1; S4§四(一)1',
    unit: 'percent',
    sources: ['orders/sales.pass-review', 'sales-plans/sales.split-sales-plan'],
  },
  revenue: {
    name: text('销售额', '銷售額', 'Revenue'),
    formula: text(
      '本期承接并通过评审、未撤销的订单金额合计，按公司币种',
      '本期承接並通過評審、未撤銷的訂單金額合計，按公司幣別',
      "Sum of the orders of the period that passed their review and were not given up, in the company's currency",
    ),
    office: 'sales',
    clause: 'S4§四(一)1',
    unit: 'amount',
    sources: ['orders/sales.pass-review'],
    secret: 'price',
  },
  profit: {
    name: text('销售利润', '銷售利潤', 'Profit'),
    formula: text(
      '本期结算的订单应收与核定成本之差的合计，按公司币种；成本未核定的订单不计，并列出',
      '本期結算的訂單應收與核定成本之差的合計，按公司幣別；成本未核定的訂單不計，並列出',
      "Sum of what orders settled in the period make due beyond their checked costs, in the company's currency; orders without checked costs are listed and not counted",
    ),
    office: 'sales',
    clause: 'S4§四(一)1',
    unit: 'amount',
    sources: ['orders/finance.record-costs', 'orders/finance.settle'],
    secret: 'price',
  },
  'customer-satisfaction': {
    name: text('客户满意度', '客戶滿意度', 'Customer satisfaction'),
    formula: text(
      '本期回访和满意度调查各方面评分（1–5）的平均值',
      '本期回訪與滿意度調查各方面評分（1–5）的平均值',
      'Mean of the scores (1–5) of visits and surveys in the period, over all aspects',
    ),
    office: 'sales',
    clause: 'S0§七(一)1; S4§四(一)1',
    unit: 'points',
    sources: ['contacts/sales.record-visit', 'contacts/sales.record-survey'],
  },
  'contract-on-time': {
    name: text('合同签订及时率', '合約簽訂及時率', 'Contracts in time'),
    formula: text(
      '不迟于计划开工日签订的合同 ÷ 本期签订的合同，以及计划开工日在本期而未签订的合同',
      '不遲於計畫開工日簽訂的合約 ÷ 本期簽訂的合約，以及計畫開工日在本期而未簽訂的合約',
      'Contracts signed by the planned start of production ÷ those signed in the period and those unsigned whose planned start is in it',
    ),
    office: 'sales',
    clause: 'S4§四(一)1',
    unit: 'percent',
    sources: ['orders/sales.sign-contract', 'orders/production.submit-plan'],
  },
} satisfies Record<string, Indicator>;
