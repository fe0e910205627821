import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How production did (S0§七(一)1; S4§四(一)3). */
export const productionIndicators = {
  'plan-completion': {
    name: text('生产计划完成率', '生產計畫完成率', 'Plan completion'),
    formula: text(
      '按计划完工日完工的订单 ÷ 计划完工日在本期的订单；暂停、已撤销和分批的订单不计，分批的按批次计',
      '按計畫完工日完工的訂單 ÷ 計畫完工日在本期的訂單；暫停、已撤銷與分批的訂單不計，分批者按批次計',
      'Orders finished by their planned day ÷ orders with their planned finish in the period; without those on hold, given up or divided, whose batches count',
    ),
    office: 'production',
    clause: 'S0§七(一)1; S4§四(一)3',
    unit: 'percent',
    sources: ['orders/production.submit-plan', 'orders/production.finish'],
  },
  'production-pass-rate': {
    name: text('产品质量合格率', '產品品質合格率', 'Pass rate of products'),
    formula: text(
      '合格的过程检验和最终检验 ÷ 本期的过程检验和最终检验',
      '合格的製程檢驗與最終檢驗 ÷ 本期的製程檢驗與最終檢驗',
      'In-process and final inspections passed ÷ those of the period',
    ),
    office: 'production',
    clause: 'S0§七(一)1; S4§四(一)3',
    unit: 'percent',
    sources: ['orders/quality.record-in-process', 'orders/quality.pass-final', 'orders/quality.fail-final'],
  },
  'cost-within-plan': {
    name: text('生产成本控制率', '生產成本控制率', 'Orders within their cost'),
    formula: text(
      '成本未超过预算和报价成本的订单 ÷ 本期完工的订单',
      '成本未超過預算與報價成本的訂單 ÷ 本期完工的訂單',
      'Orders whose costs exceed neither budget nor quotation ÷ orders finished in the period',
    ),
    office: 'production',
    clause: 'S0§七(一)1; S4§四(一)3',
    unit: 'percent',
    sources: ['orders/production.finish', 'orders/procurement.review', 'orders/finance.record-costs'],
  },
} satisfies Record<string, Indicator>;
