import { attachment, day, office, person, text, texts } from '../kit/fields.js';
import { ofProducts } from '../kit/lookups.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  product: named('产品', '產品', 'Product'),
  problem: named('共性问题', '共性問題', 'Common problem'),
  suggestion: named('改进建议', '改善建議', 'Suggestion'),
  cases: named('来源单号', '來源單號', 'Cases it comes from'),
  plan: named('改进方案', '改善方案', 'Plan'),
  office: named('承办部门', '承辦部門', 'Office'),
  person: named('承办人', '承辦人', 'Person'),
  dueOn: named('完成日期', '完成日期', 'Due on'),
  result: named('改进结果', '改善結果', 'Result'),
  evidence: named('验证依据', '驗證依據', 'Evidence'),
  doc: named('附件', '附件', 'File'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** The data of every event that is accepted from outside. */
export const improvementSchema = {
  'any.propose-improvement': object(
    'ProposedImprovement',
    'What keeps going wrong with a product, as after-sales, quality or anybody sees it (S3§七2; S4§二(九)2).',
    {
      'product?': text({ lookup: ofProducts() }),
      problem: text(LONG),
      'suggestion?': text(LONG),
      'cases?': texts({ length: 50, max: 50 }),
    },
  ),
  'engineering.accept-improvement': object('AcceptedImprovement', 'What is done about it, by whom, by when.', {
    plan: text(LONG),
    office: office(),
    person: person(),
    dueOn: day(),
  }),
  'engineering.decline-improvement': NO_DATA,
  'engineering.report-improved': object('ReportedImprovement', 'What has changed, and by what it was seen.', {
    result: text(LONG),
    'evidence?': text(LONG),
    'doc?': attachment(),
  }),
};

export type ImprovementData = DataOf<typeof improvementSchema>;

export const improvementVocabulary: Vocabulary = {
  kind: 'improvements',
  schema: improvementSchema,
  words,
  facts: {
    proposed: named('提出', '提出', 'Proposed'),
    accepted: named('采纳', '採納', 'Accepted'),
    declined: named('未采纳', '未採納', 'Declined'),
    improved: named('改进完成', '改善完成', 'Improved'),
    action: named('待办事项', '待辦事項', 'Action'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const improvementExamples = examplesOf(improvementSchema, {
  'any.propose-improvement': {
    product: 'RT-250',
    problem: '三个月内三起轴承预紧力不足的投诉',
    suggestion: '装配工装增加预紧力显示',
    cases: ['CS-000123'],
  },
  'engineering.accept-improvement': {
    plan: '设计预紧力检测工装，修订装配规程',
    office: 'engineering',
    person: PERSON,
    dueOn: '2026-04-30',
  },
  'engineering.report-improved': { result: '工装投用，规程 B 版发布', evidence: '连续 60 台预紧力合格' },
});
