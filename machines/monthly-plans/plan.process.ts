import { companyInstant, monthAfter } from '../calendar.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { planStories } from './plan.demo.js';
import { planExamples } from './plan.examples.js';
import { adjustmentIs, FORECAST_DAY, lastAdjustment, SHIPPED_DAY } from './plan.facts.js';
import { planMachine } from './plan.machine.js';
import { planOffers } from './plan.offers.js';
import { ACTUALS } from './plan.outcome.js';
import { planPapers } from './plan.papers.js';
import { PLAN_OF_MONTH, planRules } from './plan.rules.js';
import type { PlanData } from './plan.schema.js';
import { planSchema } from './plan.schema.js';
import { MONTH_NEEDS, MONTH_ORDERS, MONTH_PLANS, planOrigins, planSuggestions } from './plan.sources.js';
import { isForPresentPlan, isOpposed } from './plan.standing.js';
import type { PlanEvent, PlanFacts } from './plan.types.js';

const WITH_REASON = { reason: true };
const DECIDES = { decides: true };

const isDrafted = ({ procurement }: PlanFacts): boolean =>
  procurement !== null && procurement.returned === null && procurement.approved === null;

/** The plan in force has no procurement plan yet, or only one of before it was changed. */
const awaitsProcurement = (facts: PlanFacts): boolean =>
  facts.released !== null &&
  facts.closed === null &&
  (facts.procurement === null || facts.procurement.returned !== null || !isForPresentPlan(facts));

const events = eventsOf<PlanFacts, keyof PlanData>(
  {
    'production.open-plan': [text('发起月度计划', '發起月度計畫', 'Open monthly plan')],
    'sales.submit-forecast': [
      text('提交订单与需求预测', '提報訂單與需求預測', 'Submit forecast'),
      { goal: ({ forecast }) => forecast === null },
    ],
    'production.draft-plan': [
      text('编制生产计划', '編製生產計畫', 'Draft production plan'),
      { goal: (facts) => facts.plan === null || facts.outdated || isOpposed(facts) },
    ],
    'sales.confirm-plan': [text('销售部确认计划', '業務部確認計畫', 'Confirm plan (sales)'), DECIDES],
    'sales.object-to-plan': [text('销售部提出异议', '業務部提出異議', 'Object to plan (sales)'), WITH_REASON],
    'procurement.confirm-plan': [text('采购部确认计划', '採購部確認計畫', 'Confirm plan (procurement)'), DECIDES],
    'procurement.object-to-plan': [
      text('采购部提出异议', '採購部提出異議', 'Object to plan (procurement)'),
      WITH_REASON,
    ],
    'production.release-plan': [
      text('发布生产计划', '發布生產計畫', 'Release production plan'),
      { goal: (facts) => facts.plan !== null && facts.released === null, decides: true },
    ],
    'procurement.draft-procurement': [
      text('编制采购计划', '編製採購計畫', 'Draft procurement plan'),
      { awaited: awaitsProcurement },
    ],
    'clerk.approve-procurement': [
      text('审核通过采购计划', '審核通過採購計畫', 'Approve procurement plan'),
      { decides: true, awaited: (facts) => isDrafted(facts) && isForPresentPlan(facts) && facts.released !== null },
    ],
    'clerk.return-procurement': [text('退回采购计划', '退回採購計畫', 'Return procurement plan'), WITH_REASON],
    'purchase.order-goods': [text('已下采购订单', '已下採購單', 'Ordered by purchase order'), { internal: true }],
    'any.apply-adjustment': [text('申请调整计划', '申請調整計畫', 'Apply for adjustment')],
    'any.withdraw-adjustment': [
      text('撤回调整申请', '撤回調整申請', 'Withdraw application'),
      { sender: (facts) => lastAdjustment(facts)?.office ?? 'any' },
    ],
    'production.support-adjustment': [
      text('审核调整申请', '審核調整申請', 'Support adjustment'),
      { head: true, decides: true, awaited: adjustmentIs('applied') },
    ],
    'management.approve-adjustment': [
      text('批准计划调整', '核准計畫調整', 'Approve adjustment'),
      { decides: true, awaited: adjustmentIs('supported') },
    ],
    'management.reject-adjustment': [text('驳回计划调整', '駁回計畫調整', 'Reject adjustment'), WITH_REASON],
    'production.implement-adjustment': [
      text('实施计划调整', '實施計畫調整', 'Carry out adjustment'),
      { awaited: adjustmentIs('approved') },
    ],
    'production.pass-month': [text('当月已结束', '當月已結束', 'Month has passed'), { internal: true }],
    'production.close-plan': [
      text('关闭月度计划', '月度計畫結案', 'Close monthly plan'),
      { goal: ({ over, released }) => over || released !== null },
    ],
  },
  { any: { sender: 'any' }, purchase: { sender: 'procurement' } },
);

const orders = ({ plan, forecast }: PlanFacts): string[] => [
  ...new Set([...(plan?.lines ?? []), ...(forecast?.lines ?? [])].flatMap(({ orders: named = [] }) => named)),
];

