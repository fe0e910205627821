import { pointsOf } from '../indicators/row.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import type { Filling } from '../kit/suggestions.js';
import { text } from '../kit/text.js';
import { OFFICE_NAMES, type Office } from '../offices.js';
import { isContested, SHIPPED } from './appraisal.facts.js';
import { APPRAISAL_FIGURES, knownFigures, MEMBERS, originText } from './appraisal.figures.js';
import { appraisalMachine } from './appraisal.machine.js';
import { appraisalPapers } from './appraisal.papers.js';
import { appraisalRules } from './appraisal.rules.js';
import type { AppraisalData } from './appraisal.schema.js';
import { appraisalExamples, appraisalSchema } from './appraisal.schema.js';
import type { AppraisalEvent, AppraisalFacts } from './appraisal.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/** Human resources; of itself the management. */
const reviewerOf = ({ office }: AppraisalFacts): Office => (office === 'hr' ? 'management' : 'hr');

const officesOf = ({ office }: AppraisalFacts): Office[] => (office === null ? [] : [office]);

const events = eventsOf<AppraisalFacts, keyof AppraisalData>(
  {
    'scheme.open-appraisal': [text('方案开始考核', '方案開始考核', 'Opened by its scheme'), { internal: true }],
    'office.self-assess': [text('提交自评', '提交自評', 'Hand in self-assessment'), GOAL],
    'reviewer.return-appraisal': [text('退回自评', '退回自評', 'Return self-assessment'), WITH_REASON],
    'reviewer.correct-figure': [text('更正指标数据', '更正指標數據', 'Correct figure')],
    'panel.give-opinion': [
      text('发表评审意见', '發表評審意見', 'Give opinion'),
      { awaited: ({ assessed, opinions }) => assessed !== null && opinions.length === 0 },
    ],
    'reviewer.review-appraisal': [
      text('审核评价', '審核評價', 'Review'),
      { decides: true, goal: ({ assessed }) => assessed !== null },
    ],
    'reviewer.feed-back': [text('反馈结果', '回饋結果', 'Feed back'), GOAL],
    'office.accept-result': [
      text('确认结果', '確認結果', 'Accept result'),
      { decides: true, awaited: (facts) => facts.accepted === null && facts.objections.length === 0 },
    ],
    'office.object-to-result': [text('提出异议', '提出異議', 'Object to result')],
    'management.answer-objection': [
      text('处理异议', '處理異議', 'Answer objection'),
      { decides: true, awaited: isContested },
    ],
    'reviewer.record-outcome': [text('登记结果运用', '登錄結果運用', 'Record what was decided by it'), WITH_REASON],
    'reviewer.close-appraisal': [text('结束考核', '結束考核', 'Close appraisal'), GOAL],
    'reviewer.cancel-appraisal': [text('撤销考核', '撤銷考核', 'Cancel appraisal'), WITH_REASON],
  },
  {
    scheme: { sender: 'any' },
    office: {
      role: text('被考核部门或人员', '被考核部門或人員', 'Whoever is appraised'),
      sender: ({ office }) => office ?? 'any',
      persons: ({ person }) => (person === null ? null : [person]),
    },
    reviewer: { role: text('审核部门', '審核部門', 'Reviewing office'), sender: reviewerOf },
    panel: { role: text('评审人员', '評審人員', 'Panel'), sender: 'any', persons: ({ panel }) => panel },
  },
);

/** What the product knows of the figures, as long as nobody has handed them in. */
const knownTo = ({ assessed }: AppraisalFacts, { observed = {} }: Filling) =>
  assessed === null ? knownFigures({ observed }) : [];

/** What each row is worth by the scheme, where its figure alone tells. */
const worth = ({ rows, figures }: AppraisalFacts) =>
  rows.map((row) => ({
    name: row.name,
    score: pointsOf(row, figures.find(({ name }) => name === row.name)?.value ?? null) ?? undefined,
  }));

const REVIEW = [MEMBERS];

