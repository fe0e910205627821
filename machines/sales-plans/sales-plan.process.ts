import { companyInstant } from '../calendar.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { salesPlanStories } from './sales-plan.demo.js';
import { SOLD } from './sales-plan.facts.js';
import { salesPlanMachine } from './sales-plan.machine.js';
import { salesPlanPapers } from './sales-plan.papers.js';
import { PLANS_OF_YEAR, salesPlanRules } from './sales-plan.rules.js';
import type { SalesPlanData } from './sales-plan.schema.js';
import { salesPlanExamples, salesPlanSchema } from './sales-plan.schema.js';
import type { PlanContent, SalesPlanEvent, SalesPlanFacts } from './sales-plan.types.js';

const WITH_REASON = { reason: true };

const events = eventsOf<SalesPlanFacts, keyof SalesPlanData>(
  {
    'sales.draft-sales-plan': [
      text('拟定年度销售计划', '擬定年度銷售計畫', 'Draft plan of sales'),
      { goal: ({ returned }) => returned !== null },
    ],
    'management.approve-sales-plan': [
      text('批准年度销售计划', '核准年度銷售計畫', 'Approve plan of sales'),
      { decides: true, goal: ({ returned }) => returned === null },
    ],
    'management.return-sales-plan': [text('退回年度销售计划', '退回年度銷售計畫', 'Return plan of sales'), WITH_REASON],
    'sales.withdraw-sales-plan': [text('撤回销售计划', '撤回銷售計畫', 'Withdraw plan of sales'), WITH_REASON],
    'sales.split-sales-plan': [text('分解销售计划', '分解銷售計畫', 'Split plan of sales'), { goal: true }],
    'sales.propose-plan-adjustment': [text('申请调整销售计划', '申請調整銷售計畫', 'Propose adjustment'), WITH_REASON],
    'management.approve-plan-adjustment': [
      text('批准销售计划调整', '核准銷售計畫調整', 'Approve adjustment'),
      { decides: true, awaited: ({ proposal }) => proposal !== null },
    ],
    'management.reject-plan-adjustment': [
      text('不批准销售计划调整', '不核准銷售計畫調整', 'Reject adjustment'),
      WITH_REASON,
    ],
    'sales.close-sales-plan': [
      text('结束年度销售计划', '結束年度銷售計畫', 'Close plan of sales'),
      { goal: ({ over }) => over },
    ],
    'clock.end-year': [text('年度结束', '年度結束', 'End of the year'), { internal: true }],
  },
  { clock: { sender: 'any' } },
);

/** When the year of a plan that is carried out is over. */
const endOfYear = ({ year, splitAt, over, closed }: SalesPlanFacts) =>
  splitAt === null || over || closed !== null
    ? []
    : [{ at: companyInstant(`${year + 1}-01-01`, '00:00'), event: 'clock.end-year' }];

const sharesOf = ({ salesStrategy, salesTarget, regions, varieties, channels, budget }: PlanContent) => ({
  salesStrategy,
  salesTarget,
  regions,
  varieties,
  channels,
  budget,
});

/** What stands of the plan; the adjustment that waits, where there is one. */
const current = (facts: SalesPlanFacts): PlanContent => facts.proposal ?? facts;

/** From when on next year is planned. */
const NEXT_YEAR_FROM = '-10-01';

/** The annual plan of sales 年度销售计划: its target, and who is to sell how much of it where and when (S0§五(二)). */
export const salesPlan = defineProcess<SalesPlanFacts, SalesPlanEvent>({
  kind: 'sales-plans',
  subject: 'sales',
  prefix: 'SP',
  sequence: 'sales_plan_no',
  name: text('销售计划', '銷售計畫', 'Plan of sales'),
  plural: 'Plans of sales',
  version: 1,
  machine: salesPlanMachine,
  rules: salesPlanRules,
  events,
  schema: salesPlanSchema,
  examples: salesPlanExamples,
  entry: ['sales.draft-sales-plan'],
  milestones: {
    drafted: text('待批准', '待核准', 'Drafted'),
    approved: text('待分解', '待分解', 'Approved'),
    split: text('执行中', '執行中', 'Split'),
    adjusted: text('已调整', '已調整', 'Adjusted'),
    closed: text('已结束', '已結束', 'Closed'),
    withdrawn: text('已撤回', '已撤回', 'Withdrawn'),
  },
  ends: ['closed', 'withdrawn'],
  stateNames: {
    adjustment: text('调整', '調整', 'Adjustment'),
    'adjustment.none': text('无待批调整', '無待核調整', 'None'),
    proposed: text('待批准', '待核准', 'Proposed'),
  },
  titleOf: ({ year }) => [String(year)],
  dueOn: ({ year, closed }) => (closed === null && year > 0 ? `${year}-12-31` : null),
  dueName: text('年度结束', '年度結束', 'End of the year'),
  requestedBy: () => 'sales',
  followedBy: ({ drafters }) => drafters,
  road: [
    { event: 'management.approve-sales-plan', within: 'drafted', reaches: 'approved' },
    { event: 'sales.split-sales-plan', within: 'approved', reaches: 'split' },
    { event: 'sales.close-sales-plan', within: 'split', reaches: 'closed' },
    { event: 'sales.close-sales-plan', within: 'adjusted', reaches: 'closed' },
  ],
  timers: endOfYear,
  observes: {
    'sales.draft-sales-plan': PLANS_OF_YEAR,
    'sales.propose-plan-adjustment': SOLD,
    'sales.close-sales-plan': SOLD,
  },
  offers: (facts, today = '') =>
    facts.splitAt !== null && (facts.closed !== null || today >= `${facts.year}${NEXT_YEAR_FROM}`)
      ? [
          {
            start: 'sales-plans',
            type: 'sales.draft-sales-plan',
            data: { year: facts.year + 1, currency: facts.currency, ...sharesOf(facts) },
            about: String(facts.year + 1),
          },
        ]
      : [],
  notices: [
    { on: ['sales.draft-sales-plan'], tell: ['management'], clause: 'S0§五(二)1' },
    { on: ['management.return-sales-plan', 'management.approve-sales-plan'], tell: ['sales'], clause: 'S0§五(二)1' },
    { to: 'split', tell: ['management', 'market', 'finance'], clause: 'S0§五(二)2' },
    { on: ['sales.propose-plan-adjustment'], tell: ['management'], clause: 'S0§五(二)3' },
    {
      on: ['management.approve-plan-adjustment', 'management.reject-plan-adjustment'],
      tell: ['sales', 'finance'],
      clause: 'S0§五(二)3',
    },
    { to: 'closed', tell: ['management', 'finance'], clause: 'S0§五(二)3' },
  ],
  secrets: { sold: 'price', targetBefore: 'price', targetAfter: 'price', [SOLD]: 'price' },
  papers: salesPlanPapers,
  demo: salesPlanStories,
  suggestions: {
    'sales.draft-sales-plan': (facts) => ({
      year: facts.year,
      currency: facts.currency ?? undefined,
      researchBasis: facts.researchBasis ?? undefined,
      ...sharesOf(facts),
    }),
    'sales.split-sales-plan': () => ({ quarters: [1, 2, 3, 4].map((quarter) => ({ quarter })) }),
    'sales.propose-plan-adjustment': (facts) => {
      const plan = current(facts);
      return { ...sharesOf(plan), quarters: plan.quarters, lines: plan.lines };
    },
  },
});
