import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { Office } from '../offices.js';

const COMING: readonly [Office, string][] = [
  ['sales', 'sales-head'],
  ['production', 'production-head'],
  ['engineering', 'engineering'],
  ['procurement', 'procurement-head'],
  ['logistics', 'logistics'],
  ['finance', 'finance'],
  ['aftersales', 'aftersales'],
];

const call = (title: string, { day, person }: DemoScene) => ({
  kind: 'coordination',
  title,
  on: day(12),
  from: '09:30',
  place: '二楼会议室',
  host: person('operations'),
  recorder: person('clerk'),
  attendees: COMING.map(([office, who]) => ({ office, person: person(who) })),
  cadence: '每周一',
});

const story = (title: string, steps: readonly DemoStep[]): DemoStory => ({
  known: { title },
  steps: [{ by: 'operations', type: 'operations.call-meeting', data: (scene) => call(title, scene) }, ...steps],
});

const topic = step('production-head', 'any.submit-topic', {
  title: '轴承缺料与二车间排产',
  focus: 'BRG-25 缺 40 套，二车间下周负荷超过 110%',
  minutes: 20,
});
const demand = step('sales-head', 'any.submit-topic', {
  title: '四月订单预测',
  focus: '东方机械追加意向 300 套',
  minutes: 15,
});

const agenda = step('operations', 'operations.set-agenda', {
  items: [
    { no: 1, part: 'last-resolutions', topic: '回顾上次会议决议执行情况', office: 'operations', minutes: 10 },
    { no: 2, part: 'sales-side', topic: '四月订单预测', office: 'sales', minutes: 15 },
    { no: 3, part: 'production-side', topic: '轴承缺料与二车间排产', office: 'production', minutes: 20 },
  ],
  agreedWithHost: true,
});

const open: DemoStep = {
  by: 'operations',
  type: 'host.open-meeting',
  data: ({ person }) => ({
    present: COMING.filter(([office]) => office !== 'finance').map(([, who]) => ({ person: person(who) })),
    absent: [],
  }),
};
const leave: DemoStep = {
  by: 'finance',
  type: 'any.ask-leave',
  data: ({ person }) => ({ representative: person('finance2') }),
  reason: '外出审计',
};

const item = (no: number, summary: string, rest: (scene: DemoScene) => object): DemoStep => ({
  by: 'clerk',
  type: 'recorder.record-item',
  data: (scene) => ({ item: no, summary, ...rest(scene) }),
});
const held = [
  topic,
  demand,
  leave,
  agenda,
  open,
  item(1, '上次三项决议已完成两项，模具验收顺延一周。', () => ({ informative: true })),
  item(2, '四月预测较三月增加 12%，需在本周内锁定东方机械的追加订单。', ({ day, person }) => ({
    resolution: { content: '与东方机械确认追加订单', office: 'sales', person: person('sales'), dueOn: day(15) },
  })),
];
const whole = [
  ...held,
  item(3, '供方承诺八日到货；二车间周末加班一班。', ({ day, person }) => ({
    resolution: {
      content: '跟踪 BRG-25 到货并每日通报',
      office: 'procurement',
      person: person('procurement'),
      dueOn: day(17),
    },
  })),
  step('operations', 'host.close-meeting'),
];
const minutes = [...whole, step('clerk', 'recorder.submit-minutes', { unresolved: [] })];
const released = [...minutes, step('operations', 'host.approve-minutes')];

/** A meeting in every state. */
export const meetingStories: readonly DemoStory[] = [
  {
    known: { why: '二车间主轴故障，本周三个订单可能延期' },
    steps: [
      {
        by: 'production-head',
        type: 'any.propose-meeting',
        data: ({ day }) => ({
          kind: 'ad-hoc',
          cause: 'production',
          why: '二车间主轴故障，本周三个订单可能延期',
          wishedOn: day(12),
        }),
      },
    ],
  },
  {
    known: { why: '讨论年会抽奖' },
    steps: [
      {
        by: 'market',
        type: 'any.propose-meeting',
        data: ({ day }) => ({ kind: 'ad-hoc', cause: 'other', why: '讨论年会抽奖', wishedOn: day(14) }),
      },
      step('operations', 'operations.decline-proposal', {}, '与产销无关，请由行政安排'),
    ],
  },
  story('产销协调会第 8 次', [
    ...released,
    ...COMING.filter(([office]) => office !== 'finance').map(([, who]) => step(who, 'any.sign-minutes')),
    step('operations', 'operations.file-meeting', { fileNo: 'HY-08' }),
  ]),
  story('产销协调会第 9 次', released),
  story('产销协调会第 10 次', minutes),
  story('产销协调会第 11 次', whole),
  story('产销协调会第 12 次', held),
  story('产销协调会第 13 次', [topic, agenda]),
  story('产销协调会第 14 次', [demand]),
  story('产销协调会第 15 次', [step('operations', 'operations.cancel-meeting', {}, '与月度经营会合并')]),
];
