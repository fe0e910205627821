import { text } from '../../kit/text.js';
import { duty, isAmount } from '../../kit/rules.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, lacks, remedy } from './order-rule.js';

const PROCUREMENT = ['procurement.review'] as const;
const QUALITY = ['quality.review'] as const;

/** `received` → `reviewed`: what procurement and quality judge. */
export const supplyReviewRules = {
  'RV-08': {
    ...duty('S3§三2', 'procurement'),
    sentence: text(
      '供应商的生产能力、质量水平和交货期已评估',
      '供應商的產能、品質水準與交期已評估',
      "The suppliers' capacity, quality and lead time are assessed.",
    ),
    remedy: remedy(
      PROCUREMENT,
      '请采购部逐家评估供应商的产能、质量和交货期',
      '請採購部逐家評估供應商的產能、品質與交期',
      'Procurement: assess capacity, quality and lead time of each supplier.',
    ),
    ...lacks(({ reviews: { procurement, production } }) => {
      if (!procurement) return ['suppliers'];
      // With sufficient stock nothing is bought, so no supplier needs to be named.
      if (procurement.suppliers.length === 0 && production?.stock.sufficient) return [];
      return blankIn(procurement.suppliers, ['name', 'capacity', 'quality', 'leadTimeDays'], 'suppliers');
    }),
  },
  'RV-09': {
    ...duty('S3§三2', 'procurement'),
    sentence: text(
      '供应商库存已核查；不足的，已找到新供应商或增加产能',
      '供應商庫存已查核；不足者，已覓得新供應商或增加產能',
      'Supplier stock is checked; where it is short, a new supplier or extra capacity is found.',
    ),
    remedy: remedy(
      PROCUREMENT,
      '请采购部核查供应商库存，不足时落实新供应商或协调增产',
      '請採購部查核供應商庫存，不足時覓妥新供應商或協調增產',
      'Procurement: check supplier stock; where short, find a new supplier or extra capacity.',
    ),
    ...lacks(({ reviews: { procurement } }) => blankFields(procurement ?? undefined, ['supplierStock'])),
  },
  'RV-10': {
    ...duty('S3§三2', 'procurement'),
    sentence: text(
      '采购成本已核算，在预算范围内，并与市场价格比较',
      '採購成本已核算，於預算範圍內，並已與市場價格比較',
      'The purchasing cost is estimated, inside the budget, and compared with the market.',
    ),
    remedy: remedy(
      PROCUREMENT,
      '请采购部核算采购成本并与市场价比较；超预算的提出异议',
      '請採購部核算採購成本並比對市場行情；超出預算者提出異議',
      'Procurement: estimate the cost and compare it with the market; object where it exceeds the budget.',
    ),
    ...lacks(({ reviews: { procurement } }) => [
      ...(isAmount(procurement?.cost.estimate) ? [] : ['cost.estimate']),
      ...(procurement?.cost.withinBudget ? [] : ['cost.withinBudget']),
      ...(procurement?.cost.marketCompared ? [] : ['cost.marketCompared']),
    ]),
  },
  'RV-11': {
    ...duty('S3§三2', 'quality'),
    sentence: text(
      '质量检验标准和检验计划已制定',
      '品質檢驗標準與檢驗計畫已訂定',
      'The inspection standard and plan are drafted.',
    ),
    remedy: remedy(
      QUALITY,
      '请质量部制定检验标准和检验计划',
      '請品質部訂定檢驗標準與檢驗計畫',
      'Quality: draft the inspection standard and the inspection plan.',
    ),
    ...lacks(({ reviews: { quality } }) => [
      ...blankFields(quality ?? undefined, ['standard']),
      ...blankIn(quality?.inspectionPlan, ['item', 'method'], 'inspectionPlan'),
    ]),
  },
  'RV-12': {
    ...duty('S3§三2', 'quality'),
    sentence: text(
      '质量控制手段和资源满足需要，或已提出改进、新增措施',
      '品質管制手段與資源足敷需求，或已提出改善、新增措施',
      'The means of quality control suffice, or measures to improve them are proposed.',
    ),
    remedy: remedy(
      QUALITY,
      '请质量部评估控制手段和资源，不足时写明措施',
      '請品質部評估管制手段與資源，不足時載明措施',
      'Quality: judge the means and resources; where they do not suffice, state the measures.',
    ),
    ...lacks(({ reviews: { quality } }) =>
      quality?.means === 'measures'
        ? blankFields(quality, ['measures'])
        : quality?.means === 'sufficient'
          ? []
          : ['means'],
    ),
  },
  'RV-13': {
    ...duty('S3§三2; S4§三(五)1', 'quality'),
    sentence: text(
      '数据安全和知识产权风险已评估，各项风险均有防范措施',
      '資料安全與智慧財產權風險已評估，各項風險均有防範措施',
      'Data-security and intellectual-property risks are assessed, each with a precaution.',
    ),
    remedy: remedy(
      QUALITY,
      '请质量部评估数据安全、知识产权等风险并写明防范措施',
      '請品質部評估資料安全、智慧財產權等風險並載明防範措施',
      'Quality: assess data-security and intellectual-property risk and state the precautions.',
    ),
    ...lacks(({ reviews: { quality } }) => {
      const isAssessed = quality?.risks.some(({ kind }) => kind !== 'quality') ?? false;
      const unguarded = (quality?.risks ?? []).flatMap(({ precaution }, index) =>
        isEmpty(precaution) ? [`risks[${index}].precaution`] : [],
      );
      return isAssessed ? unguarded : ['risks', ...unguarded];
    }),
  },
} satisfies OrderRules;
