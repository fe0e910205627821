import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import type { Policy } from '../rulebook.js';
import { isSatisfied, limitOf, record } from './case.facts.js';
import type { CaseEvent, CaseFacts } from './case.types.js';

const { remedy, lacks, lacksInData, barring } = ruleKit<CaseFacts, CaseEvent>();

const HOUR = 3_600_000;

/** The first answer came later than the policy allows, by hours of the clock. */
function isLate({ registered, response }: CaseFacts, policy: Policy): boolean {
  if (!registered || !response) return false;
  return Date.parse(response.at) - Date.parse(registered.at) > Number(limitOf(policy, 'cases.response-hours')) * HOUR;
}

/** Whoever proposed the present solution, and whom they stood in for. */
const proposers = ({ solution }: CaseFacts): string[] =>
  solution ? [solution.by, solution.onBehalfOf ?? solution.by] : [];

const isQualityCase = ({ registered, investigation }: CaseFacts): boolean =>
  registered?.kind === 'quality' || investigation?.isQuality === true;

export const caseRuleTable = {
  'AS-01': {
    ...duty('S3§七2; S2§六2', 'aftersales'),
    sentence: text(
      '在规定时间内答复客户，逾时的写明原因',
      '在規定時間內回覆客戶，逾時者載明原因',
      'The customer is answered in time; where not, it is said why.',
    ),
    remedy: remedy(
      ['aftersales.respond'],
      '请写明逾时原因',
      '請載明逾時原因',
      'After-sales: say why the answer is late.',
    ),
    ...lacksInData((facts, { policy }) =>
      isLate(facts, policy) && isBlank(facts.response?.lateReason) ? ['lateReason'] : [],
    ),
  },
  'AS-02': {
    ...duty('S4§二(九)1', 'quality'),
    sentence: text(
      '质量问题由质检部查明原因和责任',
      '品質問題由品檢部查明原因與責任',
      'Of a quality case quality has found cause and responsibility.',
    ),
    remedy: remedy(
      ['quality.investigate'],
      '请质检部调查原因和责任部门',
      '請品檢部調查原因與責任部門',
      'Quality: investigate cause and responsible office.',
    ),
    ...lacks((facts) => (isQualityCase(facts) && facts.investigation === null ? ['cause', 'responsible'] : [])),
  },
  'AS-03': {
    ...duty('S2§六2; S3§七2', 'sales'),
    sentence: text(
      '客户确认满意，或由领导决定结案',
      '客戶確認滿意，或由領導決定結案',
      'The customer has confirmed that he is satisfied, or the leader has decided.',
    ),
    remedy: remedy(
      ['sales.confirm-with-customer', 'management.decide-case'],
      '请销售部向客户确认；客户不满意的请领导决定',
      '請銷售部向客戶確認；客戶不滿意者請領導決定',
      'Sales: confirm with the customer; where he is not satisfied, Management decides.',
    ),
    ...lacks((facts) => (isSatisfied(facts) || facts.decided !== null ? [] : ['satisfied'])),
  },
  'AS-04': {
    ...gate('S3§七2', 'management'),
    sentence: text(
      '超过限额的赔付已由领导批准',
      '超過限額的賠付已由領導核准',
      'A claim above the limit is approved by the leader.',
    ),
    remedy: remedy(
      ['management.approve-claim'],
      '请公司领导批准赔付',
      '請公司領導核准賠付',
      'Management: approve the claim.',
    ),
    ...lacks(({ claim, claimDue }) => (claimDue && claim === null ? ['cost'] : [])),
  },
  'AS-05': {
    ...duty('S2§六2', 'quality'),
    sentence: text(
      '确认的质量问题已立不合格与纠正措施',
      '確認的品質問題已立不合格與矯正措施',
      'A confirmed quality problem has a nonconformity.',
    ),
    remedy: remedy(
      ['quality.investigate'],
      '请质检部重新确认调查结论，系统随之立案',
      '請品檢部重新確認調查結論，系統隨之立案',
      'Quality: confirm the finding; it opens the nonconformity.',
    ),
    ...lacks(({ investigation, nonconformity }) =>
      investigation?.isQuality && nonconformity === null ? ['nonconformity'] : [],
    ),
  },
  'AS-06': {
    ...gate('S3§七2', 'management'),
    sentence: text(
      '提出赔付方案的人不批准该赔付',
      '提出賠付方案者不核准該賠付',
      'Who proposed the claim does not approve it.',
    ),
    remedy: remedy([], '请另一位公司领导批准', '請另一位公司領導核准', 'Management: another person approves.'),
    ...barring(proposers),
  },
} satisfies Record<string, ProcessRule<CaseFacts, CaseEvent>>;

export const caseRules = rulebook<CaseFacts, CaseEvent, keyof typeof caseRuleTable>(caseRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
