import type { DemoStep, DemoStory } from '../kit/demo.js';

interface Told {
  channel: string;
  form: 'direct' | 'dealer' | 'platform' | 'other';
  regions: string[];
  customers?: string[];
  cooperationTerms?: string;
}

const story = (told: Told, responsible: string, steps: DemoStep[] = []): DemoStory => ({
  known: { channel: told.channel },
  steps: [
    {
      by: responsible,
      type: 'sales.register-channel',
      data: ({ person }) => ({ ...told, responsible: person(responsible) }),
    },
    ...steps,
  ],
});

const open = (daysAgo: number): DemoStep => ({
  by: 'sales-head',
  type: 'sales.open-channel',
  data: ({ day }) => ({ on: day(-daysAgo) }),
});

/** A channel of every standing: found, used, soon to be evaluated, given up. */
export const channelStories: readonly DemoStory[] = [
  story({ channel: '直销', form: 'direct', regions: ['美国西部', '其他地区'] }, 'sales', [
    open(200),
    {
      by: 'sales',
      type: 'sales.note-channel-work',
      data: ({ day }) => ({ on: day(-20), done: '走访加州六家客户，收集明年需求' }),
    },
    {
      by: 'sales',
      type: 'sales.evaluate-channel',
      data: ({ day }) => ({
        period: day(0).slice(0, 4),
        performance: '订单集中在前五家客户',
        performancePoints: 84,
        coverage: '加州各主要城市均有客户',
        coveragePoints: 80,
        feedback: '客户认可交期，希望缩短报价时间',
        feedbackPoints: 78,
        conclusion: 'keep',
      }),
    },
  ]),
  story(
    {
      channel: '英国经销',
      form: 'dealer',
      regions: ['英国'],
      customers: ['Channel Outlet', 'Nearby Cycle Shop', 'Riding Cycles'],
      cooperationTerms: '年度框架协议，月结 30 天，年返点 3%',
    },
    'sales2',
    [open(350)],
  ),
  story({ channel: '工业品电商平台', form: 'platform', regions: ['全国'] }, 'sales2'),
  story({ channel: '中东代理', form: 'other', regions: ['阿联酋'] }, 'sales', [
    open(300),
    { by: 'sales-head', type: 'sales.end-channel', data: () => ({}), reason: '代理商转营其他品牌' },
  ]),
];
