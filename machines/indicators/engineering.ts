import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How engineering did (S4§四(一)2). */
export const engineeringIndicators = {
  'design-cycle': {
    name: text('产品设计与开发周期', '產品設計與開發週期', 'Design cycle'),
    formula: text(
      '本期完成设计的订单从接收到设计评审通过的日历天数的平均值',
      '本期完成設計的訂單自接收至設計評審通過的日曆天數的平均值',
      'Mean of the calendar days from the receipt of an order to its passed design review, of designs done in the period',
    ),
    office: 'engineering',
    clause: 'S4§四(一)2',
    unit: 'days',
    sources: ['orders/engineering.pass-design-review'],
  },
  'sample-pass-rate': {
    name: text('设计产品质量', '設計產品品質', 'Quality of designs'),
    formula: text(
      '样品试验合格项目 ÷ 本期提交样品的试验项目',
      '樣品試驗合格項目 ÷ 本期提交樣品的試驗項目',
      'Tests that samples passed ÷ tests of the samples handed in during the period',
    ),
    office: 'engineering',
    clause: 'S4§四(一)2',
    unit: 'percent',
    sources: ['orders/engineering.submit-sample'],
  },
  'improvements-done': {
    name: text('技术创新能力', '技術創新能力', 'Improvements carried out'),
    formula: text(
      '本期完成的产品改进项数',
      '本期完成的產品改善項數',
      'Number of improvements of products carried out in the period',
    ),
    office: 'engineering',
    clause: 'S4§四(一)2',
    unit: 'count',
    sources: ['improvements/engineering.report-improved'],
  },
} satisfies Record<string, Indicator>;
