import { amount, attachment, count, currency, person, text, texts } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  year: named('年度', '年度', 'Year'),
  currency: named('币种', '幣別', 'Currency'),
  salesStrategy: named('销售策略', '銷售策略', 'Strategy'),
  researchBasis: named('依据的市场调研', '依據的市場調研', 'Market research it is based on'),
  salesTarget: named('销售目标', '銷售目標', 'Target'),
  regions: named('销售区域', '銷售區域', 'Regions'),
  region: named('区域', '區域', 'Region'),
  covers: named('包含的地区', '包含的地區', 'Places in it'),
  varieties: named('销售品种', '銷售品項', 'Varieties'),
  variety: named('品种', '品項', 'Variety'),
  products: named('产品编号或名称', '產品編號或名稱', 'Product numbers or names'),
  channels: named('销售渠道', '銷售通路', 'Channels'),
  channel: named('渠道', '通路', 'Channel'),
  budget: named('销售费用预算', '銷售費用預算', 'Expense budget'),
  expense: named('费用项目', '費用項目', 'Expense'),
  amount: named('金额', '金額', 'Amount'),
  quarters: named('季度目标', '季度目標', 'Quarters'),
  quarter: named('季度', '季度', 'Quarter'),
  lines: named('月度分解', '月度分解', 'Split by month'),
  month: named('月份', '月份', 'Month'),
  team: named('销售团队', '銷售團隊', 'Team'),
  person: named('销售人员', '銷售人員', 'Person'),
  doc: named('附件', '附件', 'File'),
  opinion: named('意见', '意見', 'Opinion'),
  yearSummary: named('年度总结', '年度總結', 'How the year went'),
};

const object = shapesWith(words);

/** What the company means to do in the market is for those who see its prices. */
const LONG = { max: 5000, secret: 'price' } as const;
const SOME = { max: 100 };

/** What the company plans to sell, or to spend: for those who may see prices. */
const money = () => amount({ min: '0', secret: 'price' });
const wanted = () => amount({ positive: true, secret: 'price' });

const WORDS_OF = { max: 50, length: 100 };

const content = {
  salesTarget: wanted(),
  regions: list(
    object('PlannedRegion', {
      region: text({ max: 100 }),
      'covers?': texts({
        ...WORDS_OF,
        about: 'An order is of the first region of which its place of delivery holds one.',
      }),
      amount: money(),
    }),
    { ...SOME, uniqueBy: 'region' },
  ),
  varieties: list(
    object('PlannedVariety', {
      variety: text({ max: 100 }),
      'products?': texts({ ...WORDS_OF, about: 'How their numbers begin, or what their descriptions hold.' }),
      amount: money(),
    }),
    { ...SOME, uniqueBy: 'variety' },
  ),
  channels: list(
    object('PlannedChannel', {
      channel: text({
        max: 100,
        about: 'As the register of channels names it: its customers tell whose orders are its.',
      }),
      amount: money(),
    }),
    { ...SOME, uniqueBy: 'channel' },
  ),
  budget: list(object('PlannedExpense', { expense: text({ max: 100 }), amount: money() }), {
    ...SOME,
    uniqueBy: 'expense',
  }),
};

const split = {
  quarters: list(object('PlannedQuarter', { quarter: count({ min: 1, max: 4 }), amount: money() }), {
    max: 4,
    uniqueBy: 'quarter',
  }),
  lines: list(
    object('PlannedMonth', 'What somebody is to sell in a month.', {
      month: count({ min: 1, max: 12 }),
      team: text({ max: 100 }),
      person: person(),
      amount: money(),
    }),
    { max: 1000 },
  ),
};

