import { compare } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { actors, duty, gate, isQuestion, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import type { Policy } from '../rulebook.js';
import { record } from './issue.facts.js';
import type { IssueEvent, IssueFacts } from './issue.types.js';

const { remedy, lacks, lacksInData } = ruleKit<IssueFacts, IssueEvent>();

/** Defaults, not in the regulations: above them an issue is a major one (S2§五3). */
export const SHIPPED = { 'issues.days-late': '3', 'issues.cost': '10000' } as const;

const limit = ({ thresholds }: Policy, name: keyof typeof SHIPPED): string => thresholds[name] ?? SHIPPED[name];

/** Why the leader has to hear of it: more than one office, late by too much, too dear. */
function weightOf({ office, others, effect }: IssueFacts, policy: Policy): string[] {
  const { daysLate = 0, cost = '0' } = effect;
  return [
    ...(office !== null && others.length > 0 ? ['others'] : []),
    ...(daysLate > Number(limit(policy, 'issues.days-late')) ? ['effect.daysLate'] : []),
    ...(compare(cost, limit(policy, 'issues.cost')) > 0 ? ['effect.cost'] : []),
  ];
}

/** Whoever has dealt with it. */
const dealtWith = ({ person, solution, result }: IssueFacts): string[] =>
  [person, solution?.by, solution?.onBehalfOf, result?.by, result?.onBehalfOf].flatMap((one) => one ?? []);

export const issueRuleTable = {
  'IS-01': {
    ...duty('S2§五3', 'clerk'),
    sentence: text(
      '问题的原因、责任部门和解决方案均已明确',
      '問題的原因、責任部門與解決方案均已明確',
      'Cause, responsible department and solution are on record before it counts as solved.',
    ),
    remedy: remedy(
      ['office.state-cause', 'office.propose-solution'],
      '请承办部门写明原因、责任部门和解决方案',
      '請承辦部門載明原因、責任部門與解決方案',
      'The office that deals with it: state cause and responsible office, and propose the solution.',
    ),
    ...lacks(({ cause, solution, decisions }) => [
      ...(cause === null ? ['cause', 'responsible'] : []),
      ...(solution === null && decisions.length === 0 ? ['solution'] : []),
    ]),
  },
  'IS-02': {
    ...duty('S2§五3', 'clerk'),
    sentence: text(
      '重大问题或涉及多个部门的问题已向上级领导汇报',
      '重大問題或涉及多個部門的問題已向上級領導彙報',
      'What is major or concerns more than one department was reported upward.',
    ),
    remedy: remedy(
      ['clerk.report-upward'],
      '请跟单员先向公司领导汇报',
      '請跟單員先向公司領導彙報',
      'Follow-up clerk: report it upward first.',
    ),
    ...lacks((facts, { policy }) =>
      facts.reported !== null || facts.decisions.length > 0 ? [] : weightOf(facts, policy),
    ),
  },
  'IS-03': {
    ...duty('S0§六(三)1', 'clerk'),
    sentence: text(
      '应急措施已事后评估',
      '應急措施已事後評估',
      'An emergency measure is reviewed before the issue is verified.',
    ),
    remedy: remedy(
      ['clerk.review-emergency'],
      '请跟单员评估已采取的应急措施',
      '請跟單員評估已採取的應急措施',
      'Follow-up clerk: review the measures taken.',
    ),
    holds: ({ measures, review }) => measures.length === 0 || review !== null,
  },
  'IS-04': {
    ...gate('S2§五3', 'clerk'),
    sentence: text(
      '责任部门不核验自己的解决方案',
      '責任部門不驗證自己的解決方案',
      'The responsible office does not verify its own solution.',
    ),
    remedy: remedy(
      ['clerk.verify-issue'],
      '请由责任部门以外、未参与处理的人核验',
      '請由責任部門以外、未參與處理的人驗證',
      'Somebody of another office, who has not dealt with it, verifies.',
    ),
    bars: dealtWith,
    holds: (facts, event) =>
      isQuestion(event) ||
      (event.office !== facts.cause?.responsible && !actors(event).some((one) => dealtWith(facts).includes(one))),
  },
  'IS-05': {
    ...duty('S0§六(三)2', 'management'),
    sentence: text(
      '领导决定的方案写明责任部门、责任人和完成日期',
      '領導決定的方案載明負責部門、負責人與完成日期',
      'A plan decided by the leader names office, person and date.',
    ),
    remedy: remedy(
      ['management.decide-issue'],
      '请补充方案、责任部门、责任人和完成日期',
      '請補充方案、負責部門、負責人與完成日期',
      'Management: name plan, office, person and date.',
    ),
    ...lacksInData((_facts, event) => {
      if (event.type !== 'management.decide-issue') return [];
      const { plan, office, person, dueOn } = event.data;
      return Object.entries({ plan, office, person, dueOn }).flatMap(([name, value]) => (isBlank(value) ? [name] : []));
    }),
  },
} satisfies Record<string, ProcessRule<IssueFacts, IssueEvent>>;

export const issueRules = rulebook<IssueFacts, IssueEvent, keyof typeof issueRuleTable>(issueRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
