import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record, staffBy } from './publisher.facts.js';
import type { PublisherEvent, PublisherFacts } from './publisher.types.js';

const { remedy, lacksInData, dataOf } = ruleKit<PublisherFacts, PublisherEvent>();

export const publisherRuleTable = {
  'PB-01': {
    ...gate('product', 'operations'),
    sentence: text('一个部门一名信息维护人', '一個部門一名資訊維護人', 'An office has one maintainer.'),
    remedy: remedy(
      ['head.change-publisher'],
      '该部门已有维护人，请变更，或先终止',
      '該部門已有維護人，請變更，或先終止',
      'Change the one that the office has, or end it first.',
    ),
    ...lacksInData((_facts, event) => staffBy(event).others),
  },
  'PB-02': {
    ...duty('S0§六(二)2', 'operations'),
    sentence: text(
      '信息维护人和代理人是本部门的人，且不是同一人',
      '資訊維護人與代理人是本部門的人，且不是同一人',
      'Maintainer and deputy belong to the office, and are two people.',
    ),
    remedy: remedy(
      ['head.name-publisher', 'head.change-publisher'],
      '请从本部门选择',
      '請從本部門選擇',
      'Choose people of the office.',
    ),
    ...lacksInData(({ person, deputy }, event) => {
      const { members } = staffBy(event);
      return [
        ...(person !== null && members.includes(person) ? [] : ['person']),
        ...(deputy === null || (members.includes(deputy) && deputy !== person) ? [] : ['deputy']),
      ];
    }),
  },
  'PB-03': {
    ...duty('S0§六(二)2', 'operations'),
    sentence: text(
      '不准确、不及时或不完整的，写明问题和更正',
      '不準確、不及時或不完整者，載明問題與更正',
      'Where something is not accurate, timely or complete, it is said what, and how it was corrected.',
    ),
    remedy: remedy(
      ['publisher.confirm-information'],
      '请写明问题和更正',
      '請載明問題與更正',
      'Say what was found and corrected.',
    ),
    ...lacksInData((_facts, event) => {
      const said = dataOf(event, 'publisher.confirm-information');
      const isSound = said === undefined || (said.accurate && said.timely && said.complete);
      return isSound || !isBlank(said.findings) ? [] : ['findings'];
    }),
  },
} satisfies Record<string, ProcessRule<PublisherFacts, PublisherEvent>>;

export const publisherRules = rulebook<PublisherFacts, PublisherEvent, keyof typeof publisherRuleTable>(
  publisherRuleTable,
  { record, waived: () => [], everywhere: [] },
);
