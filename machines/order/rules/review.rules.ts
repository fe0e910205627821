import { text } from '../../kit/text.js';
import { duty, isPositive } from '../../kit/rules.js';
import { compare, isDecimal } from '../../decimal.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, lacks, remedy } from './order-rule.js';

const PRODUCTION = ['production.review'] as const;

/**
 * `received` → `reviewed`: the clerk's check, and what sales and production judge.
 * These look at the recorded review; whether it is stale is RV-21's business alone.
 */
export const reviewRules = {
  'RV-00': {
    ...duty('S2§二1', 'clerk'),
    sentence: text(
      '跟单员已初步审核：订单完整、准确，向客户提出的疑问均已答复',
      '跟單員已完成初審：訂單完整、正確，向客戶提出的疑問均獲答覆',
      'The clerk has found the order complete and accurate, and the customer has answered every query.',
    ),
    remedy: remedy(
      ['clerk.confirm-check'],
      '请跟单员与客户核实疑点后确认初审；信息有误的退回录入',
      '請跟單員向客戶釐清疑點後確認初審；資料有誤者退回輸入',
      'Clerk: clear the open queries with the customer and confirm the check, or return the order to entry.',
    ),
    ...lacks(({ check }) =>
      check
        ? [
            ...(check.complete ? [] : ['complete']),
            ...(check.accurate ? [] : ['accurate']),
            ...check.queries.flatMap(({ answer }, index) => (isEmpty(answer) ? [`queries[${index}].answer`] : [])),
          ]
        : ['check'],
    ),
  },
  'RV-01': {
    ...duty('S3§三2', 'sales'),
    sentence: text(
      '销售部已确认订单信息准确完整，特殊要求已明确记录',
      '銷售部已確認訂單資料正確完整，特殊需求已明確記錄',
      'Sales confirms that the order is correct and the special requirements are recorded.',
    ),
    remedy: remedy(
      ['sales.review'],
      '请销售部核对订单信息和特殊要求后提交评审意见',
      '請銷售部核對訂單資料與特殊需求後提出評審意見',
      'Sales: check the order and its special requirements, then give the review.',
    ),
    ...lacks(({ reviews: { sales } }) => [
      ...(sales?.informationCorrect ? [] : ['informationCorrect']),
      ...(sales?.specialRequirementsRecorded ? [] : ['specialRequirementsRecorded']),
    ]),
  },
  'RV-02': {
    ...duty('S3§三2', 'sales'),
    sentence: text(
      '客户信用已评估；信用不良的，已提出风险防范建议',
      '客戶信用已評估；信用不佳者，已提出風險防範建議',
      "The customer's credit is rated, and a poor rating comes with a precaution.",
    ),
    remedy: remedy(
      ['sales.review'],
      '请销售部评估客户信用，对信用不良的客户提出预付、限额或担保等防范建议',
      '請銷售部評估客戶信用，對信用不佳的客戶提出預付、額度或擔保等防範建議',
      "Sales: rate the customer's credit; for a poor one propose prepayment, a limit or a guarantee.",
    ),
    ...lacks(({ reviews: { sales } }) => {
      if (isEmpty(sales?.credit.rating)) return ['credit.rating'];
      return sales?.credit.rating === 'poor' ? blankFields(sales.credit, ['precaution'], 'credit.') : [];
    }),
  },
  'RV-03': {
    ...duty('S3§三2; S0§五(三)1', 'sales'),
    sentence: text(
      '价格符合公司定价策略，并留有合理利润',
      '價格符合公司定價策略，並保有合理利潤',
      'The price conforms to the pricing policy and leaves a reasonable profit.',
    ),
    remedy: remedy(
      ['sales.review'],
      '请销售部重新核价；价格不符合定价策略的，与客户协商后变更订单',
      '請銷售部重新核價；價格不符定價策略者，與客戶協商後變更訂單',
      'Sales: check the price again, or agree another price with the customer and amend the order.',
    ),
    // The margin must be above the threshold, which ships as 0: a default, not in the regulation.
    holds: ({ reviews: { sales } }, { policy }) =>
      sales?.price.conforms === true &&
      isDecimal(sales.price.marginRate) &&
      compare(sales.price.marginRate, policy.thresholds['sales.minimum-margin-rate'] ?? '0') > 0,
  },
  'RV-04': {
    ...duty('S3§三2; S4§二(二)3', 'production'),
    sentence: text(
      '生产部已评估设备产能、人员配备和生产工艺',
      '生產部已評估設備產能、人力配置與製程',
      'Production has judged its capacity: equipment, staff and process.',
    ),
    remedy: remedy(
      PRODUCTION,
      '请生产部逐项评估设备、人员、工艺能力',
      '請生產部逐項評估設備、人力與製程能力',
      'Production: judge equipment, staff and process one by one.',
    ),
    ...lacks(({ reviews: { production } }) =>
      blankFields(production?.capacity, ['equipment', 'staff', 'process'], 'capacity.'),
    ),
  },
  'RV-05': {
    ...duty('S3§三2', 'production'),
    sentence: text(
      '原材料、零部件库存已核查；不足的，已提出采购需求或调整生产计划',
      '原物料與零組件庫存已查核；不足者，已提出採購需求或調整生產計畫',
      'Stock of materials and parts is checked; a shortage is to be purchased, or the plan adjusted.',
    ),
    remedy: remedy(
      PRODUCTION,
      '请生产部核查库存，逐项列明缺料及其处理方式',
      '請生產部查核庫存，逐項列明缺料與處理方式',
      'Production: check the stock and say for each shortage whether it is purchased or planned around.',
    ),
    ...lacks(({ reviews: { production } }) => {
      if (!production) return ['stock'];
      const { sufficient, shortages } = production.stock;
      if (sufficient) return [];
      return [
        ...blankIn(shortages, ['item', 'action'], 'stock.shortages'),
        ...shortages.flatMap(({ quantity }, index) =>
          isPositive(quantity) ? [] : [`stock.shortages[${index}].quantity`],
        ),
      ];
    }),
  },
  'RV-06': {
    ...duty('S3§三2', 'production'),
    sentence: text(
      '生产周期已估算，预计开工和完工日期已给出',
      '生產週期已估算，並提出預計開工與完工日期',
      'The production cycle is estimated, with the expected start and finish.',
    ),
    remedy: remedy(
      PRODUCTION,
      '请生产部结合现有任务估算工期，给出预计开工和完工日期',
      '請生產部衡量現有排程估算工期，提出預計開工與完工日期',
      'Production: estimate the cycle within the present load, with start and finish dates.',
    ),
    ...lacks(({ reviews: { production } }) => [
      ...(production && production.cycleDays > 0 ? [] : ['cycleDays']),
      ...blankFields(production ?? undefined, ['expectedStart', 'expectedFinish']),
      ...(production && production.expectedFinish < production.expectedStart ? ['expectedFinish'] : []),
    ]),
  },
  'RV-07': {
    ...duty('S3§三2', 'sales'),
    sentence: text(
      '生产部给出预计工期后，销售部已与客户确认交货日期',
      '生產部提出預計工期後，銷售部已與客戶確認交期',
      'After production estimated its dates, sales has cleared the delivery date with the customer.',
    ),
    remedy: remedy(
      ['sales.clear-delivery-date'],
      '请销售部按生产部最新的预计日期与客户确认交期',
      '請銷售部依生產部最新預計日期與客戶確認交期',
      "Sales: clear the delivery date with the customer by production's latest estimate.",
    ),
    holds: ({ clearedDate, reviews: { production } }) =>
      clearedDate !== null &&
      blankFields(clearedDate, ['date', 'clearedWith']).length === 0 &&
      production !== null &&
      clearedDate.at >= production.at,
  },
} satisfies OrderRules;
