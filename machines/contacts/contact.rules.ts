import type { ProcessRule } from '../kit/rules.js';
import { advice, duty, isQuestion, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { outstanding, record } from './contact.facts.js';
import type { ContactData } from './contact.schema.js';
import type { ContactEvent, ContactFacts } from './contact.types.js';

const { remedy, lacks, lacksInData, dataOf } = ruleKit<ContactFacts, ContactEvent>();

export const contactRuleTable = {
  'CT-01': {
    ...advice('S0§三(二)3; S0§五(三)3', 'sales'),
    sentence: text(
      '交期变更在一个工作日内告知客户，逾时的写明原因',
      '交期變更於一個工作日內告知客戶，逾時者載明原因',
      'A customer is told within one working day that his date has moved; where not, it is said why.',
    ),
    remedy: remedy(
      ['sales.send-notice'],
      '请尽快告知客户，并写明逾时原因',
      '請儘快告知客戶，並載明逾時原因',
      'Sales: tell the customer, and say why it is late.',
    ),
    ...lacksInData(({ tellBy, sent }, event) =>
      tellBy !== null &&
      sent.length <= 1 &&
      event.at > tellBy &&
      isBlank(dataOf(event, 'sales.send-notice')?.lateReason)
        ? ['lateReason']
        : [],
    ),
  },
  'CT-02': {
    ...duty('S4§五(二)1; S0§五(三)3', 'sales'),
    sentence: text(
      '通知已发送、回访和答复已登记，才关闭往来记录',
      '通知已發送、回訪與答覆已登錄，才關閉往來紀錄',
      'A contact is closed when what was announced has happened: the notice sent, the visit and the answer on record.',
    ),
    remedy: remedy(
      (facts) => outstanding(facts) as (keyof ContactData)[],
      '请先完成；不再需要的请撤销并写明原因',
      '請先完成；不再需要者請撤銷並載明原因',
      'Do it first, or drop the contact and say why.',
    ),
    ...lacks((facts, event) => (isQuestion(event) || event.type === 'keeper.close-contact' ? outstanding(facts) : [])),
  },
} satisfies Record<string, ProcessRule<ContactFacts, ContactEvent>>;

export const contactRules = rulebook<ContactFacts, ContactEvent, keyof typeof contactRuleTable>(contactRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
