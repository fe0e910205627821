import { companyDay, monthAfter } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { actors, duty, gate, isPositive, isQuestion, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named } from '../named.js';
import { rulebook } from '../rulebook.js';
import { forecastDue, isOver, lastAdjustment, record } from './plan.facts.js';
import { adjusters, barredFrom, drafters, isForPresentPlan, isOpposed, unsaid, unsettled } from './plan.standing.js';
import type { PlanEvent, PlanFacts } from './plan.types.js';

const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<PlanFacts, PlanEvent>();

/** Under which name the log keeps, with the opening, the plan that the month has already; nothing where it has none. */
export const PLAN_OF_MONTH = 'plan-of-month';

/** Further away than this nobody plans by months; a month beyond it is a slip of the pen. */
const MOST_MONTHS = 12;

/** What an application lacks, and an approval that comes before the support. */
function unwritten(facts: PlanFacts, event: PlanEvent): string[] {
  const applied = dataOf(event, 'any.apply-adjustment');
  const isUnsupported = event.type === 'management.approve-adjustment' && lastAdjustment(facts)?.supported === null;
  return [
    ...(applied && isBlank(applied.content) ? ['content'] : []),
    ...(applied && isBlank(applied.effect) ? ['effect'] : []),
    ...(isUnsupported ? ['supported'] : []),
  ];
}

/** Whether somebody sends it who had a part in the adjustment before. */
function isOfOneHand(facts: PlanFacts, event: PlanEvent): boolean {
  const isApproval = event.type === 'management.approve-adjustment';
  if (!isApproval && event.type !== 'production.support-adjustment') return false;
  return actors(event).some((person) => adjusters(facts, isApproval).includes(person));
}

