import { text } from '../kit/text.js';
import type { Indicator } from './indicator.js';

/** How quality did (S4§四(一)4). How well its system works is judged by people. */
export const qualityIndicators = {
  'inspection-pass-rate': {
    name: text('产品检验合格率', '產品檢驗合格率', 'Pass rate of inspections'),
    formula: text(
      '合格的检验 ÷ 本期的检验（进货、过程、最终）',
      '合格的檢驗 ÷ 本期的檢驗（進貨、製程、最終）',
      'Inspections passed ÷ inspections of the period: incoming, in-process, final',
    ),
    office: 'quality',
    clause: 'S4§四(一)4',
    unit: 'percent',
    sources: ['orders/quality.pass-incoming', 'orders/quality.record-in-process', 'orders/quality.pass-final'],
  },
  'quality-issue-timeliness': {
    name: text('质量问题处理及时率', '品質問題處理及時率', 'Quality issues in time'),
    formula: text(
      '按整改期限整改完毕的不合格项 ÷ 整改期限在本期的不合格项',
      '按矯正期限矯正完畢的不合格項 ÷ 矯正期限在本期的不合格項',
      'Nonconformities rectified by their day ÷ those to be rectified in the period',
    ),
    office: 'quality',
    clause: 'S4§四(一)4',
    unit: 'percent',
    sources: ['nonconformities/production.plan-action', 'nonconformities/production.report-rectified'],
  },
} satisfies Record<string, Indicator>;