/** An appraisal 绩效考核 of an office, or of a follow-up clerk, for one period (S0§七(二); S2§八1; S4§四). */
export const appraisal = defineProcess<AppraisalFacts, AppraisalEvent>({
  kind: 'appraisals',
  subject: 'people',
  prefix: 'KP',
  sequence: 'appraisal_no',
  name: text('绩效考核', '績效考核', 'Appraisal'),
  version: 1,
  machine: appraisalMachine,
  rules: appraisalRules,
  events,
  schema: appraisalSchema,
  examples: appraisalExamples,
  entry: ['scheme.open-appraisal'],
  milestones: {
    open: text('待自评', '待自評', 'Open'),
    'self-assessed': text('待审核', '待審核', 'Self-assessed'),
    reviewed: text('待反馈', '待回饋', 'Reviewed'),
    'fed-back': text('已反馈', '已回饋', 'Fed back'),
    closed: text('已结束', '已結束', 'Closed'),
    cancelled: text('已撤销', '已撤銷', 'Cancelled'),
  },
  ends: ['closed', 'cancelled'],
  stateNames: {
    objection: text('异议', '異議', 'Objection'),
    'objection.none': text('无异议', '無異議', 'None'),
    raised: text('待处理', '待處理', 'Raised'),
    answered: text('已处理', '已處理', 'Answered'),
  },
  titleOf: ({ period, office }) => [office && OFFICE_NAMES[office]['zh-CN'], period],
  titleIn: ({ period, office }, language) => [office && OFFICE_NAMES[office][language], period],
  titlePeople: ({ person }) => [person],
  requestedBy: ({ office }) => office,
  followedBy: ({ person, assessed }) => [person ?? assessed?.by],
  about: ({ scheme }) => [scheme],
  dueName: text('自评期限', '自評期限', 'Self-assessment due'),
  observes: {
    'office.self-assess': [APPRAISAL_FIGURES, MEMBERS],
    'panel.give-opinion': REVIEW,
    'reviewer.correct-figure': REVIEW,
    'reviewer.review-appraisal': REVIEW,
    'management.answer-objection': REVIEW,
  },
  notices: [
    { on: ['scheme.open-appraisal'], tell: officesOf, clause: 'S0§七(二)2' },
    { to: 'self-assessed', tell: (facts) => [reviewerOf(facts)], clause: 'S0§七(二)2' },
    { on: ['reviewer.return-appraisal'], tell: officesOf, clause: 'S0§七(二)2' },
    { to: 'fed-back', tell: officesOf, clause: 'S0§七(二)3' },
    { on: ['office.object-to-result'], tell: (facts) => [reviewerOf(facts), 'management'], clause: 'S0§七(二)3' },
    {
      on: ['management.answer-objection'],
      tell: (facts) => [reviewerOf(facts), ...officesOf(facts)],
      clause: 'S0§七(二)3',
    },
    { on: ['reviewer.record-outcome', 'reviewer.cancel-appraisal'], tell: officesOf },
    { to: 'closed', tell: officesOf, clause: 'S0§七(二)3' },
  ],
  papers: appraisalPapers,
  thresholds: {
    'appraisals.assess-days': {
      unit: 'days',
      lowered: 'higher',
      rules: [],
      shipped: SHIPPED['appraisals.assess-days'],
      label: text('自评期限（天）', '自評期限（天）', 'Days for the self-assessment'),
    },
    'appraisals.objection-days': {
      unit: 'days',
      lowered: 'lower',
      rules: ['KP-08', 'KP-09'],
      shipped: SHIPPED['appraisals.objection-days'],
      label: text(
        '考核结果异议期（天）',
        '考核結果異議期（天）',
        'Days for an objection to the result of an appraisal',
      ),
    },
  },
  suggestions: {
    'office.self-assess': (facts, filling) => ({
      summary: facts.assessed?.summary,
      figures: facts.rows.map(({ name }) => {
        const known = knownTo(facts, filling).find((one) => one.name === name);
        const handedIn = facts.figures.find((one) => one.name === name);
        return {
          name,
          value: handedIn?.value ?? known?.value ?? undefined,
          basis: handedIn?.basis ?? undefined,
        };
      }),
    }),
    'panel.give-opinion': (facts) => ({ scores: worth(facts) }),
    'reviewer.review-appraisal': (facts) => ({ scores: worth(facts) }),
    'management.answer-objection': ({ scores }) => ({ scores }),
  },
  origins: {
    'office.self-assess': (facts, filling, language) =>
      knownTo(facts, filling).map((figure) => originText(figure, language)),
  },
  // What was sold and earned is for those who see prices: rows of figures say their own names.
  secrets: {
    'figures.revenue': 'price',
    'figures.profit': 'price',
    'corrections.revenue': 'price',
    'corrections.profit': 'price',
  },
});
