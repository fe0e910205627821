import { text } from '../../../kit/text.js';
import type { EventTable } from '../../order.events.js';
import type { OrderFacts } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { openOnes } from './books.js';
import type { Adjustment } from './money.facts.js';
import type { MoneyData } from './money.schema.js';

const WITH_REASON = { reason: true };

const isLeft =
  (is: (adjustment: Adjustment) => boolean) =>
  (facts: OrderFacts): boolean =>
    facts.money !== undefined && openOnes(facts as OrderFactsV3).some(is);

const isApproved =
  (wanted: Adjustment['kind']) =>
  ({ kind, status }: Adjustment): boolean =>
    kind === wanted && status === 'approved';

/** Money that moves out or is forgiven, money that never came, and the end of the books. */
export const moneyEvents: EventTable<keyof MoneyData> = {
  'finance.request-adjustment': [text('申请减免或退款', '申請減免或退款', 'Request adjustment'), WITH_REASON],
  'finance.charge-cancellation': [text('申请取消费用', '申請取消費用', 'Charge cancellation'), WITH_REASON],
  'finance.withdraw-adjustment': [text('撤回申请', '撤回申請', 'Withdraw adjustment'), WITH_REASON],
  'management.approve-adjustment': [
    text('批准减免或退款', '核准減免或退款', 'Approve adjustment'),
    { awaited: isLeft(({ status }) => status === 'requested') },
  ],
  'management.reject-adjustment': [text('驳回减免或退款', '駁回減免或退款', 'Reject adjustment'), WITH_REASON],
  'finance.pay-refund': [text('支付退款', '支付退款', 'Pay refund'), { awaited: isLeft(isApproved('refund')) }],
  'finance.issue-credit-note': [
    text('开具红字发票', '開立折讓單', 'Issue credit note'),
    { awaited: isLeft(isApproved('credit-note')) },
  ],
  'finance.reverse-payment': [text('冲销收付款', '沖回收付款', 'Reverse payment'), WITH_REASON],
  'finance.close-books': [text('结清账目', '結清帳目', 'Close books'), { goal: true }],
};
