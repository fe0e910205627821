import { multiply, sum } from '../decimal.js';
import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const yearOf = ({ day }: DemoScene, later: number): number => Number(day(0).slice(0, 4)) + later;

const shares = (unit: string) => ({
  salesTarget: multiply(unit, '24'),
  regions: [
    { region: '美国西部', covers: ['California', 'Nevada', 'New Mexico'], amount: multiply(unit, '14') },
    { region: '英国', covers: ['United Kingdom'], amount: multiply(unit, '6') },
    { region: '其他地区', amount: multiply(unit, '4') },
  ],
  varieties: [
    { variety: '整车', products: ['BK-'], amount: multiply(unit, '16') },
    { variety: '车架与部件', products: ['FR-', 'HL-', 'PD-', 'SE-', 'BB-'], amount: multiply(unit, '5') },
    { variety: '服装与配件', amount: multiply(unit, '3') },
  ],
  channels: [
    { channel: '直销', amount: multiply(unit, '18') },
    { channel: '英国经销', amount: multiply(unit, '6') },
  ],
  budget: [
    { expense: '差旅', amount: multiply(unit, '0.4') },
    { expense: '展会与推广', amount: multiply(unit, '0.6') },
  ],
});

/** Two people, each a unit a month. */
const split = (unit: string, { person }: DemoScene) => ({
  quarters: [1, 2, 3, 4].map((quarter) => ({ quarter, amount: multiply(unit, '6') })),
  lines: MONTHS.flatMap((month) => [
    { month, team: '美洲组', person: person('sales'), amount: unit },
    { month, team: '欧洲组', person: person('sales2'), amount: unit },
  ]),
});

const draft = (later: number, salesStrategy: string, unit: string): DemoStep => ({
  by: 'sales-head',
  type: 'sales.draft-sales-plan',
  data: (scene) => ({
    year: yearOf(scene, later),
    currency: 'USD',
    salesStrategy,
    researchBasis: '十月市场调研报告：整车需求平稳，部件增长较快',
    ...shares(unit),
  }),
});

const UNIT = '60000';
const MORE = sum([UNIT, '5000']);

/** The plan of this year, adjusted once; and that of the next, which waits for the leader. */
export const salesPlanStories: readonly DemoStory[] = [
  {
    known: { salesStrategy: '以整车带动部件，美国西部深耕，英国发展经销商' },
    steps: [
      draft(0, '以整车带动部件，美国西部深耕，英国发展经销商', UNIT),
      step('manager', 'management.approve-sales-plan', { opinion: '英国按季度复核' }),
      { by: 'sales-head', type: 'sales.split-sales-plan', data: (scene) => split(UNIT, scene) },
      {
        by: 'sales-head',
        type: 'sales.propose-plan-adjustment',
        data: (scene) => ({ ...shares(MORE), ...split(MORE, scene) }),
        reason: '上半年部件订单超出预期，上调全年目标',
      },
      step('manager', 'management.approve-plan-adjustment'),
    ],
  },
  {
    known: { salesStrategy: '稳定整车份额，部件单独成线' },
    steps: [draft(1, '稳定整车份额，部件单独成线', MORE)],
  },
];
