import { text } from '../../../kit/text.js';
import { actors, gate, isQuestion } from '../../../kit/rules.js';
import { approvalRules } from '../../../approval.js';
import { compare } from '../../../decimal.js';
import { linesWhere } from '../../facts/quantities.js';
import type { OrderFacts } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { decisions } from './approvals.facts.js';

/** Something was handed over, or money has moved: what was begun with the customer does not end by one word. */
const isEntangled = ({ quantities, payments }: OrderFacts): boolean =>
  payments.length > 0 || linesWhere(quantities, ({ delivered }) => compare(delivered, '0') > 0).length > 0;

const requesters = ({ approvals }: OrderFactsV3): string[] =>
  approvals.cancellation ? actors(approvals.cancellation) : [];

/** The event in hand, at this instant, decided on an open request. */
const decidedAt = ({ approvals }: OrderFactsV3, at: string): boolean =>
  approvals.cancellation?.decidedBy?.at === at || approvals.rejectedCancellations.at(-1)?.at === at;

export const approvalsRules = {
  ...approvalRules<OrderFactsV3>(decisions, 'clerk', ({ approvals }) => approvals.changedAt),
  'DC-03': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '订单从未通过评审：评审通过后的取消由公司领导决定',
      '訂單從未通過評審：評審通過後的取消由公司領導決定',
      'The order has never passed its review: once it has, cancelling it is for the management.',
    ),
    remedy: remedy(
      ['management.cancel'],
      '请公司领导取消订单；变更使订单回到评审时也是如此',
      '請公司領導取消訂單；變更使訂單回到評審時亦同',
      'Management: cancel the order, also where an amendment has brought it back to the review.',
    ),
    holds: ({ reviewPassed }) => reviewPassed === null,
  },
  'CN-03': {
    ...gate('S3§三3', 'management'),
    sentence: text(
      '尚未交付也未收付款：否则取消须由两位公司领导决定',
      '尚未交付亦未收付款：否則取消須由兩位公司領導決定',
      'Nothing was delivered and no money has moved: else two of the management cancel it together.',
    ),
    remedy: remedy(
      ['management.request-cancellation'],
      '请一位公司领导申请取消，另一位批准；已交付和已收款的部分在账目中结清',
      '請一位公司領導申請取消，另一位核准；已交付與已收款的部分於帳目中結清',
      'Management: one requests the cancellation, another approves it; what was delivered and paid is settled in the books.',
    ),
    holds: (facts) => !isEntangled(facts),
  },
  'CN-04': {
    ...gate('S3§三3', 'management'),
    sentence: text('有待决定的取消申请', '有待決定的取消申請', 'A request to cancel the order is open.'),
    remedy: remedy(
      ['management.request-cancellation'],
      '请一位公司领导先申请取消',
      '請一位公司領導先申請取消',
      'Management: request the cancellation first.',
    ),
    holds: (facts, event) => (isQuestion(event) ? facts.approvals.cancellation !== null : decidedAt(facts, event.at)),
  },
  'CN-05': {
    ...gate('S3§三3', 'management'),
    sentence: text(
      '公司领导已知悉并接受取消的影响',
      '公司領導已知悉並接受取消的影響',
      'Who asks for the cancellation has seen and accepts its impact.',
    ),
    remedy: remedy(
      ['management.request-cancellation'],
      '请公司领导查看影响清单并确认接受',
      '請公司領導檢視影響清單並確認接受',
      'Management: read the impact and accept it.',
    ),
    holds: (_facts, event) => dataOf(event, 'management.request-cancellation')?.impactAccepted === true,
  },
  'FE-11': {
    ...gate('product', 'management'),
    sentence: text(
      '申请取消的人不批准该取消',
      '申請取消者不核准該取消',
      'Who requested the cancellation does not approve it.',
    ),
    remedy: remedy([], '请另一位公司领导批准', '請另一位公司領導核准', 'Management: another person approves.'),
    bars: requesters,
    holds: (facts, event) => !actors(event).some((person) => requesters(facts).includes(person)),
  },
  'CN-06': {
    ...gate('product', 'management'),
    sentence: text(
      '没有另一项待决定的取消申请',
      '沒有另一項待決定的取消申請',
      'No other request to cancel the order is open.',
    ),
    remedy: remedy(
      ['management.approve-cancellation', 'management.reject-cancellation'],
      '请先批准或驳回现有的取消申请',
      '請先核准或駁回現有的取消申請',
      'Management: approve or reject the request that is open.',
    ),
    holds: ({ approvals }, event) =>
      isQuestion(event) ? approvals.cancellation === null : approvals.cancellation?.at === event.at,
  },
  'OB-02': {
    ...gate('S3§六2', 'sales'),
    sentence: text(
      '写明了所关闭的客户异议，一次关闭一项',
      '註明了所結案的客戶異議，一次結案一項',
      'The objection to close is named: one at a time.',
    ),
    remedy: remedy(
      ['sales.close-objection'],
      '请填写要关闭的异议编号；列出的是尚未关闭的异议',
      '請填寫要結案的異議編號；所列為尚未結案的異議',
      'Sales: name the objection; those that are open are listed.',
    ),
    holds: ({ approvals }, event) =>
      dataOf(event, 'sales.close-objection') === undefined ||
      (approvals.answered?.at === event.at && approvals.answered.objection !== null),
    missing: ({ complaints }) => complaints.flatMap(({ id, open }) => (open && id !== undefined ? [id] : [])),
  },
} satisfies OrderRulesV3;
