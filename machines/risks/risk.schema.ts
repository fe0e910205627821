import { choice, count, day, office, person, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import type { Office } from '../offices.js';

const words = {
  kind: named('风险类别', '風險類別', 'Kind of risk'),
  order: named('关联订单', '關聯訂單', 'Order'),
  text: named('风险描述', '風險描述', 'Risk'),
  known: named('已知应对措施', '已知因應措施', 'Countermeasure known so far'),
  office: named('责任部门', '責任部門', 'Office in charge'),
  likelihood: named('可能性（1–5）', '可能性（1–5）', 'Likelihood (1–5)'),
  impact: named('影响程度（1–5）', '影響程度（1–5）', 'Impact (1–5)'),
  assessment: named('评估说明', '評估說明', 'Assessment'),
  countermeasure: named('应对措施', '因應措施', 'Countermeasure'),
  person: named('负责人', '負責人', 'Person'),
  dueOn: named('完成日期', '完成日期', 'Due on'),
  verifier: named('核验人', '驗證人', 'Verifier'),
  result: named('应对结果', '因應結果', 'Result'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** The kinds of risk of S4§六(一), with the office that knows most of each. */
export const RISK_KINDS = {
  market: named('市场风险', '市場風險', 'Market'),
  technical: named('技术风险', '技術風險', 'Technical'),
  production: named('生产风险', '生產風險', 'Production'),
  quality: named('质量风险', '品質風險', 'Quality'),
  legal: named('法律风险', '法律風險', 'Legal'),
};

export const KEEPERS: Record<keyof typeof RISK_KINDS, Office> = {
  market: 'market',
  technical: 'engineering',
  production: 'production',
  quality: 'quality',
  legal: 'legal',
};

const SCALE = { min: 1, max: 5 };

/** The data of every event that is accepted from outside. */
export const riskSchema = {
  'any.identify-risk': object('IdentifiedRisk', 'What might happen, and to which order (S4§六(一)).', {
    kind: choice(RISK_KINDS),
    'order?': text({ max: 50 }),
    text: text(LONG),
    'known?': text(LONG),
    'office?': office({ about: 'By the kind of the risk, where none is named.' }),
  }),
  'office.pass-on-risk': object('PassedOnRisk', 'Another office knows more of it.', { office: office() }),
  'office.assess-risk': object(
    'RiskAssessment',
    'How likely it is and how bad it would be (S4§六(二)1). Level is the product of both; the method is the product’s own.',
    { likelihood: count(SCALE), impact: count(SCALE), assessment: text(LONG) },
  ),
  'office.treat-risk': object('RiskTreatment', 'What is done about it; it starts an action of that person.', {
    countermeasure: text(LONG),
    office: office(),
    person: person(),
    dueOn: day(),
    'verifier?': object('RiskVerifier', 'Who verifies the action; needed where the person treats it himself.', {
      office: office(),
      person: person(),
    }),
  }),
  'office.close-risk': object('ClosedRisk', { result: text(LONG) }),
  'management.accept-risk': NO_DATA,
};

/** What the review of an order found is entered by itself, with the data of the event that anybody sends. */
export type RiskData = DataOf<typeof riskSchema> & {
  'review.identify-risk': DataOf<typeof riskSchema>['any.identify-risk'];
};

export const riskVocabulary: Vocabulary = {
  kind: 'risks',
  schema: riskSchema,
  words,
  facts: {
    identified: named('识别', '辨識', 'Identified'),
    assessed: named('评估', '評估', 'Assessed'),
    level: named('风险等级（可能性×影响）', '風險等級（可能性×影響）', 'Level (likelihood × impact)'),
    isHigh: named('重大风险', '重大風險', 'High'),
    treatments: named('应对措施', '因應措施', 'Countermeasures'),
    actions: named('待办事项', '待辦事項', 'Actions'),
    accepted: named('领导接受', '領導接受', 'Accepted'),
    closed: named('关闭', '關閉', 'Closed'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const riskExamples = examplesOf(riskSchema, {
  'any.identify-risk': {
    kind: 'production',
    order: 'SO-000123',
    text: '磨床老化，旺季可能停机',
    known: '备用磨床',
  },
  'office.pass-on-risk': { office: 'engineering' },
  'office.assess-risk': { likelihood: 3, impact: 4, assessment: '去年停机两次，每次三天' },
  'office.treat-risk': {
    countermeasure: '旺季前完成大修，备好主轴备件',
    office: 'production',
    person: PERSON,
    dueOn: '2026-03-20',
  },
  'office.close-risk': { result: '大修完成，备件到库' },
});
