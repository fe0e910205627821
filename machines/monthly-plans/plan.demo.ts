import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import { weekOf } from '../work-calendar.js';

// Which month a story is of depends on the day on which the demo company began; what was planned is the same.

const COUPLINGS = { productNo: 'CP-40', description: '弹性联轴器', unit: '套', quantity: '160' };

const FIRST_LINE = '二车间装配班';
const SECOND_LINE = '二车间加工班';

/** Orders of the demo that are made in these months, with as many of their lines as a page shows. */
const MADE: Readonly<Record<number, readonly string[]>> = {
  [-1]: ['SO71774', 'SO71776'],
  0: ['SO71780', 'SO71796', 'SO71816'],
  1: ['SO71783', 'SO71784'],
};
const LINES = 2;

const dated = (
  by: string,
  type: string,
  months: number,
  data: (month: string, scene: DemoScene) => object,
): DemoStep => ({
  by,
  type,
  data: (scene) => data(scene.month(months), scene),
});

const ordersOf = ({ order }: DemoScene, months: number) =>
  (MADE[months] ?? []).flatMap((externalNo) => {
    const found = order(externalNo);
    return (found?.lines ?? [])
      .slice(0, LINES)
      .map(({ productNo, description, quantity }) => ({ productNo, description, quantity, orders: [found?.no ?? ''] }));
  });

const open = (months: number) => dated('production', 'production.open-plan', months, (month) => ({ month }));

const forecast = (months: number, whyLate: string) =>
  dated('sales', 'sales.submit-forecast', months, (_month, scene) => ({
    lines: [
      ...ordersOf(scene, months).map((line) => ({ ...line, firm: 'ordered' })),
      { ...COUPLINGS, firm: 'forecast' },
    ],
    whyLate,
  }));

const rows = (month: string, scene: DemoScene, months: number, finish = '20') => [
  ...ordersOf(scene, months).map((line) => ({
    ...line,
    start: `${month}-02`,
    finish: `${month}-${finish}`,
    line: FIRST_LINE,
  })),
  { ...COUPLINGS, start: `${month}-06`, finish: `${month}-26`, line: SECOND_LINE },
];

const draft = (months: number) =>
  dated('production', 'production.draft-plan', months, (month, scene) => ({
    lines: rows(month, scene, months),
    capacity: [
      { week: weekOf(`${month}-08`).from, line: FIRST_LINE, hours: '120', load: '96' },
      { week: weekOf(`${month}-08`).from, line: SECOND_LINE, hours: '120', load: '136' },
    ],
    stockConsidered: true,
  }));

const released = (months: number): DemoStep[] => [
  draft(months),
  step('sales', 'sales.confirm-plan'),
  step('procurement-head', 'procurement.confirm-plan'),
  step('production', 'production.release-plan'),
];

const procured = (months: number): DemoStep[] => [
  dated('procurement', 'procurement.draft-procurement', months, (month) => ({
    lines: [
      {
        item: '交叉滚子轴承 RB20025',
        specification: 'P5 级',
        quantity: '20',
        unit: '套',
        by: `${month}-04`,
        stock: '6',
        onOrder: '0',
        safetyStock: '2',
        price: '2980',
        leadTimeDays: 14,
        supplier: '无锡恒远轴承有限公司',
      },
      {
        item: '内六角螺钉',
        specification: 'M8×30 12.9 级',
        quantity: '2000',
        unit: '件',
        by: `${month}-10`,
        stock: '400',
        onOrder: '0',
        safetyStock: '1000',
        price: '1.2',
        leadTimeDays: 5,
        supplier: '苏州联达五金厂',
      },
    ],
  })),
  step('clerk', 'clerk.approve-procurement'),
];

const AFTERWARDS = '系统上线前的计划，事后补录';

/** Last month, closed; this month, adjusted once and about to be again; next month, with an objection against it. */
export const planStories: readonly DemoStory[] = [
  {
    known: {},
    knownIn: ({ month }) => ({ month: month(-1) }),
    steps: [
      open(-1),
      forecast(-1, AFTERWARDS),
      ...released(-1),
      ...procured(-1),
      step('production', 'production.close-plan', { remark: '联轴器十套转入本月' }),
    ],
  },
  {
    known: {},
    knownIn: ({ month }) => ({ month: month(0) }),
    steps: [
      open(0),
      forecast(0, AFTERWARDS),
      ...released(0),
      ...procured(0),
      step('sales', 'any.apply-adjustment', {
        cause: 'order',
        content: '客户提前两天提货，相关产品提前完工',
        effect: '装配班加班两天，其他产品不受影响',
      }),
      step('production-head', 'production.support-adjustment', { opinion: '产能可以安排' }),
      step('manager', 'management.approve-adjustment'),
      dated('production', 'production.implement-adjustment', 0, (month, scene) => ({
        lines: rows(month, scene, 0, '18'),
      })),
      step('procurement', 'any.apply-adjustment', {
        cause: 'material',
        content: '轴承到货推迟，装配完工顺延五天',
        effect: '使用弹性时间，交货日期不变',
      }),
      step('production-head', 'production.support-adjustment', { opinion: '弹性时间足够' }),
    ],
  },
  {
    known: {},
    knownIn: ({ month }) => ({ month: month(1) }),
    steps: [
      open(1),
      // On the last days of a month it is late; the demo may begin on any day.
      forecast(1, '等重点客户确认交期'),
      draft(1),
      step('sales', 'sales.confirm-plan'),
      step('procurement', 'procurement.object-to-plan', {}, '轴承交货期 14 天，月初开工赶不上'),
    ],
  },
];
