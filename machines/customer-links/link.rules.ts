import { companyDay, daysBetween } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { gate, isQuestion, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { awaited, ORDER_OF_LINK, record, SHIPPED, standingIn } from './link.facts.js';
import type { LinkEvent, LinkFacts } from './link.types.js';

const { remedy, lacks, lacksInData, dataOf } = ruleKit<LinkFacts, LinkEvent>();

/** The end of an order, after which there is nothing to show that its papers do not. */
const GONE = ['none', 'cancelled'];

const givenIn = (event: LinkEvent) => dataOf(event, 'sales.give-link') ?? dataOf(event, 'clerk.give-link');

/** The signature that an answer of sales names. */
const namedIn = (event: LinkEvent): number | undefined =>
  (dataOf(event, 'sales.confirm-signature') ?? dataOf(event, 'sales.decline-signature'))?.signature;

export const linkRuleTable = {
  'CL-01': {
    ...gate('product', 'sales'),
    sentence: text(
      '链接对应一张存在且未取消的订单',
      '連結對應一張存在且未取消的訂單',
      'A link is to an order that is there and is not cancelled.',
    ),
    remedy: remedy([], '请核对订单号', '請核對訂單號', 'Check the number of the order.'),
    ...lacks((_facts, { observed }) => (GONE.includes(observed[ORDER_OF_LINK] ?? '') ? ['order'] : [])),
  },
  'CL-02': {
    ...gate('product', 'sales'),
    sentence: text(
      '链接的有效期从今天起，不超过公司规定的天数',
      '連結的有效期自今日起，不超過公司規定的天數',
      'A link is valid until today or later, and for no more days than the company allows.',
    ),
    remedy: remedy([], '请修改有效期', '請修改有效期', 'Choose another last day.'),
    ...lacksInData((_facts, event) => {
      const last = givenIn(event)?.validUntil;
      if (last === undefined) return [];
      const most = Number(event.policy.thresholds['customer-links.days'] ?? SHIPPED['customer-links.days']);
      const today = companyDay(event.at);
      return last < today || daysBetween(today, last) > most ? ['validUntil'] : [];
    }),
  },
  'CL-03': {
    ...gate('product', 'sales'),
    sentence: text(
      '客户的每份签收只答复一次',
      '客戶的每份簽收只答覆一次',
      'What the customer has signed is answered once.',
    ),
    remedy: remedy([], '请选择一份待确认的签收', '請選擇一份待確認的簽收', 'Sales: name a signature that waits.'),
    ...lacks((facts, event) => {
      if (isQuestion(event)) return awaited(facts).length === 0 ? ['signature'] : [];
      const named = namedIn(event);
      // The answer is recorded already when it is judged: it is the only one.
      const isKnown = facts.signatures.some(({ signature }) => signature === named);
      return isKnown && facts.answered.filter((one) => one === named).length === 1 ? [] : ['signature'];
    }),
  },
  'CL-04': {
    ...gate('product', 'sales'),
    sentence: text(
      '签收所对应的订单或批次正等待客户验收',
      '簽收所對應的訂單或批次正等待客戶驗收',
      'The order or batch that was signed for waits for its acceptance.',
    ),
    remedy: remedy(
      ['sales.decline-signature'],
      '已另行登记验收的，请不采用这份签收并写明原因',
      '已另行登錄驗收者，請不採用此份簽收並載明原因',
      'Sales: where it was accepted otherwise, decline the signature and say why.',
    ),
    ...lacks((_facts, event) => {
      const standing = standingIn(event);
      const isReady = standing === undefined || (standing?.state === 'inspected' && !standing.held);
      return isReady ? [] : ['signedFor'];
    }),
  },
} satisfies Record<string, ProcessRule<LinkFacts, LinkEvent>>;

export const linkRules = rulebook<LinkFacts, LinkEvent, keyof typeof linkRuleTable>(linkRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
