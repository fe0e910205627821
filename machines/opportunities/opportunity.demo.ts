import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

/** A project of the demo: for whom, of what, how many at which price. */
interface Project {
  customer: { name: string; contact: string; phone: string };
  summary: string;
  productNo: string;
  description: string;
  specification: string;
  quantity: string;
  unitPrice: string;
  amount: string;
}

const need = ({ customer, summary, productNo, description, specification, quantity }: Project, { day }: DemoScene) => ({
  customer,
  summary,
  currency: 'CNY',
  lines: [{ line: 1, productNo, description, specification, quantity, unit: '台' }],
  deliveryPlace: '客户工厂',
  deliveryDate: day(120),
  qualityRequirements: '符合双方技术协议，随机附检测报告',
});

const register = (project: Project): DemoStep => ({
  by: 'market',
  type: 'market.register-need',
  data: (scene) => ({ channel: 'visit', ...need(project, scene) }),
});

const confirm = (project: Project): DemoStep => ({
  by: 'sales',
  type: 'sales.confirm-need',
  data: (scene) => ({
    accurate: true,
    complete: true,
    ...need(project, scene),
    packagingRequirements: '防锈油纸、木箱',
    specialRequirements: [{ text: '随机附英文操作手册', department: 'engineering' }],
    budget: project.amount,
    payment: '预付 30%，验收后 30 天付清',
    feasibility: '与现有产品相近，可以承接',
    risks: '客户产线投产时间可能推迟',
  }),
});

const evaluateSales = (cost: string, margin: string): DemoStep =>
  step('sales', 'sales.evaluate', {
    cost,
    margin,
    risks: [{ kind: 'market', risk: '铸件价格上涨', countermeasure: '与供应商锁价三个月' }],
  });
const evaluateEngineering = step('engineering', 'engineering.evaluate', {
  feasible: true,
  solution: '沿用现有平台，改制台面与底座',
  costBenefit: '改制费用占 4%，可接受',
  design: true,
});
const evaluateProduction = step('production', 'production.evaluate', {
  capacity: 'adjusted',
  effectOnPlan: '两个月后二车间负荷上升 15%',
  suggestion: '提前备料，周末加一班',
});
const evaluateQuality = step('quality', 'quality.evaluate', {
  risks: [{ risk: '大台面平面度检测手段不足', countermeasure: '外协三坐标测量' }],
});

const quote = ({ amount, unitPrice }: Project): DemoStep => ({
  by: 'sales',
  type: 'sales.quote',
  data: ({ day }) => ({ amount, validUntil: day(45), prices: [{ line: 1, unitPrice }] }),
});

const evaluated = (project: Project, cost: string, margin: string): DemoStep[] => [
  register(project),
  confirm(project),
  evaluateSales(cost, margin),
  evaluateEngineering,
  evaluateProduction,
  evaluateQuality,
];

const submit = step('sales', 'sales.submit-contract', {
  text: '买卖合同：供方按技术协议供货，价款与交期以报价单为准。',
});

const JINGGONG = { name: '苏州精工机械有限公司', contact: '王建国', phone: '0512-5550101' };
const DONGFANG = { name: '东方机械', contact: '李强', phone: '021-5550101' };

const of = (
  customer: Project['customer'],
  [summary, productNo, description, specification]: [string, string, string, string],
  [quantity, unitPrice, amount]: [string, string, string],
): Project => ({ customer, summary, productNo, description, specification, quantity, unitPrice, amount });

const TABLE = of(
  DONGFANG,
  ['400 mm 回转工作台，配新建产线', 'RT-400', '数控回转工作台', '台面 400 mm，±5″'],
  ['5', '68000', '340000'],
);
const LINE = of(
  JINGGONG,
  ['齿轮箱装配线转台', 'RT-630', '重型回转工作台', '台面 630 mm，承载 3 t'],
  ['8', '125000', '1000000'],
);
const HEADS = of(JINGGONG, ['五轴摆头改造', 'SH-50', '五轴摆头', 'A/C 轴，±110°'], ['4', '210000', '840000']);
const INDEXERS = of(DONGFANG, ['分度头换型', 'IN-160', '数控分度头', '160 mm，12 000 分度'], ['12', '21500', '258000']);
const SPINDLES = of(JINGGONG, ['高速电主轴试用', 'EM-24', '电主轴', '24 000 r/min，15 kW'], ['2', '96000', '192000']);
const WON = of(
  JINGGONG,
  ['卧式加工中心转台', 'RT-500', '数控回转工作台', '台面 500 mm，±3″'],
  ['6', '88000', '528000'],
);
const RETURNED = of(DONGFANG, ['立式转台出口', 'RT-320', '立式回转工作台', '台面 320 mm'], ['10', '52000', '520000']);

/** An opportunity in every state (S4§二(一)–(三)); the one that is won is an order. */
export const opportunityStories: readonly DemoStory[] = [
  { known: { summary: TABLE.summary }, steps: [register(TABLE)] },
  {
    known: { summary: '车床刀塔国产替代' },
    steps: [
      step('sales2', 'sales.register-enquiry', {
        answers: [{ question: '十二工位刀塔能否配动力头', answer: '可以，需确认机床接口' }],
        customer: DONGFANG,
        summary: '车床刀塔国产替代',
        specialRequirements: [{ text: '接口按客户机床图样', department: 'engineering' }],
      }),
    ],
  },
  {
    known: { summary: LINE.summary },
    steps: [
      register(LINE),
      confirm(LINE),
      step('sales', 'sales.flag-key', { key: 'project', why: '金额大，且需新制重型底座' }),
      evaluateEngineering,
      evaluateProduction,
    ],
  },
  { known: { summary: SPINDLES.summary }, steps: [register(SPINDLES), confirm(SPINDLES)] },
  {
    known: { summary: HEADS.summary },
    steps: [
      ...evaluated(HEADS, '655000', '185000'),
      quote(HEADS),
      step('sales', 'sales.record-negotiation', { proposal: '客户要求降价 3%', answer: '改为延长质保半年，价格不变' }),
    ],
  },
  {
    known: { summary: RETURNED.summary },
    steps: [
      ...evaluated(RETURNED, '416000', '104000'),
      quote(RETURNED),
      submit,
      step('legal', 'legal.approve-contract', { opinion: '条款合法有效，同意签订' }),
    ],
  },
  {
    known: { summary: INDEXERS.summary },
    steps: [
      ...evaluated(INDEXERS, '219000', '39000'),
      quote(INDEXERS),
      step('sales', 'sales.lose', { cause: 'price' }, '竞争对手报价低 8%'),
    ],
  },
  {
    known: { summary: WON.summary },
    steps: [
      ...evaluated(WON, '432000', '96000'),
      quote(WON),
      submit,
      step('legal', 'legal.approve-contract', { opinion: '条款合法有效，同意签订' }),
      {
        by: 'sales',
        type: 'sales.sign-contract',
        data: ({ day }) => ({ contractNo: 'JG-2026-018', signedOn: day(0) }),
      },
      step('sales', 'sales.file-contract', {
        copiesTo: ['market', 'engineering', 'production', 'quality'],
        ledgerNo: 'TZ-018',
      }),
      step('sales', 'sales.win', {}),
    ],
  },
];
