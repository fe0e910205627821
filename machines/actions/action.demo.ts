import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { Office } from '../offices.js';

const assign = (content: string, by: string, [office, person]: [Office, string], due: number): DemoStep => ({
  by,
  type: 'any.assign-action',
  data: ({ day, person: idOf }) => ({ content, office, person: idOf(person), dueOn: day(due) }),
});

const confirm = (by: string) => step(by, 'assignee.confirm-action');
const done = (by: string, evidence: string) => step(by, 'assignee.report-done', { evidence });

const story = (content: string, by: string, [office, person]: [Office, string], steps: DemoStep[]): DemoStory => ({
  known: { content },
  steps: [assign(content, by, [office, person], 12), ...steps],
});

/** One action in every state. */
export const actionStories: readonly DemoStory[] = [
  story('核对三季度客户投诉清单', 'clerk', ['quality', 'quality'], []),
  story(
    '与客户确认新包装方式',
    'manager',
    ['sales', 'sales'],
    [confirm('sales'), step('sales', 'assignee.report-progress', { text: '样品已寄出，等待回函', percent: 60 })],
  ),
  story(
    '更新二车间换型作业指导书',
    'clerk',
    ['production', 'production'],
    [step('production', 'assignee.decline-action', {}, '须等新夹具到货后才能编写')],
  ),
  story(
    '整理轴承备选供应商名单',
    'production',
    ['procurement', 'procurement'],
    [confirm('procurement'), done('procurement', '名单已发各部门，共 6 家')],
  ),
  story(
    '补齐终检工位照明',
    'quality',
    ['production', 'production2'],
    [
      confirm('production2'),
      done('production2', '8 盏检验灯已安装，照度 1200 lx'),
      step('quality', 'verifier.verify-action'),
    ],
  ),
  story(
    '编制年会用宣传册',
    'manager',
    ['market', 'market'],
    [step('manager', 'assigner.drop-action', {}, '改由外部机构承办')],
  ),
];
