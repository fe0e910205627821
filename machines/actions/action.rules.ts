import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { actors, duty, gate, isQuestion, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { afterWorkingHours } from '../working-time.js';
import { record } from './action.facts.js';
import type { ActionEvent, ActionFacts } from './action.types.js';

const { remedy, lacks, lacksInData } = ruleKit<ActionFacts, ActionEvent>();

/** Default: the working day of the text (S1§三(四)2). */
const SHIPPED_HOURS = '8';

/** By when the assignee has to confirm. */
const confirmBy = ({ askedAt }: ActionFacts, { policy }: ActionEvent): string => {
  const hours = Number(policy.thresholds['actions.confirm-hours'] ?? SHIPPED_HOURS);
  return afterWorkingHours(askedAt ?? '', hours, policy.calendar);
};

const openParts = ({ parts, ended }: ActionFacts): string[] => parts.filter((part) => !ended.includes(part));

/** Whether the last date was moved while it had not passed. */
const wasMovedInTime = ({ dates }: ActionFacts, { at }: ActionEvent): boolean =>
  (dates.at(-1)?.from ?? '') >= companyDay(at);

export const actionRuleTable = {
  'AI-01': {
    ...duty('S1§三(四)2', 'operations'),
    sentence: text(
      '责任人在一个工作日内确认',
      '負責人於一個工作日內確認',
      'The assignee confirms within one working day.',
    ),
    remedy: remedy(
      ['assigner.move-date'],
      '已超过确认时限，请指派人重新商定日期',
      '已逾確認時限，請指派人重新商定日期',
      'Assigner: agree on the date anew; the time to confirm begins again with it.',
    ),
    holds: (facts, event) => isQuestion(event) || event.at <= confirmBy(facts, event),
  },
  'AI-02': {
    ...gate('S1§三(四)3', 'operations'),
    sentence: text(
      '完成时写明凭据，分解的事项均已了结',
      '完成時載明憑據，分解的事項均已結案',
      'What is done says by what evidence, and all its parts have ended.',
    ),
    remedy: remedy(
      ['assignee.report-done'],
      '请写明完成的凭据，并等列出的事项核验或撤销',
      '請載明完成的憑據，並待所列事項驗證或撤銷',
      'Assignee: name the evidence; the parts named are verified or dropped first.',
    ),
    ...lacks((facts, event) => [
      ...(!isQuestion(event) && isBlank(facts.done?.evidence) ? ['evidence'] : []),
      ...openParts(facts),
    ]),
  },
  'AI-03': {
    ...duty('S1§三(四)3', 'operations'),
    sentence: text(
      '日期在到期前调整，且不由责任人调整',
      '日期於到期前調整，且不由負責人調整',
      'The date is moved before it has passed, and never by the assignee.',
    ),
    remedy: remedy(
      ['assigner.drop-action'],
      '已过期的事项请撤销后重新指派；责任人自己的事项由他人调整',
      '已逾期的事項請撤銷後重新指派；負責人自己的事項由他人調整',
      'Assigner: drop what is past its date and assign it anew; nobody moves the date of his own action.',
    ),
    ...lacksInData((facts, event) => [
      ...(wasMovedInTime(facts, event) ? [] : ['dueOn']),
      ...(actors(event).some((actor) => actor === facts.person) ? ['person'] : []),
    ]),
  },
  'AI-04': {
    ...gate('S1§三(四)3', 'operations'),
    sentence: text('核验人不是责任人', '驗證人不是負責人', 'The assignee does not verify the action.'),
    remedy: remedy(
      ['verifier.verify-action', 'any.assign-action'],
      '请由责任人以外的人核验；指派给自己的事项须另指定核验人',
      '請由負責人以外的人驗證；指派給自己的事項須另指定驗證人',
      'Somebody else verifies; whoever assigns himself an action names another verifier.',
    ),
    bars: ({ person }) => (person === null ? [] : [person]),
    holds: ({ person, verifier }, event) =>
      isQuestion(event) ||
      (event.type === 'verifier.verify-action'
        ? !actors(event).some((one) => one === person)
        : verifier?.person !== person),
  },
} satisfies Record<string, ProcessRule<ActionFacts, ActionEvent>>;

export const actionRules = rulebook<ActionFacts, ActionEvent, keyof typeof actionRuleTable>(actionRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
