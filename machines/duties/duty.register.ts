import type { Cadence } from '../kit/cadences.js';
import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import type { Text } from '../rulebook.js';
import type { Ask } from './duty.asks.js';

interface Line {
  name: Text;
  office: Office;
  /** Who looks at what was handed in. */
  reviewer: Office;
  clause: string;
  /** RFC 5545, when it is opened. The regulations leave the days blank: these are defaults, set as policy. */
  rrule: string;
  /** Working days to hand it in. */
  days: number;
  asks: readonly Ask[];
  /** Whether a document is handed in with it. */
  doc: boolean;
}

const MONTHLY = (day: number) => `FREQ=MONTHLY;BYMONTHDAY=${day}`;
const WEEKLY = 'FREQ=WEEKLY;BYDAY=FR';
const QUARTERLY = 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20';
const YEARLY = (month: number, day: number) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`;

const line = (
  name: Text,
  [office, reviewer]: readonly [Office, Office],
  clause: string,
  [rrule, days]: readonly [string, number],
  asked: readonly (Ask | 'doc')[],
): Line => {
  const asks = asked.filter((one) => one !== 'doc');
  return { name, office, reviewer, clause, rrule, days, asks, doc: asked.includes('doc') };
};

/** The company's register of periodic duties 周期性义务台账. */
export const REGISTER = {
  'monthly-orders': line(
    text('次月订单与需求预测', '次月訂單與需求預測', 'Orders and forecast of the next month'),
    ['sales', 'production'],
    'S0§三(一)1',
    [MONTHLY(25), 3],
    ['order-summary', 'forecast'],
  ),
  'production-plan': line(
    text('次月生产计划', '次月生產計畫', 'Production plan of the next month'),
    ['production', 'clerk'],
    'S0§三(一)2',
    [MONTHLY(28), 3],
    ['doc'],
  ),
  'procurement-plan': line(
    text('次月采购计划', '次月採購計畫', 'Procurement plan of the next month'),
    ['procurement', 'clerk'],
    'S0§四(一)1',
    [MONTHLY(28), 3],
    ['doc'],
  ),
  'market-research': line(
    text('市场调研报告', '市場調研報告', 'Market research report'),
    ['sales', 'management'],
    'S0§五(一)2',
    [MONTHLY(25), 3],
    ['situation', 'trend', 'needs', 'competitors'],
  ),
  'annual-sales-plan': line(
    text('年度销售策略与计划', '年度銷售策略與計畫', 'Annual sales strategy and plan'),
    ['sales', 'management'],
    'S0§五(二)1',
    [YEARLY(11, 15), 10],
    ['target', 'split', 'doc'],
  ),
  'demand-feedback': line(
    text('市场需求与订单反馈', '市場需求與訂單回饋', 'Feedback of demand and orders'),
    ['sales', 'production'],
    'S0§二(三)4',
    [MONTHLY(10), 2],
    ['order-summary', 'needs'],
  ),
  'purchase-suggestion': line(
    text('采购建议', '採購建議', 'Suggestion of purchases'),
    ['sales', 'procurement'],
    'S0§二(三)5',
    [MONTHLY(20), 3],
    ['order-summary', 'needs'],
  ),
  'order-tracking': line(
    text('订单执行跟踪与客户反馈', '訂單執行追蹤與客戶回饋', 'Tracking of orders, feedback to customers'),
    ['sales', 'clerk'],
    'S0§五(三)3',
    [WEEKLY, 1],
    ['checked', 'feedback'],
  ),
  'progress-check': line(
    text('生产进度检查', '生產進度檢查', 'Check of progress'),
    ['clerk', 'operations'],
    'S2§三2',
    [WEEKLY, 1],
    ['checked', 'findings'],
  ),
  'supplier-survey': line(
    text('供应商调查评估', '供應商調查評估', 'Survey of suppliers'),
    ['procurement', 'quality'],
    'S0§四(二)1',
    [QUARTERLY, 5],
    ['surveyed', 'findings'],
  ),
  'supplier-appraisal': line(
    text('供应商定期考核', '供應商定期考核', 'Appraisal of suppliers'),
    ['procurement', 'management'],
    'S0§四(二)2',
    [QUARTERLY, 5],
    ['quality', 'delivery', 'price', 'service'],
  ),
  'supplier-reconciliation': line(
    text('供应商对账', '供應商對帳', 'Reconciliation with suppliers'),
    ['procurement', 'finance'],
    'S3§五2',
    [MONTHLY(5), 3],
    ['balance', 'differences'],
  ),
  'customer-reconciliation': line(
    text('客户对账', '客戶對帳', 'Reconciliation with customers'),
    ['finance', 'sales'],
    'S3§七1',
    [MONTHLY(5), 3],
    ['receivables', 'unmatched'],
  ),
  maintenance: line(
    text('设备维护保养', '設備維護保養', 'Maintenance of equipment'),
    ['production', 'operations'],
    'S0§二(一)5',
    [MONTHLY(15), 3],
    ['equipment', 'findings'],
  ),
  patrol: line(
    text('生产现场巡查', '生產現場巡查', 'Patrol of the shop floor'),
    ['production', 'quality'],
    'S3§五1',
    [WEEKLY, 1],
    ['checked', 'findings'],
  ),
  'quality-statistics': line(
    text('质量数据统计分析', '品質數據統計分析', 'Quality statistics'),
    ['quality', 'operations'],
    'S4§二(七)2',
    [MONTHLY(3), 3],
    ['inspections', 'passed', 'failed', 'findings'],
  ),
  'archive-check': line(
    text('档案检查', '檔案檢查', 'Check of the archive'),
    ['archive', 'operations'],
    'S3§八2',
    [YEARLY(12, 10), 10],
    ['checked', 'findings'],
  ),
  'channel-evaluation': line(
    text('销售渠道评估', '銷售通路評估', 'Evaluation of channels'),
    ['sales', 'management'],
    'S0§五(四)2',
    ['FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=20', 5],
    ['performance', 'coverage', 'feedback'],
  ),
  'return-visits': line(
    text('客户回访', '客戶回訪', 'Return visits'),
    ['sales', 'management'],
    'S4§五(二)1',
    [MONTHLY(20), 5],
    ['visited', 'feedback'],
  ),
  'staff-appraisal': line(
    text('部门绩效考核', '部門績效考核', 'Appraisal of departments'),
    ['hr', 'management'],
    'S0§七(二)2',
    [QUARTERLY, 10],
    ['assessed', 'results'],
  ),
  'clerk-appraisal': line(
    text('跟单员考核', '跟單員考核', 'Appraisal of the follow-up clerks'),
    ['hr', 'production'],
    'S2§八1',
    [QUARTERLY, 10],
    ['results'],
  ),
  'best-teams': line(
    text('优秀团队和个人评选', '優秀團隊與個人評選', 'Selection of the best teams and persons'),
    ['hr', 'management'],
    'S4§四(二)2',
    [YEARLY(12, 1), 15],
    ['named'],
  ),
} satisfies Record<string, Line>;

export type DutyId = keyof typeof REGISTER;

export const lineOf = (id: DutyId): Line => REGISTER[id];

export const DUTY_NAMES = Object.fromEntries(Object.entries(REGISTER).map(([id, { name }]) => [id, name])) as Record<
  DutyId,
  Text
>;

/**
 * When each line opens its next period by itself, unless the company sets it otherwise. What falls on a day off is opened
 * on the working day before, so that it can still be handed in by the day that the regulations mean.
 */
export const DUTY_CADENCES: Readonly<Record<string, Cadence>> = Object.fromEntries(
  Object.entries(REGISTER).map(([id, { name, rrule, days }]): [string, Cadence] => [
    `duty.${id}`,
    {
      name,
      rrule,
      shift: 'previous',
      starts: {
        kind: 'duties',
        event: 'operations.open-duty',
        data: { duty: id, period: '{period}', dueOn: `{day+${days}w}` },
      },
      office: 'operations',
    },
  ]),
);
