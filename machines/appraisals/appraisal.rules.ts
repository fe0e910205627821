import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, isQuestion, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { isContested, objectionUntil, record } from './appraisal.facts.js';
import type { Figure } from './appraisal.figures.js';
import { isCorrected } from './appraisal.figures.js';
import type { AppraisalEvent, AppraisalFacts } from './appraisal.types.js';

const { remedy, lacks, lacksInData, dataOf, barring } = ruleKit<AppraisalFacts, AppraisalEvent>();

const people = (...stamps: readonly ({ by: string; onBehalfOf: string | null } | null | undefined)[]): string[] =>
  stamps.flatMap((one) => (one ? [one.by, ...(one.onBehalfOf === null ? [] : [one.onBehalfOf])] : []));

/** Whoever is appraised: the person, or the members of the office, and who has handed in the self-assessment. */
const appraised = ({ person, members, assessed }: AppraisalFacts): string[] => [
  ...(person === null ? members : [person]),
  ...people(assessed),
];

const lacksBasis = (figure: Figure): boolean => isCorrected(figure) && isBlank(figure.basis);

/** Figures that are others than the computed ones without a reason, at the field of the form where it has one. */
function unreasoned({ figures }: AppraisalFacts, event: AppraisalEvent): string[] {
  if (isQuestion(event)) return [];
  if (event.type === 'reviewer.correct-figure') return isBlank(event.data.basis) ? ['basis'] : [];
  const handedIn = dataOf(event, 'office.self-assess')?.figures;
  return figures.filter(lacksBasis).map(({ name }) => {
    const index = handedIn?.findIndex((one) => one.name === name) ?? -1;
    return index < 0 ? name : `figures[${index}].basis`;
  });
}

/** Rows of the scheme that the self-assessment says nothing of. */
function unassessed({ figures }: AppraisalFacts, event: AppraisalEvent): string[] {
  const handedIn = dataOf(event, 'office.self-assess')?.figures ?? [];
  const silent = figures.filter(({ value, basis }) => value === null && isBlank(basis));
  return silent.map(({ name }) => {
    const index = handedIn.findIndex((one) => one.name === name);
    return index < 0 ? name : `figures[${index}].value`;
  });
}