/** The data of every event that is accepted from outside. */
export const salesPlanSchema = {
  'sales.draft-sales-plan': object('DraftedSalesPlan', 'The annual strategy and plan of sales (S0§五(二)1–2).', {
    year: count({ min: 2000, max: 2199 }),
    'currency?': currency({ about: "The company's, unless told." }),
    salesStrategy: text(LONG),
    'researchBasis?': text({ max: 2000, secret: 'price' }),
    ...content,
    'doc?': attachment(),
  }),
  'management.approve-sales-plan': object('SalesPlanApproval', { 'opinion?': text({ max: 2000 }) }),
  'management.return-sales-plan': NO_DATA,
  'sales.withdraw-sales-plan': NO_DATA,
  'sales.split-sales-plan': object(
    'SplitSalesPlan',
    'By quarter and month, down to teams and people (S0§五(二)2).',
    split,
  ),
  'sales.propose-plan-adjustment': object(
    'ProposedSalesPlan',
    'The plan as it is to be from now on, for the leader to approve (S0§五(二)3).',
    {
      'salesStrategy?': called('调整后的策略', '調整後的策略', 'Strategy from now on', text(LONG)),
      ...content,
      ...split,
    },
  ),
  'management.approve-plan-adjustment': object('PlanAdjustmentApproval', { 'opinion?': text({ max: 2000 }) }),
  'management.reject-plan-adjustment': NO_DATA,
  'sales.close-sales-plan': object('ClosedSalesPlan', { yearSummary: text(LONG), 'doc?': attachment() }),
};

export type SalesPlanData = DataOf<typeof salesPlanSchema> & {
  /** The year of the plan is over. */
  'clock.end-year': Record<string, never>;
};

export const salesPlanVocabulary: Vocabulary = {
  kind: 'sales-plans',
  schema: salesPlanSchema,
  words,
  facts: {
    drafted: named('拟定', '擬定', 'Drafted'),
    drafters: named('拟定人', '擬定人', 'Drafted by'),
    approved: named('批准', '核准', 'Approved'),
    returned: named('退回修改', '退回修改', 'Returned'),
    splitAt: named('分解', '分解', 'Split'),
    proposal: named('待批准的调整', '待核准的調整', 'Proposed adjustment'),
    adjustments: named('调整记录', '調整紀錄', 'Adjustments'),
    targetBefore: named('调整前目标', '調整前目標', 'Target before'),
    targetAfter: named('调整后目标', '調整後目標', 'Target after'),
    approval: named('批准', '核准', 'Approval'),
    rejected: named('未批准的调整', '未核准的調整', 'Rejected adjustments'),
    sold: named('已接订单金额', '已接訂單金額', 'Ordered so far'),
    orders: named('已接订单数', '已接訂單數', 'Orders so far'),
    over: named('年度已结束', '年度已結束', 'The year is over'),
    closed: named('结束', '結束', 'Closed'),
    withdrawn: named('撤回', '撤回', 'Withdrawn'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

const planned = {
  salesTarget: '12000000',
  regions: [
    { region: '华东', covers: ['上海', '江苏', '浙江'], amount: '7000000' },
    { region: '华南', covers: ['广东', '福建'], amount: '5000000' },
  ],
  varieties: [
    { variety: '转台', products: ['RT'], amount: '8000000' },
    { variety: '联轴器', products: ['CP'], amount: '4000000' },
  ],
  channels: [
    { channel: '直销', amount: '9000000' },
    { channel: '华南经销商', amount: '3000000' },
  ],
  budget: [
    { expense: '差旅', amount: '240000' },
    { expense: '展会', amount: '160000' },
  ],
};

const QUARTERS = [1, 2, 3, 4].map((quarter) => ({ quarter, amount: '3000000' }));
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const monthly = {
  quarters: QUARTERS,
  lines: MONTHS.map((month) => ({ month, team: '华东组', person: PERSON, amount: '1000000' })),
};

export const salesPlanExamples = examplesOf(salesPlanSchema, {
  'sales.draft-sales-plan': {
    year: 2027,
    salesStrategy: '以转台带动联轴器，华东深耕机床厂，华南发展经销商',
    researchBasis: '2026 年 10 月市场调研报告',
    ...planned,
  },
  'management.approve-sales-plan': { opinion: '华南按季度复核' },
  'sales.split-sales-plan': monthly,
  'sales.propose-plan-adjustment': { ...planned, ...monthly },
  'management.approve-plan-adjustment': {},
  'sales.close-sales-plan': { yearSummary: '完成目标的 96%，华南经销商未达预期' },
});
