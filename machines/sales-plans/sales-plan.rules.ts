import { companyDay } from '../calendar.js';
import type { Decimal } from '../decimal.js';
import { compare, sum } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named } from '../named.js';
import { rulebook } from '../rulebook.js';
import { record } from './sales-plan.facts.js';
import type { PlanContent, SalesPlanEvent, SalesPlanFacts } from './sales-plan.types.js';

const { remedy, lacksInData, barring } = ruleKit<SalesPlanFacts, SalesPlanEvent>();

/** Under which name the log keeps, with a draft, the other plans of its year: their numbers with spaces between. */
export const PLANS_OF_YEAR = 'plans-of-year';

/** What is judged: the adjustment that was proposed, or the plan as it stands. */
const inHand = (facts: SalesPlanFacts): PlanContent => facts.proposal ?? facts;

const isSum = (rows: readonly { amount: Decimal }[], whole: Decimal): boolean =>
  compare(sum(rows.map(({ amount }) => amount)), whole) === 0;

const quarterOf = (month: number): number => Math.ceil(month / 3);

/** Parts of the target that do not come to it: shares by region, variety and channel; once it is split, quarters and months. */
function sumsThatDiffer(
  { salesTarget, regions, varieties, channels, quarters, lines }: PlanContent,
  isSplit: boolean,
): string[] {
  const shares = Object.entries({ regions, varieties, channels }).filter(
    ([, rows]) => rows.length > 0 && !isSum(rows, salesTarget),
  );
  if (!isSplit) return shares.map(([name]) => name);
  const ofQuarter = (quarter: number) => lines.filter(({ month }) => quarterOf(month) === quarter);
  return [
    ...shares.map(([name]) => name),
    ...(isSum(quarters, salesTarget) ? [] : ['quarters']),
    ...(isSum(lines, salesTarget) ? [] : ['lines']),
    ...quarters.flatMap(({ quarter, amount }) =>
      isSum(ofQuarter(quarter), amount) ? [] : [named('quarter', quarter)],
    ),
  ];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export const salesPlanRuleTable = {
  'SP-01': {
    ...duty('S0§五(二)2', 'sales'),
    sentence: text(
      '区域、品种、渠道、季度和月度的分解合计等于销售目标，各月合计等于其季度',
      '區域、品項、通路、季度與月度的分解合計等於銷售目標，各月合計等於其季度',
      'Shares by region, variety and channel, quarters and months each come to the salesTarget; months to their quarter.',
    ),
    remedy: remedy(
      ['sales.draft-sales-plan', 'sales.split-sales-plan', 'sales.propose-plan-adjustment'],
      '请核对列出的部分的合计',
      '請核對所列部分的合計',
      'Add up again what is named.',
    ),
    ...lacksInData((facts, { type }) => sumsThatDiffer(inHand(facts), type !== 'sales.draft-sales-plan')),
  },
  'SP-02': {
    ...gate('S0§五(二)1', 'management'),
    sentence: text(
      '年度销售计划和调整由公司领导批准，拟定人不批准',
      '年度銷售計畫與調整由公司領導核准，擬定人不核准',
      'The leader approves the plan and its adjustments, never whoever has drafted them.',
    ),
    remedy: remedy(
      ['management.approve-sales-plan', 'management.approve-plan-adjustment'],
      '请由未参与拟定的公司领导批准',
      '請由未參與擬定的公司領導核准',
      'A leader who has not drafted it approves it.',
    ),
    ...barring(({ drafters, proposal, adjustments }) => {
      const last = proposal ?? adjustments.at(-1);
      return [...drafters, ...(last ? [last.by, last.onBehalfOf ?? last.by] : [])];
    }),
  },
  'SP-03': {
    ...duty('S0§五(二)2', 'sales'),
    sentence: text(
      '销售计划写明策略、目标、区域、品种、渠道和费用预算',
      '銷售計畫載明策略、目標、區域、品項、通路與費用預算',
      'The plan names salesStrategy, salesTarget, regions, varieties, channels and the budget of expenses.',
    ),
    remedy: remedy(
      ['sales.draft-sales-plan', 'sales.propose-plan-adjustment'],
      '请补充列出的内容',
      '請補充所列內容',
      'Add what is named.',
    ),
    ...lacksInData((facts) => {
      const plan = inHand(facts);
      const lists = (['regions', 'varieties', 'channels', 'budget'] as const).filter((name) => plan[name].length === 0);
      return [...(isBlank(plan.salesStrategy) ? ['salesStrategy'] : []), ...lists];
    }),
  },
  'SP-04': {
    ...duty('S0§五(二)2', 'sales'),
    sentence: text(
      '计划分解到四个季度和每个月，并落实到团队和人员',
      '計畫分解到四個季度與每個月，並落實到團隊與人員',
      'The plan is split to every quarter and month, and to teams and people.',
    ),
    remedy: remedy(
      ['sales.split-sales-plan', 'sales.propose-plan-adjustment'],
      '请补充列出的季度和月份',
      '請補充所列季度與月份',
      'Add the quarters and months named.',
    ),
    ...lacksInData((facts) => {
      const { quarters, lines } = inHand(facts);
      return [
        ...[1, 2, 3, 4].flatMap((one) =>
          quarters.some(({ quarter }) => quarter === one) ? [] : [named('quarter', one)],
        ),
        ...MONTHS.flatMap((one) => (lines.some(({ month }) => month === one) ? [] : [named('month', one)])),
      ];
    }),
  },
  'SP-05': {
    ...gate('product', 'sales'),
    sentence: text('一个年度一份销售计划', '一個年度一份銷售計畫', 'A year has one plan of sales.'),
    remedy: remedy(
      ['sales.draft-sales-plan'],
      '请在该年度已有的计划上修改，或先撤回它',
      '請在該年度既有的計畫上修改，或先撤回它',
      'Change the plan of that year, or withdraw it first.',
    ),
    ...lacksInData((_facts, { observed }) => (observed[PLANS_OF_YEAR] ?? '').split(' ').filter((no) => no !== '')),
  },
  'SP-06': {
    ...gate('product', 'sales'),
    sentence: text('年度结束后才结束计划', '年度結束後才結束計畫', 'A plan is closed when its year is over.'),
    remedy: remedy([], '请在年度结束后办理', '請在年度結束後辦理', 'Close it after the end of the year.'),
    ...lacksInData(({ year, proposal }, { at }) => [
      ...(companyDay(at) > `${year}-12-31` ? [] : ['year']),
      ...(proposal === null ? [] : ['proposal']),
    ]),
  },
} satisfies Record<string, ProcessRule<SalesPlanFacts, SalesPlanEvent>>;

export const salesPlanRules = rulebook<SalesPlanFacts, SalesPlanEvent, keyof typeof salesPlanRuleTable>(
  salesPlanRuleTable,
  { record, waived: () => [], everywhere: [] },
);
