import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { IssueData } from './issue.schema.js';

const raise = (by: string, data: IssueData['any.raise-issue']): DemoStep => step(by, 'any.raise-issue', data);

const assign = (office: string, username: string, others: string[] = []): DemoStep => ({
  by: 'clerk',
  type: 'clerk.assign-issue',
  data: ({ person }) => ({ office, person: person(username), others }),
});

const propose = (by: string, solution: string, agreedWith: string[] = []): DemoStep => ({
  by,
  type: 'office.propose-solution',
  data: ({ day }) => ({ solution, dueOn: day(6), agreedWith }),
});

const cause = (by: string, why: string, responsible: string) =>
  step(by, 'office.state-cause', { cause: why, responsible });

const story = (by: string, raised: IssueData['any.raise-issue'], steps: DemoStep[] = []): DemoStory => ({
  known: { description: raised.description },
  steps: [raise(by, raised), ...steps],
});

/** One issue in every state, an emergency, and one that the leader has decided. */
export const issueStories: readonly DemoStory[] = [
  story('logistics', {
    kind: 'transport',
    description: '承运商通知高速封路，周五的车次可能推迟',
    effect: { daysLate: 1 },
  }),
  story('production', { kind: 'equipment', description: '3 号加工中心主轴异响，已停机检查', effect: { daysLate: 2 } }, [
    assign('production', 'production2'),
  ]),
  story('procurement', { kind: 'material', description: '轴承 6205 到货延迟，二车间待料', effect: { daysLate: 5 } }, [
    step('production', 'any.take-emergency-measure', { measure: '先用安全库存保证首批 40 件' }),
    assign('procurement', 'procurement', ['production']),
    cause('procurement', '供应商排产冲突', 'procurement'),
    propose('procurement', '改由备选供应商供货，分两批到货', ['production']),
    step('clerk', 'clerk.report-upward'),
  ]),
  story('quality', { kind: 'quality', description: '外壳喷涂色差超出样板范围', effect: { cost: '3200' } }, [
    assign('production', 'production'),
    cause('production', '新批次油漆未做首件比对', 'production'),
    propose('production', '返喷 26 件，首件比对列入作业指导书'),
    step('production', 'office.report-solved', { result: '返喷完成，色差在样板范围内' }),
  ]),
  story('sales', { kind: 'customer', description: '客户临时要求更改装箱方式', effect: {} }, [
    assign('logistics', 'logistics'),
    cause('logistics', '客户仓库改用标准托盘', 'logistics'),
    propose('logistics', '改用 1200×1000 托盘，每托 18 箱'),
    step('logistics', 'office.report-solved', { result: '装箱方案已由客户书面确认' }),
    step('clerk', 'clerk.verify-issue'),
  ]),
  story(
    'clerk',
    { kind: 'delay', description: '外协电镀厂停产整改，三张订单受影响', effect: { daysLate: 8, cost: '42000' } },
    [
      assign('procurement', 'procurement', ['production', 'sales']),
      step('clerk', 'clerk.report-upward'),
      {
        by: 'manager',
        type: 'management.decide-issue',
        data: ({ day, person }) => ({
          plan: '转由第二家电镀厂加工，差价由公司承担',
          office: 'procurement',
          person: person('procurement'),
          dueOn: day(7),
        }),
      },
    ],
  ),
];
