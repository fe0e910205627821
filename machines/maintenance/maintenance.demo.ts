import type { DemoStep, DemoStory } from '../kit/demo.js';
import type { MaintenanceData } from './maintenance.schema.js';

type Registered = MaintenanceData['production.register-equipment'];
type Plan = Registered['plan'];

/** Work that is done every so many days, last so many days ago. */
interface Rhythm {
  work: string;
  everyDays: number;
  ago: number;
}

interface Told extends Omit<Registered, 'plan' | 'keeper'> {
  plan: readonly Rhythm[];
}

const planOn = (day: (offset: number) => string, rhythms: readonly Rhythm[]): Plan =>
  rhythms.map(({ work, everyDays, ago }, index) => ({ item: index + 1, work, everyDays, lastOn: day(-ago) }));

const story = ({ plan, ...told }: Told, steps: DemoStep[] = []): DemoStory => ({
  known: { assetNo: told.assetNo },
  steps: [
    {
      by: 'production-head',
      type: 'production.register-equipment',
      data: ({ day, person }) => ({ ...told, keeper: person('production'), plan: planOn(day, plan) }),
    },
    ...steps,
  ],
});

const down = (symptom: string, back: number): DemoStep => ({
  by: 'production',
  type: 'production.report-down',
  data: ({ day }) => ({ on: day(0), time: '08:20', symptom, expectedOn: day(back) }),
});

/** Equipment of every standing: in use, due, maintained, down, repaired and waiting for its check, retired. */
export const maintenanceStories: readonly DemoStory[] = [
  story({
    equipment: '卧式加工中心',
    model: 'HMC-630',
    assetNo: 'SB-0031',
    line: '机加工线',
    team: '二车间加工班',
    place: '二车间 A3',
    dailyHours: '16',
    key: true,
    plan: [
      { work: '导轨清洁加油，检查油位', everyDays: 30, ago: 8 },
      { work: '主轴精度检测，更换冷却液', everyDays: 180, ago: 60 },
    ],
  }),
  story({
    equipment: '数控车床',
    model: 'CK6150',
    assetNo: 'SB-0012',
    line: '机加工线',
    team: '二车间加工班',
    place: '二车间 A1',
    dailyHours: '16',
    key: false,
    plan: [{ work: '更换润滑油，检查卡盘', everyDays: 60, ago: 63 }],
  }),
  story(
    {
      equipment: '装配平台行车',
      model: 'LD 5 t',
      assetNo: 'SB-0044',
      line: '装配线',
      team: '二车间装配班',
      place: '二车间',
      dailyHours: '8',
      key: false,
      plan: [{ work: '钢丝绳、制动器和限位检查', everyDays: 90, ago: 88 }],
    },
    [
      {
        by: 'production2',
        type: 'production.complete-maintenance',
        data: ({ day }) => ({
          on: day(0),
          items: [{ item: 1, result: 'adjusted', remark: '制动间隙调至 0.6 mm' }],
          findings: '钢丝绳无断丝，限位动作可靠',
          performers: ['孙海涛'],
          spentHours: '3',
        }),
      },
    ],
  ),
  story(
    {
      equipment: '立式磨床',
      model: 'MG2120',
      assetNo: 'SB-0027',
      line: '精加工线',
      team: '二车间加工班',
      place: '二车间 B2',
      dailyHours: '12',
      key: true,
      plan: [{ work: '砂轮主轴和静压导轨检查', everyDays: 90, ago: 20 }],
    },
    [down('砂轮主轴温升异常，磨削面有烧伤', 6)],
  ),
  story(
    {
      equipment: '三坐标测量机',
      model: 'CMM-1086',
      assetNo: 'SB-0050',
      line: '检测间',
      place: '三车间',
      dailyHours: '8',
      key: true,
      plan: [{ work: '精度校准', everyDays: 365, ago: 100 }],
    },
    [
      down('Z 轴气浮报警', 2),
      {
        by: 'production2',
        type: 'production.report-repaired',
        data: ({ day }) => ({
          on: day(0),
          time: '16:10',
          cause: '气源含水，过滤器堵塞',
          work: '更换三级过滤器，清洁气浮导轨',
          performers: ['孙海涛'],
          parts: '过滤器滤芯 3 件',
        }),
      },
    ],
  ),
  story(
    {
      equipment: '旧式摇臂钻床',
      assetNo: 'SB-0003',
      line: '机加工线',
      dailyHours: '8',
      key: false,
      plan: [{ work: '常规保养', everyDays: 30, ago: 12 }],
    },
    [
      {
        by: 'production-head',
        type: 'production.retire-equipment',
        data: () => ({}),
        reason: '精度不达标，由加工中心替代',
      },
    ],
  ),
];