export const planRuleTable = {
  'MP-01': {
    ...duty('S0§三(一)1', 'sales'),
    sentence: text(
      '次月订单和需求预测在规定日期前提交，逾期的写明原因',
      '次月訂單與需求預測在規定日期前提報，逾期者載明原因',
      'Orders and forecast come by their day of the month before, or it is said why they are late.',
    ),
    remedy: remedy(
      ['sales.submit-forecast'],
      '请销售部写明逾期提交的原因',
      '請業務部載明逾期提報的原因',
      'Sales: say why it comes late.',
    ),
    ...lacksInData(({ month, forecast }, { at, policy }) =>
      companyDay(at) > forecastDue(month, policy) && isBlank(forecast?.whyLate) ? ['whyLate'] : [],
    ),
  },
  'MP-02': {
    ...duty('S0§三(一)2', 'production'),
    sentence: text(
      '生产计划各行写明产品、数量和当月的时间节点，并考虑产能和库存',
      '生產計畫各行載明產品、數量與當月的時間節點，並考量產能與庫存',
      'Every row names product, quantity and time node within the month; capacity and stock were considered.',
    ),
    remedy: remedy(
      ['production.draft-plan', 'production.implement-adjustment'],
      '请生产部补充所列内容',
      '請生產部補充所列內容',
      'Production: complete what is named.',
    ),
    ...lacksInData((facts, event) => {
      const drafted = dataOf(event, 'production.draft-plan');
      const lines = drafted?.lines ?? dataOf(event, 'production.implement-adjustment')?.lines ?? [];
      return [
        ...unsaid(facts, lines),
        ...(drafted?.capacity.length === 0 ? ['capacity'] : []),
        ...(drafted?.stockConsidered === false ? ['stockConsidered'] : []),
      ];
    }),
  },
  'MP-03': {
    ...duty('S0§三(一)3', 'production'),
    sentence: text(
      '销售部和采购部已确认生产计划，或其异议已由修订的计划答复',
      '業務部與採購部已確認生產計畫，或其異議已由修訂的計畫答覆',
      'Sales and procurement have confirmed the plan, or a revised one answers their objection.',
    ),
    remedy: remedy(
      (facts: PlanFacts) =>
        isOpposed(facts)
          ? (['production.draft-plan'] as const)
          : unsettled(facts).map((office) => `${office}.confirm-plan` as const),
      '请相关部门确认；有异议的，请生产部修订计划',
      '請相關部門確認；有異議者，請生產部修訂計畫',
      'The office named confirms; where it objects, production revises the plan.',
    ),
    ...lacks(unsettled),
  },
  'MP-04': {
    ...gate('S0§三(三)2', 'production'),
    sentence: text(
      '调整申请写明原因、内容和影响，经生产部负责人审核、公司领导批准，三者不是同一人',
      '調整申請載明原因、內容與影響，經生產部主管審核、公司領導核准，三者不為同一人',
      'An adjustment names cause, content and effect; the head of production supports it, the leader approves: three persons.',
    ),
    remedy: remedy(
      (facts: PlanFacts) =>
        lastAdjustment(facts)?.status === 'applied'
          ? (['production.support-adjustment'] as const)
          : (['any.apply-adjustment'] as const),
      '请补充申请内容，并由申请人以外的生产部负责人审核、再由另一位领导批准',
      '請補充申請內容，並由申請人以外的生產部主管審核、再由另一位領導核准',
      'Complete the application; then the head of production, and then the leader, each another person.',
    ),
    bars: barredFrom,
    missing: unwritten,
    holds: (facts, event) => unwritten(facts, event).length === 0 && !isOfOneHand(facts, event),
  },
  'MP-05': {
    ...duty('S0§四(一)1; S0§四(一)2; S0§四(一)3', 'procurement'),
    sentence: text(
      '采购计划各行写明物料、规格、数量和时间，并考虑供应、价格、交货期和安全库存',
      '採購計畫各行載明物料、規格、數量與時間，並考量供應、價格、交期與安全庫存',
      'Every row names item, specification, quantity and time; supply, price, lead time and safety stock were considered.',
    ),
    remedy: remedy(
      ['procurement.draft-procurement'],
      '请采购部补充所列内容',
      '請採購部補充所列內容',
      'Procurement: complete what is named.',
    ),
    ...lacksInData((_facts, event) =>
      (dataOf(event, 'procurement.draft-procurement')?.lines ?? []).flatMap((line, index) =>
        [
          ...(['item', 'specification', 'supplier'] as const).filter((field) => isBlank(line[field])),
          ...(isPositive(line.quantity) ? [] : ['quantity']),
          ...(['by', 'stock', 'safetyStock', 'price', 'leadTimeDays'] as const).filter(
            (field) => line[field] === undefined,
          ),
        ].map((field) => `lines[${index}].${field}`),
      ),
    ),
  },
  'MP-06': {
    ...gate('product', 'production'),
    sentence: text('一个月只有一份月度计划', '一個月只有一份月度計畫', 'A month has one plan.'),
    remedy: remedy([], '请使用该月已有的计划', '請使用該月已有的計畫', 'Use the plan that the month has already.'),
    ...lacks((_facts, { observed }) => {
      const known = observed[PLAN_OF_MONTH];
      return known === undefined ? [] : ['month', named('monthly-plan', known)];
    }),
  },
  'MP-07': {
    ...gate('product', 'production'),
    sentence: text('当月已结束才能关闭计划', '當月已結束才能結案', 'A plan is closed when its month is over.'),
    remedy: remedy([], '请在月末之后关闭', '請於月底之後結案', 'Close it after the end of the month.'),
    ...lacks(({ month, over }, event) => ((isQuestion(event) ? over : isOver(month, event.at)) ? [] : ['month'])),
  },
  'MP-08': {
    ...gate('S0§二(二)1', 'procurement'),
    sentence: text(
      '采购计划按现行的生产计划编制，生产计划发布后方可审核',
      '採購計畫依現行的生產計畫編製，生產計畫發布後始得審核',
      'The procurement plan is made of the production plan as it is now, and approved when that is released.',
    ),
    remedy: remedy(
      (facts: PlanFacts) =>
        facts.plan === null
          ? (['production.draft-plan'] as const)
          : isForPresentPlan(facts)
            ? (['production.release-plan'] as const)
            : (['procurement.draft-procurement'] as const),
      '请先编制并发布生产计划，再按其编制采购计划',
      '請先編製並發布生產計畫，再依其編製採購計畫',
      'Have the production plan made and released first, and the procurement plan made of it.',
    ),
    ...lacks((facts, { type }) => {
      if (facts.plan === null) return ['plan'];
      if (type !== 'clerk.approve-procurement') return [];
      return [...(facts.released === null ? ['released'] : []), ...(isForPresentPlan(facts) ? [] : ['revision'])];
    }),
  },
  'MP-09': {
    ...gate('S2§四1', 'clerk'),
    sentence: text(
      '审核采购计划的人不是编制人',
      '審核採購計畫的人不是編製人',
      'Whoever drafted the procurement plan does not approve it.',
    ),
    remedy: remedy([], '请由编制人以外的跟单员审核', '請由編製人以外的跟單員審核', 'Another person approves it.'),
    ...barring(drafters),
  },
  'MP-10': {
    ...gate('product', 'production'),
    sentence: text(
      '计划月份在前后一年之内',
      '計畫月份在前後一年之內',
      'The month lies within a year of the present one.',
    ),
    remedy: remedy([], '请核对月份', '請核對月份', 'Check the month.'),
    ...lacksInData(({ month }, { at }) => {
      const present = companyDay(at).slice(0, 7);
      return month < monthAfter(present, -MOST_MONTHS) || month > monthAfter(present, MOST_MONTHS) ? ['month'] : [];
    }),
  },
  'MP-11': {
    ...gate('S0§三(三)1', 'production'),
    sentence: text('只有执行中的计划才调整', '只有執行中的計畫才調整', 'Only a plan in force is adjusted.'),
    remedy: remedy(
      ['production.release-plan'],
      '计划发布前请直接修订',
      '計畫發布前請直接修訂',
      'Before it is released, have it revised.',
    ),
    ...lacks(({ released }) => (released === null ? ['released'] : [])),
  },
} satisfies Record<string, ProcessRule<PlanFacts, PlanEvent>>;

export const planRules = rulebook<PlanFacts, PlanEvent, keyof typeof planRuleTable>(planRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
