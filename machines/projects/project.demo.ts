import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { Office } from '../offices.js';
import type { ProjectData } from './project.schema.js';

type Given = [content: string, office: Office, username: string, due: number, quality: string];

const NAME = '定制车架与前叉项目';

const taskOf = ({ day, person }: DemoScene, [content, , username, due, quality]: Given) => ({
  content,
  person: person(username),
  dueOn: day(due),
  quality,
});

const opened: DemoStep = {
  by: 'sales-head',
  type: 'sales.open-project',
  data: (scene) => ({
    order: scene.order('SO71898')?.no ?? '',
    name: NAME,
    tasks: [
      ['向客户确认涂装与标识方案', 'sales', 'sales2', 20, '客户书面确认'],
      ['整理同类产品的市场反馈', 'market', 'market', 15, '覆盖三家主要竞品'],
      ['车架与前叉设计、制样', 'engineering', 'engineering', 30, '满足客户技术协议和 ISO 4210'],
    ].map((given) => ({ ...taskOf(scene, given as Given), office: given[1] })),
  }),
};

const assign = (by: string, given: Given): DemoStep => ({
  by,
  type: `${given[1]}.assign-tasks`,
  data: (scene) => ({ tasks: [taskOf(scene, given)] }),
});

const plan = (by: string, task: string, ...works: [work: string, days: number][]): DemoStep => ({
  by,
  type: 'person.submit-work-plan',
  data: ({ day }) => ({ task, steps: works.map(([work, days]) => ({ work, on: day(days) })) }),
});

const tests: ProjectData['engineering.test-sample']['tests'] = [
  { item: '车架疲劳', kind: 'performance', requirement: '10 万次无裂纹', measured: '10 万次无裂纹', result: 'pass' },
  { item: '前叉冲击', kind: 'performance', requirement: '永久变形 ≤ 45 mm', measured: '38 mm', result: 'pass' },
  { item: '涂层附着力', kind: 'inspection', requirement: '1 级', measured: '1 级', result: 'pass' },
];

/** A project of a project order of the demo: reviewed, mended, tested; its sample waits for the customer. */
export const projectStories: readonly DemoStory[] = [
  {
    known: { name: NAME },
    steps: [
      opened,
      assign('production-head', ['编制小批试制工艺', 'production', 'production', 35, '工艺评审通过']),
      assign('quality2', ['制定样品检验方案', 'quality', 'quality', 25, '覆盖技术协议全部指标']),
      step('sales-head', 'sales.start-project'),
      plan('engineering', 'T3', ['方案与图样', 3], ['样品制作', 8], ['测试与送样', 12]),
      plan('production', 'T4', ['工艺路线', 10], ['工装准备', 20]),
      plan('sales2', 'T1', ['提交涂装小样', 6], ['客户书面确认', 12]),
      {
        by: 'engineering',
        type: 'engineering.submit-design',
        data: ({ person }) => ({
          docNo: 'DWG-CF-102-A',
          performance: '车架静载 1200 N，前叉刚度不低于现款',
          reliability: '疲劳 10 万次无裂纹',
          maintainability: '碗组与中轴均可用通用工具拆装',
          reviewers: [
            { office: 'quality', person: person('quality') },
            { office: 'production', person: person('production') },
          ],
        }),
      },
      step('quality', 'reviewers.review-design', {
        verdict: 'pass',
        opinion: '指标完整，可以制样',
        findings: [{ text: '前叉竖管圆角偏小，应加大' }],
      }),
      step('production', 'reviewers.review-design', { verdict: 'pass', findings: [] }),
      step('engineering', 'engineering.fix-findings', {
        findings: [{ finding: 'F1', cause: '沿用旧款圆角', measure: '圆角由 R3 改为 R6' }],
      }),
      step('quality', 'finder.confirm-fix', { finding: 'F1', mended: true }),
      step('engineering', 'engineering.release-design'),
      {
        by: 'engineering',
        type: 'engineering.make-sample',
        data: ({ day }) => ({ sampleNo: 'CF-102-S1', quantity: 2, madeOn: day(0) }),
      },
      step('engineering', 'engineering.test-sample', {
        tests: tests.map((test) => (test.item === '涂层附着力' ? { ...test, measured: '2 级', result: 'fail' } : test)),
      }),
      step('engineering', 'engineering.fix-findings', {
        findings: [{ finding: 'F2', cause: '前处理时间不足', measure: '磷化时间延长到 8 分钟，重新喷涂' }],
      }),
      step('engineering', 'engineering.test-sample', { tests: tests.slice(2) }),
      {
        by: 'engineering',
        type: 'engineering.submit-sample',
        data: ({ day }) => ({ sentOn: day(0) }),
      },
    ],
  },
];