export const appraisalRuleTable = {
  'KP-01': {
    ...gate('S0§七(二)3', 'hr'),
    sentence: text(
      '被考核人和被考核部门的人员不审核自己的考核',
      '被考核人與被考核部門的人員不審核自己的考核',
      'Nobody reviews himself or his own office.',
    ),
    remedy: remedy(
      ['reviewer.review-appraisal', 'panel.give-opinion', 'management.answer-objection'],
      '请由不属于被考核部门的人办理',
      '請由不屬於被考核部門的人辦理',
      'Somebody does it who is not of the appraised office.',
    ),
    ...barring(appraised),
  },
  'KP-02': {
    ...duty('S0§七(二)2', 'hr'),
    sentence: text('先自评，后审核', '先自評，後審核', 'The self-assessment comes before the review.'),
    remedy: remedy(
      ['office.self-assess'],
      '请被考核部门或人员先提交自评',
      '請被考核部門或人員先提交自評',
      'Whoever is appraised hands in the self-assessment first.',
    ),
    ...lacks(({ assessed }) => (assessed === null ? ['assessed'] : [])),
  },
  'KP-03': {
    ...gate('S0§七(一)2', 'hr'),
    sentence: text(
      '手工更正的指标数据保留系统计算值并写明理由；系统没有的数据写明依据',
      '手工更正的指標數據保留系統計算值並載明理由；系統沒有的數據載明依據',
      'A figure corrected by hand keeps the computed one and has its reason; one that the product does not know says what it rests on.',
    ),
    remedy: remedy(
      ['office.self-assess', 'reviewer.correct-figure'],
      '请填写更正理由或依据',
      '請填寫更正理由或依據',
      'Say why the figure is another one, or what it rests on.',
    ),
    ...lacks(unreasoned),
  },
  'KP-04': {
    ...duty('S0§七(二)2', 'hr'),
    sentence: text(
      '自评涵盖方案的每项指标，没有数据的说明原因',
      '自評涵蓋方案的每項指標，沒有數據者說明原因',
      'The self-assessment covers every indicator of the scheme; where there is no figure it says why.',
    ),
    remedy: remedy(
      ['office.self-assess'],
      '请补充列出的指标',
      '請補充所列指標',
      'Add the indicators named, or say why there is no figure.',
    ),
    ...lacksInData(unassessed),
  },
  'KP-05': {
    ...duty('S0§七(二)3', 'hr'),
    sentence: text('每项指标都有评分', '每項指標都有評分', 'Every indicator of the scheme is scored.'),
    remedy: remedy(
      ['reviewer.review-appraisal', 'management.answer-objection'],
      '请为列出的指标评分',
      '請為所列指標評分',
      'Score the indicators named.',
    ),
    ...lacksInData(({ rows, scores }, event) => {
      const { decision, scores: given } = dataOf(event, 'management.answer-objection') ?? {};
      if (decision === 'changed' && given === undefined) return ['scores'];
      return rows.flatMap(({ name }) => (scores.some((one) => one.name === name) ? [] : [name]));
    }),
  },
  'KP-06': {
    ...duty('S0§七(二)3', 'hr'),
    sentence: text(
      '人力资源部会同评审人员审核，至少一名评审人员已发表意见',
      '人力資源部會同評審人員審核，至少一名評審人員已發表意見',
      'Human resources reviews with the panel: at least one of them has given an opinion.',
    ),
    remedy: remedy(
      ['panel.give-opinion'],
      '请评审人员先发表意见',
      '請評審人員先發表意見',
      'One of the panel gives an opinion first.',
    ),
    ...lacks(({ opinions, assessed }) =>
      opinions.some(({ revision }) => revision === (assessed?.revision ?? 1)) ? [] : ['opinions'],
    ),
  },
  'KP-07': {
    ...gate('product', 'management'),
    sentence: text(
      '审核人不处理对其审核结果的异议',
      '審核人不處理對其審核結果的異議',
      'Whoever reviewed does not decide on the objection to the review.',
    ),
    remedy: remedy(
      ['management.answer-objection'],
      '请由未参与审核的公司领导处理',
      '請由未參與審核的公司領導處理',
      'A leader decides who has taken no part in the review.',
    ),
    ...barring(({ reviewed, opinions }) => people(reviewed, ...opinions)),
  },
  'KP-08': {
    ...duty('S0§七(二)3', 'hr'),
    sentence: text(
      '结果已确认，或异议已处理，或异议期已过，才结束考核',
      '結果已確認，或異議已處理，或異議期已過，才結束考核',
      'An appraisal is closed when the result is accepted, the objection answered, or the time for it over.',
    ),
    remedy: remedy(
      (facts) => (isContested(facts) ? ['management.answer-objection'] : ['office.accept-result']),
      '请等待确认，或先处理异议',
      '請等待確認，或先處理異議',
      'Wait for the answer, or settle the objection first.',
    ),
    ...lacks((facts, event) => {
      if (isContested(facts)) return ['answers'];
      const until = objectionUntil(facts, event.policy);
      const isOver = !isQuestion(event) && until !== null && companyDay(event.at) > until;
      return facts.accepted !== null || facts.answers.length > 0 || isOver ? [] : ['accepted'];
    }),
  },
  'KP-09': {
    ...gate('product', 'hr'),
    sentence: text(
      '结果确认后不再提出异议，异议处理前不确认；异议在期限内提出',
      '結果確認後不再提出異議，異議處理前不確認；異議於期限內提出',
      'What is accepted is not objected to, nor accepted while an objection waits; an objection comes in time.',
    ),
    remedy: remedy(
      ['management.answer-objection', 'reviewer.close-appraisal'],
      '请等待异议处理结果，或结束考核',
      '請等待異議處理結果，或結束考核',
      'Wait for the answer to the objection, or let the appraisal be closed.',
    ),
    ...lacksInData((facts, event) => {
      if (event.type === 'office.accept-result') return isContested(facts) ? ['answers'] : [];
      const until = objectionUntil(facts, event.policy);
      return [
        ...(facts.accepted === null ? [] : ['accepted']),
        ...(facts.objections.length - facts.answers.length > 1 ? ['objections'] : []),
        ...(until !== null && companyDay(event.at) > until ? ['fedBack'] : []),
      ];
    }),
  },
} satisfies Record<string, ProcessRule<AppraisalFacts, AppraisalEvent>>;

export const appraisalRules = rulebook<AppraisalFacts, AppraisalEvent, keyof typeof appraisalRuleTable>(
  appraisalRuleTable,
  { record, waived: () => [], everywhere: [] },
);
