import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './duty.facts.js';
import type { DutyEvent, DutyFacts } from './duty.types.js';

const { remedy, lacksInData, barring } = ruleKit<DutyFacts, DutyEvent>();

export const dutyRuleTable = {
  'DU-01': {
    ...duty('S0§三(一)1; S0§五(一)2; S4§二(七)2', 'operations'),
    sentence: text(
      '提交的内容含台账要求的全部项目',
      '提交的內容含台帳要求的全部項目',
      'What is handed in has everything that its line of the register asks for.',
    ),
    remedy: remedy(
      ['office.submit-duty'],
      '请补充所列项目后重新提交',
      '請補充所列項目後重新提交',
      'Fill in the items named, and hand it in again.',
    ),
    ...lacksInData(({ asks, needsDoc }, event) => {
      if (event.type !== 'office.submit-duty') return [];
      const { text: said, figures, doc } = event.data;
      const told = new Set(figures.flatMap(({ name, value }) => (isBlank(value) ? [] : [name])));
      return [
        ...(isBlank(said) ? ['text'] : []),
        ...asks.filter((ask) => !told.has(ask)),
        ...(needsDoc && doc === undefined ? ['doc'] : []),
      ];
    }),
  },
  'DU-02': {
    ...gate('product', 'operations'),
    sentence: text('审阅人不是提交人', '審閱人不是提交人', 'Whoever handed it in does not accept it.'),
    remedy: remedy(
      ['reviewer.accept-duty'],
      '请由提交人以外的人审阅',
      '請由提交人以外的人審閱',
      'Somebody else looks at it.',
    ),
    ...barring(({ submitted }) => [submitted?.by, submitted?.onBehalfOf].flatMap((one) => one ?? [])),
  },
  'DU-03': {
    ...gate('product', 'operations'),
    sentence: text('期限已过', '期限已過', 'A duty is missed only when its day is over.'),
    remedy: remedy(
      ['office.submit-duty', 'head.excuse-duty'],
      '期限之前请提交或由部门负责人免除',
      '期限之前請提交或由部門主管免除',
      'Before that, hand it in, or have the head excuse it.',
    ),
    holds: ({ dueOn }, { at }) => at === '' || (dueOn !== null && companyDay(at) > dueOn),
  },
} satisfies Record<string, ProcessRule<DutyFacts, DutyEvent>>;

export const dutyRules = rulebook<DutyFacts, DutyEvent, keyof typeof dutyRuleTable>(dutyRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
