import { compare } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './supplier.facts.js';
import type { SupplierEvent, SupplierFacts } from './supplier.types.js';

const { remedy, lacks, barring } = ruleKit<SupplierFacts, SupplierEvent>();

/** Default, not in the regulations: above it a supplier is admitted by the leader (S0§四(三)2 "large amounts"). */
export const SHIPPED = { 'suppliers.leader-above': '100000' } as const;

/** Whoever has found it good, or found nothing against it. */
const evaluators = ({ evaluation, confirmed }: SupplierFacts): string[] =>
  [evaluation, confirmed].flatMap((one) => (one ? [one.by, one.onBehalfOf ?? one.by] : []));

export const supplierRuleTable = {
  'SU-01': {
    ...duty('S0§四(二)1; S2§四2', 'procurement'),
    sentence: text(
      '供应商经采购评估并有质检参与后批准',
      '供應商經採購評鑑並有品檢參與後核准',
      'A supplier is evaluated, with quality taking part, before it is approved.',
    ),
    remedy: remedy(
      ({ evaluation }) =>
        evaluation === null ? (['procurement.evaluate-supplier'] as const) : (['quality.confirm-evaluation'] as const),
      '请采购部完成评估，并请质检部确认',
      '請採購部完成評鑑，並請品檢部確認',
      'Procurement: evaluate it. Quality: confirm the evaluation.',
    ),
    ...lacks(({ evaluation, confirmed }) => [
      ...(evaluation === null ? ['evaluation'] : []),
      ...(confirmed === null ? ['confirmed'] : []),
    ]),
  },
  'SU-03': {
    ...gate('S0§四(二)1', 'management'),
    sentence: text(
      '参与评估的人不批准该供应商',
      '參與評鑑的人不核准該供應商',
      'Whoever evaluated a supplier does not approve it.',
    ),
    remedy: remedy(
      ['management.approve-supplier'],
      '请由未参与评估的领导批准',
      '請由未參與評鑑的主管核准',
      'A leader who took no part in the evaluation approves it.',
    ),
    ...barring(evaluators),
  },
  'SU-04': {
    ...duty('S0§四(二)2', 'procurement'),
    sentence: text(
      '供应商按考核结果分级',
      '供應商依考核結果分級',
      'A supplier is graded by an appraisal of what it has delivered.',
    ),
    remedy: remedy(
      ['procurement.appraise-supplier'],
      '请先录入本期考核结果',
      '請先輸入本期考核結果',
      'Procurement: appraise it first.',
    ),
    ...lacks(({ appraisals }) => (appraisals.length === 0 ? ['appraisals'] : [])),
  },
  'SU-05': {
    ...gate('S0§四(三)2', 'management'),
    sentence: text(
      '预计年采购额较大的供应商由公司领导批准',
      '預計年採購額較大的供應商由公司領導核准',
      'A supplier of large purchases is approved by the leader, not by the head of procurement.',
    ),
    remedy: remedy(['management.approve-supplier'], '请公司领导批准', '請公司領導核准', 'Management: approve it.'),
    ...lacks(({ yearlyAmount }, { policy }) =>
      compare(yearlyAmount, policy.thresholds['suppliers.leader-above'] ?? SHIPPED['suppliers.leader-above']) > 0
        ? ['yearlyAmount']
        : [],
    ),
  },
} satisfies Record<string, ProcessRule<SupplierFacts, SupplierEvent>>;

export const supplierRules = rulebook<SupplierFacts, SupplierEvent, keyof typeof supplierRuleTable>(supplierRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