/** The plan of a month 月度产供计划: forecast, production and procurement, what is changed of them, and what came of it. */
export const monthlyPlan = defineProcess<PlanFacts, PlanEvent>({
  kind: 'monthly-plans',
  subject: 'making',
  prefix: 'MP',
  sequence: 'monthly_plan_no',
  name: text('月度计划', '月度計畫', 'Monthly plan'),
  version: 1,
  machine: planMachine,
  rules: planRules,
  events,
  schema: planSchema,
  examples: planExamples,
  entry: ['production.open-plan'],
  milestones: {
    forecasting: text('待预测', '待預測', 'Forecasting'),
    drafting: text('编制中', '編製中', 'Drafting'),
    consulting: text('会签中', '會簽中', 'Consulting'),
    effective: text('执行中', '執行中', 'Effective'),
    closed: text('已关闭', '已結案', 'Closed'),
  },
  ends: ['closed'],
  stateNames: {
    procurement: text('采购计划', '採購計畫', 'Procurement'),
    waiting: text('待编制', '待編製', 'Waiting'),
    drafted: text('待审核', '待審核', 'Drafted'),
    'procurement.effective': text('已生效', '已生效', 'Effective'),
    over: text('已结束', '已結束', 'Over'),
    adjustment: text('计划调整', '計畫調整', 'Adjustment'),
    none: text('无调整', '無調整', 'None'),
    applied: text('已申请', '已申請', 'Applied'),
    supported: text('生产部已审核', '生產部已審核', 'Supported'),
    approved: text('已批准', '已核准', 'Approved'),
    rejected: text('已驳回', '已駁回', 'Rejected'),
  },
  titleOf: ({ month }) => [month],
  dueName: text('期限', '期限', 'Due'),
  followedBy: ({ opened, forecast, plan }) => [opened?.by, forecast?.by, plan?.by],
  about: orders,
  offers: planOffers,
  causes: { 'purchase-orders': 'purchases', issues: 'issues' },
  observes: {
    'production.open-plan': PLAN_OF_MONTH,
    'sales.submit-forecast': MONTH_ORDERS,
    'production.draft-plan': MONTH_PLANS,
    'procurement.draft-procurement': MONTH_NEEDS,
    'production.close-plan': ACTUALS,
  },
  suggestions: planSuggestions,
  origins: planOrigins,
  timers: ({ month, opened, over, closed }) =>
    opened === null || over || closed !== null
      ? []
      : [{ at: companyInstant(`${monthAfter(month, 1)}-01`, '00:00'), event: 'production.pass-month' }],
  notices: [
    { on: ['production.open-plan'], tell: ['sales'], clause: 'S0§三(一)1' },
    { on: ['sales.submit-forecast'], tell: ['production'], clause: 'S0§三(一)1' },
    { on: ['production.draft-plan'], tell: ['sales', 'procurement'], clause: 'S0§三(一)3' },
    { on: ['sales.object-to-plan', 'procurement.object-to-plan'], tell: ['production'], clause: 'S0§三(一)3' },
    {
      on: ['production.release-plan'],
      tell: ['sales', 'procurement', 'clerk', 'quality', 'logistics'],
      clause: 'S0§三(二)1',
    },
    { on: ['procurement.draft-procurement'], tell: ['clerk'], clause: 'S2§四1' },
    {
      on: ['clerk.approve-procurement', 'clerk.return-procurement'],
      tell: ['procurement', 'production'],
      clause: 'S2§四1',
    },
    { on: ['any.apply-adjustment'], tell: ['production', 'management'], clause: 'S0§三(三)2' },
    { on: ['production.support-adjustment'], tell: ['management'], clause: 'S0§三(三)2' },
    {
      on: ['management.approve-adjustment', 'management.reject-adjustment'],
      tell: (facts) => [
        'production',
        ...(lastAdjustment(facts) ? [lastAdjustment(facts)?.office ?? 'production'] : []),
      ],
      clause: 'S0§三(三)2',
    },
    {
      on: ['production.implement-adjustment'],
      tell: ['sales', 'procurement', 'clerk', 'logistics'],
      clause: 'S0§三(三)3',
    },
    { to: 'closed', tell: ['management', 'operations', 'sales', 'procurement', 'clerk'] },
  ],
  papers: planPapers,
  demo: planStories,
  cadences: {
    'monthly-plan': {
      name: text('次月产供计划', '次月產供計畫', 'Plan of the next month'),
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=18',
      shift: 'previous',
      starts: { kind: 'monthly-plans', event: 'production.open-plan', data: { month: '{month+1}' } },
      office: 'production',
    },
  },
  thresholds: {
    [FORECAST_DAY]: {
      unit: 'count',
      lowered: 'higher',
      rules: ['MP-01'],
      shipped: SHIPPED_DAY,
      label: text(
        '次月订单和预测的提交期限（每月几日）',
        '次月訂單與預測的提報期限（每月幾日）',
        'Day of the month by which next month’s orders and forecast are due',
      ),
    },
    // Default, not in the regulations, as is the day above.
    'monthly-plans.parallel-tasks': {
      unit: 'count',
      lowered: 'never',
      shipped: '3',
      label: text(
        '班组可同时进行的任务数（计算产能）',
        '班組可同時進行的任務數（計算產能）',
        'Tasks that a team can do at the same time, for its capacity',
      ),
    },
  },
});
