import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { SchemeData } from './scheme.schema.js';

type Rows = SchemeData['hr.draft-scheme']['indicators'];

const row = (
  office: Rows[number]['office'],
  name: Rows[number]['name'],
  weight: string,
  full: string,
  none: string,
) => ({
  office,
  name,
  weight,
  scoring: `${full} 及以上满分，${none} 及以下零分，其间按比例`,
  full,
  none,
});

const MONTHLY: Rows = [
  row('production', 'plan-completion', '50', '95', '70'),
  row('production', 'production-pass-rate', '50', '99', '90'),
  row('sales', 'target-completion', '60', '100', '60'),
  row('sales', 'customer-satisfaction', '40', '5', '3'),
  row('quality', 'inspection-pass-rate', '60', '99', '90'),
  {
    office: 'quality',
    name: 'own-1',
    own: '质量体系运行有效性',
    weight: '40',
    scoring: '按内审结果评分',
  },
  row('procurement', 'purchase-on-time', '100', '98', '80'),
  row('clerk', 'tracking-timeliness', '60', '100', '80'),
  row('clerk', 'order-satisfaction', '40', '5', '3'),
];

const SCHEME = '月度绩效考核方案';

const draft = (scheme: string, indicators: Rows, cadence: 'month' | 'quarter'): DemoStep => ({
  by: 'hr',
  type: 'hr.draft-scheme',
  data: ({ person }) => ({
    scheme,
    cadence,
    opensItself: true,
    indicators,
    people: [person('clerk'), person('clerk2')],
    panel: [person('operations'), person('finance')],
    method: '部门和跟单员自评，人力资源部会同评审人员审核评价，结果反馈本人和部门',
  }),
});

const assess = (by: string, figures: object[], summary: string): DemoStep =>
  step(by, 'office.self-assess', { figures, summary });

/** What the product knows of the month is as it is computed; each figure has beside it what it rests on. */
const figure = (name: string, value: string, basis: string) => ({ name, value, basis });

const opinion = step('operations', 'panel.give-opinion', { opinion: '数据与月度会议通报一致' });

const review = (scores: Record<string, string>, verdict: string): DemoStep =>
  step('hr', 'reviewer.review-appraisal', {
    scores: Object.entries(scores).map(([name, score]) => ({ name, score })),
    verdict,
  });

const PRODUCTION = [
  assess(
    'production-head',
    [
      figure('plan-completion', '93.5', '按生产日报核对，含顺延的改期订单'),
      figure('production-pass-rate', '98.6', '按检验台账核对'),
    ],
    '计划完成率提高，返工减少',
  ),
  opinion,
  review({ 'plan-completion': '94', 'production-pass-rate': '95' }, '计划完成情况良好'),
  step('hr', 'reviewer.feed-back', { feedback: '总分 94.5，建议继续加强排产预警' }),
  step('production-head', 'office.accept-result', { remark: '同意' }),
  {
    ...step('hr', 'reviewer.record-outcome', { outcome: 'commendation', content: '月度优秀部门' }),
    data: ({ person }) => ({ outcome: 'commendation', content: '月度优秀部门', decidedBy: person('manager') }),
    reason: '连续三个月考核优秀',
  },
  step('hr', 'reviewer.close-appraisal', {}),
] satisfies DemoStep[];

const SALES = [
  assess(
    'sales-head',
    [figure('target-completion', '88', '年度计划分解'), figure('customer-satisfaction', '4.4', '回访记录')],
    '新客户回访偏少',
  ),
  opinion,
  review({ 'target-completion': '70', 'customer-satisfaction': '70' }, '目标未完成'),
  step('hr', 'reviewer.feed-back', { feedback: '总分 70，目标完成率偏低' }),
  step('sales-head', 'office.object-to-result', { grounds: '两张订单因客户信用审批延后到下月' }),
] satisfies DemoStep[];

const QUALITY = [
  assess(
    'quality2',
    [figure('inspection-pass-rate', '97.8', '检验台账'), figure('own-1', '90', '内审报告 NS-11')],
    '来料不良率下降',
  ),
] satisfies DemoStep[];

/** A scheme in force with the appraisals of last month in several states; and one that waits for the leader. */
export const schemeStories: readonly DemoStory[] = [
  {
    known: { scheme: SCHEME },
    steps: [
      draft(SCHEME, MONTHLY, 'month'),
      step('manager', 'management.approve-scheme', { opinion: '同意，按月执行' }),
      { by: 'hr', type: 'hr.open-period', data: ({ month }) => ({ month: month(-1) }) },
    ],
    begun: [PRODUCTION, SALES, QUALITY].map((steps, index) => ({
      no: (no, { month }) => `KP-${no}-${month(-1)}-${index + 1}`,
      steps,
    })),
  },
  {
    known: { scheme: '技术部季度考核方案' },
    steps: [
      draft(
        '技术部季度考核方案',
        [
          row('engineering', 'design-cycle', '40', '15', '40'),
          row('engineering', 'sample-pass-rate', '40', '98', '85'),
          row('engineering', 'improvements-done', '20', '3', '0'),
        ],
        'quarter',
      ),
    ],
  },
];
