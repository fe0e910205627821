import { attachment, choice, day, decimal, judged, person, text } from '../kit/fields.js';
import { percent } from '../kit/percent.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { CADENCES } from '../indicators/period.js';
import { ROW_NAMES } from '../indicators/row.js';
import type { OpenedAppraisal } from './appraisal.opened.js';

const words = {
  figures: named('指标数据', '指標數據', 'Figures'),
  name: named('指标', '指標', 'Indicator'),
  value: named('数值', '數值', 'Figure'),
  basis: named('更正理由或依据', '更正理由或依據', 'Why it is another figure, or what it rests on'),
  summary: named('自评说明', '自評說明', 'Self-assessment'),
  doc: named('附件', '附件', 'File'),
  scores: named('评分', '評分', 'Scores'),
  score: named('得分（0–100）', '得分（0–100）', 'Points (0–100)'),
  remark: named('说明', '說明', 'Remark'),
  opinion: named('评审意见', '評審意見', 'Opinion'),
  verdict: named('评价', '評價', 'Verdict'),
  feedback: named('反馈内容', '回饋內容', 'Feedback'),
  spokenOn: named('面谈日期', '面談日期', 'Spoken of on'),
  grounds: named('异议理由', '異議理由', 'Grounds'),
  decision: named('处理结论', '處理結論', 'Decision'),
  answer: named('答复', '答覆', 'Answer'),
  outcome: named('结果运用', '結果運用', 'What was decided by it'),
  person: named('人员', '人員', 'Person'),
  content: named('内容', '內容', 'What it is'),
  decidedBy: named('决定人', '決定人', 'Decided by'),
  closing: named('结束说明', '結束說明', 'Closing remark'),
};

const object = shapesWith(words);

const LONG = { max: 4000 };

const scores = (min: number) =>
  list(object('IndicatorScore', { name: choice(ROW_NAMES), score: percent(), 'remark?': text({ max: 1000 }) }), {
    min,
    max: 30,
    uniqueBy: 'name',
  });

const OUTCOMES = {
  bonus: named('绩效奖金', '績效獎金', 'Bonus'),
  commendation: named('表彰', '表揚', 'Commendation'),
  promotion: named('晋升', '晉升', 'Promotion'),
  training: named('培训', '培訓', 'Training'),
  pay: named('薪酬调整', '薪酬調整', 'Change of pay'),
  other: named('其他', '其他', 'Other'),
};

const DECISIONS = {
  upheld: named('维持原结果', '維持原結果', 'The result stands'),
  changed: named('更正结果', '更正結果', 'The result is changed'),
};

/** The data of every event that is accepted from outside. */
export const appraisalSchema = {
  'office.self-assess': object('SelfAssessment', 'The figures of the period as the office sees them (S0§七(二)2).', {
    figures: list(
      object('AssessedFigure', 'Without a value, it is the computed one.', {
        name: choice(ROW_NAMES),
        'value?': decimal('quantity', { places: 4 }),
        'basis?': judged({ max: 1000 }),
      }),
      { max: 30, uniqueBy: 'name' },
    ),
    summary: text(LONG),
    'doc?': attachment(),
  }),
  'reviewer.return-appraisal': NO_DATA,
  'reviewer.correct-figure': object('CorrectedFigure', 'The computed figure and the one handed in stay on record.', {
    name: choice(ROW_NAMES),
    value: decimal('quantity', { places: 4 }),
    basis: judged({ max: 1000 }),
  }),
  'panel.give-opinion': object('PanelOpinion', { 'scores?': scores(0), opinion: text(LONG) }),
  'reviewer.review-appraisal': object('ReviewedAppraisal', 'Every figure is scored (S0§七(二)3).', {
    scores: scores(1),
    verdict: text(LONG),
  }),
  'reviewer.feed-back': object('FedBackAppraisal', { feedback: text(LONG), 'spokenOn?': day() }),
  'office.accept-result': object('AcceptedResult', { 'remark?': text({ max: 2000 }) }),
  'office.object-to-result': object('ResultObjection', { grounds: text(LONG), 'doc?': attachment() }),
  'management.answer-objection': object('AnsweredObjection', {
    decision: choice(DECISIONS),
    'scores?': {
      ...called('更正后的评分', '更正後的評分', 'Scores from now on', scores(1)),
      asked: { beside: 'decision', after: ['changed'] },
    },
    answer: text(LONG),
  }),
  'reviewer.record-outcome': object('RecordedOutcome', 'What people decided by it (S2§八1–2; S4§四(二)).', {
    outcome: choice(OUTCOMES),
    'person?': person(),
    content: text({ max: 2000 }),
    decidedBy: person(),
  }),
  'reviewer.close-appraisal': object('ClosedAppraisal', { 'closing?': text({ max: 2000 }) }),
  'reviewer.cancel-appraisal': NO_DATA,
};

