import { attachment, choice, flag, persons, quantity, decimal, judged, text } from '../kit/fields.js';
import { month } from '../kit/month.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { CADENCES } from '../indicators/period.js';
import { APPRAISED } from '../indicators/register.js';
import { ROW_NAMES } from '../indicators/row.js';

const words = {
  scheme: named('方案名称', '方案名稱', 'Scheme'),
  cadence: named('考核周期', '考核週期', 'Period'),
  opensItself: named('期末自动开始考核', '期末自動開始考核', 'Opens each period by itself'),
  indicators: named('考核指标', '考核指標', 'Indicators'),
  office: named('部门', '部門', 'Office'),
  name: named('指标', '指標', 'Indicator'),
  own: named('自定指标说明', '自訂指標說明', "What the company's own indicator is"),
  weight: named('权重（%）', '權重（%）', 'Weight (%)'),
  scoring: named('评分标准', '評分標準', 'Scoring'),
  full: named('满分值', '滿分值', 'Worth 100 points'),
  none: named('零分值', '零分值', 'Worth none'),
  people: named('逐人考核的跟单员', '逐人考核的跟單員', 'Follow-up clerks appraised one by one'),
  panel: named('评审人员', '評審人員', 'Panel'),
  method: named('考核方式', '考核方式', 'How it is done'),
  doc: named('附件', '附件', 'File'),
  opinion: named('意见', '意見', 'Opinion'),
  month: named('期间内的月份', '期間內的月份', 'A month of the period'),
};

const object = shapesWith(words);

const indicators = list(
  object('SchemeIndicator', 'By what an office is appraised. What lies between `none` and `full` is in proportion.', {
    office: choice(APPRAISED),
    name: choice(ROW_NAMES),
    'own?': text({ max: 200 }),
    weight: quantity({ positive: true }),
    scoring: judged({ max: 1000 }),
    'full?': decimal('quantity', { places: 4 }),
    'none?': decimal('quantity', { places: 4 }),
  }),
  { min: 1, max: 200 },
);

const whom = { 'people?': persons({ max: 100 }), panel: persons({ min: 1, max: 20 }) };

/** The data of every event that is accepted from outside. */
export const schemeSchema = {
  'hr.draft-scheme': object('DraftedScheme', 'Period, way and scoring of the appraisal (S0§七(二)1).', {
    scheme: text({ max: 100 }),
    cadence: choice(CADENCES),
    'opensItself?': flag(),
    indicators,
    ...whom,
    method: judged({ max: 4000 }),
    'doc?': attachment(),
  }),
  'management.approve-scheme': object('SchemeApproval', { 'opinion?': text({ max: 2000 }) }),
  'management.return-scheme': NO_DATA,
  'hr.withdraw-scheme': NO_DATA,
  'hr.change-panel': object('ChangedPanel', 'Who is appraised one by one, and who reviews, from now on.', whom),
  'hr.open-period': object('OpenedPeriod', 'Begins an appraisal of every office of the scheme.', { month: month() }),
  'hr.retire-scheme': NO_DATA,
};

export type SchemeData = DataOf<typeof schemeSchema> & {
  /** A period is over, and the next appraisals begin. */
  'clock.open-period': Record<string, never>;
};

export const schemeVocabulary: Vocabulary = {
  kind: 'appraisal-schemes',
  schema: schemeSchema,
  words,
  facts: {
    drafted: named('拟定', '擬定', 'Drafted'),
    drafters: named('拟定人', '擬定人', 'Drafted by'),
    returned: named('退回修改', '退回修改', 'Returned'),
    approved: named('批准', '核准', 'Approved'),
    changes: named('人员调整', '人員調整', 'Changes of people'),
    periods: named('已开始的考核', '已開始的考核', 'Periods opened'),
    period: named('考核期', '考核期', 'Period'),
    from: named('自', '自', 'From'),
    to: named('至', '至', 'To'),
    appraisals: named('考核', '考核', 'Appraisals'),
    retired: named('停用', '停用', 'Retired'),
    withdrawn: named('撤回', '撤回', 'Withdrawn'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const schemeExamples = examplesOf(schemeSchema, {
  'hr.draft-scheme': {
    scheme: '2027 年季度绩效考核方案',
    cadence: 'quarter',
    opensItself: true,
    indicators: [
      {
        office: 'production',
        name: 'plan-completion',
        weight: '60',
        scoring: '完成率 95% 及以上满分，70% 及以下零分，其间按比例',
        full: '95',
        none: '70',
      },
      { office: 'production', name: 'own-1', own: '现场 5S', weight: '40', scoring: '按月度检查表平均分' },
    ],
    panel: [PERSON],
    method: '部门自评，人力资源部会同评审人员审核评价，结果反馈部门',
  },
  'management.approve-scheme': { opinion: '同意' },
  'hr.change-panel': { panel: [PERSON] },
  'hr.open-period': { month: '2027-03' },
});