export type AppraisalData = DataOf<typeof appraisalSchema> & { 'scheme.open-appraisal': OpenedAppraisal };

export const appraisalVocabulary: Vocabulary = {
  kind: 'appraisals',
  schema: appraisalSchema,
  words,
  facts: {
    scheme: named('考核方案', '考核方案', 'Scheme'),
    schemeName: named('方案名称', '方案名稱', 'Name of the scheme'),
    cadence: named('考核周期', '考核週期', 'Length of period'),
    period: named('考核期', '考核期', 'Period'),
    from: named('自', '自', 'From'),
    to: named('至', '至', 'To'),
    office: named('被考核部门', '被考核部門', 'Appraised office'),
    panel: named('评审人员', '評審人員', 'Panel'),
    rows: named('考核指标', '考核指標', 'Indicators'),
    'figures.rows': named('计算项数', '計算項數', 'Computed of'),
    own: named('自定指标说明', '自訂指標說明', "The company's own indicator"),
    weight: named('权重（%）', '權重（%）', 'Weight (%)'),
    scoring: named('评分标准', '評分標準', 'Scoring'),
    full: named('满分值', '滿分值', 'Worth 100 points'),
    none: named('零分值', '零分值', 'Worth none'),
    dueOn: named('自评期限', '自評期限', 'Self-assessment due'),
    assessed: named('自评', '自評', 'Self-assessment'),
    members: named('被考核部门人员', '被考核部門人員', 'Members of the appraised office'),
    computed: named('系统计算值', '系統計算值', 'Computed'),
    unknown: named('未知项数', '未知項數', 'Not known'),
    corrections: named('数值更正', '數值更正', 'Corrections'),
    before: named('更正前', '更正前', 'Before'),
    returned: named('退回补充', '退回補充', 'Returned'),
    opinions: named('评审人员意见', '評審人員意見', 'Opinions of the panel'),
    reviewed: named('审核评价', '審核評價', 'Review'),
    total: named('总分', '總分', 'Total'),
    totalBefore: named('更正前总分', '更正前總分', 'Total before'),
    fedBack: named('结果反馈', '結果回饋', 'Fed back'),
    accepted: named('确认结果', '確認結果', 'Result accepted'),
    objections: named('异议', '異議', 'Objections'),
    answers: named('异议处理', '異議處理', 'Answers to objections'),
    outcomes: named('结果运用记录', '結果運用紀錄', 'What was decided by it'),
    closed: named('结束', '結束', 'Closed'),
    cancelled: named('撤销', '撤銷', 'Cancelled'),
  },
  choices: Object.fromEntries(Object.entries(CADENCES).map(([id, label]) => [`cadence.${id}`, label])),
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const appraisalExamples = examplesOf(appraisalSchema, {
  'office.self-assess': {
    figures: [
      { name: 'plan-completion', value: '93.5', basis: '两张订单因客户改期顺延，已办变更' },
      { name: 'production-pass-rate' },
    ],
    summary: '三季度计划完成率提高，返工减少',
  },
  'reviewer.correct-figure': { name: 'plan-completion', value: '92', basis: '其中一张订单的改期没有变更记录' },
  'panel.give-opinion': { scores: [{ name: 'plan-completion', score: '90' }], opinion: '完成情况良好' },
  'reviewer.review-appraisal': {
    scores: [
      { name: 'plan-completion', score: '88' },
      { name: 'production-pass-rate', score: '95', remark: '来料问题不计' },
    ],
    verdict: '计划完成率达标，合格率优秀',
  },
  'reviewer.feed-back': { feedback: '总分 91，建议加强排产预警', spokenOn: '2027-10-20' },
  'office.accept-result': { remark: '同意' },
  'office.object-to-result': { grounds: '改期订单有客户书面确认，应计为按期' },
  'management.answer-objection': {
    decision: 'changed',
    scores: [
      { name: 'plan-completion', score: '92' },
      { name: 'production-pass-rate', score: '95' },
    ],
    answer: '书面确认有效，按期计算',
  },
  'reviewer.record-outcome': {
    outcome: 'training',
    content: '排产软件培训两天',
    decidedBy: PERSON,
  },
  'reviewer.close-appraisal': { closing: '已反馈并确认' },
});
