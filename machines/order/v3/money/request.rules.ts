import { lacks, lacksInData } from '../rule.js';
import { actors, gate, isQuestion } from '../../../kit/rules.js';
import { compare, subtract, sum } from '../../../decimal.js';
import { named, namedAll } from '../../../named.js';
import { isBlank, text } from '../../../kit/text.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { quantityIn, rowOf } from '../goods/counts.js';
import { isAnyAccepted } from '../../facts/moves.js';
import { amountOrdered } from '../../facts/settlement.facts.js';
import { amountIn, movementsOf, toInvoice } from './account.js';
import type { Adjustment, AdjustmentStatus } from './money.facts.js';
import { adjustmentOf } from './money.record.js';

const REQUESTS = ['finance.request-adjustment', 'finance.charge-cancellation'] as const;

const requestOf = (event: OrderEvent) =>
  dataOf(event, 'finance.request-adjustment') ?? dataOf(event, 'finance.charge-cancellation');

/** The request that the event in hand makes, decides on or carries out, as it stands with the event recorded. */
export function inHand(facts: OrderFactsV3, event: OrderEvent): Adjustment | undefined {
  if (isQuestion(event)) return undefined;
  if (requestOf(event)) return facts.money.adjustments.at(-1);
  const { adjustment } = event.data as { adjustment?: string };
  return adjustment === undefined ? undefined : adjustmentOf(facts, adjustment);
}

/** Judged on what the event in hand names; asked beforehand, on whom no choice is left to. */
export const notBy = (openOf: (facts: OrderFactsV3) => Adjustment[], persons: (of: Adjustment) => string[]) => {
  const bars = (facts: OrderFactsV3): string[] => inAll(openOf(facts).map(persons));
  return {
    bars,
    holds: (facts: OrderFactsV3, event: OrderEvent): boolean => {
      const named = inHand(facts, event);
      const barred = named ? persons(named) : bars(facts);
      return !actors(event).some((person) => barred.includes(person));
    },
  };
};

/** What else counts against a bound: to ask for, whatever is asked for; to approve, whatever was approved. */
const committed = (event: OrderEvent): AdjustmentStatus[] =>
  requestOf(event) ? ['requested', 'approved'] : ['approved'];

const isAbove = (amount: string, bound: string): boolean => compare(amount, bound) > 0;

/** More would be given back than came in and was kept. */
function refundsTooMuch(facts: OrderFactsV3, event: OrderEvent): boolean {
  if (inHand(facts, event)?.kind !== 'refund') return false;
  const { paid, reversed, refunded } = movementsOf(facts);
  return isAbove(sum([refunded, amountIn(facts, committed(event), 'refund')]), subtract(paid, reversed));
}

/** More would be claimed, credited or forgiven than there is to claim. */
function isBeyondDue(facts: OrderFactsV3, event: OrderEvent): boolean {
  const statuses = committed(event);
  const of = (...kinds: Adjustment['kind'][]) => amountIn(facts, statuses, ...kinds);
  const { invoiced, credited, balance } = movementsOf(facts);
  switch (inHand(facts, event)?.kind) {
    case 'credit-note':
      return isAbove(sum([credited, of('credit-note')]), invoiced);
    // What was approved is off the balance already.
    case 'write-off':
      return isAbove(requestOf(event) ? amountIn(facts, ['requested'], 'write-off') : '0', balance);
    case 'price-reduction':
      // Before the acceptance another rule says what to do (MN-05).
      return isAnyAccepted(facts) && isAbove(of('price-reduction'), toInvoice(facts));
    case 'penalty':
      return isAbove(of('price-reduction', 'penalty'), amountOrdered(facts));
    case 'cancellation-charge':
      return isAbove(of('cancellation-charge'), amountOrdered(facts));
    default:
      return false;
  }
}

/** Lines of a credit note of which more would be credited than is invoiced, with what else is to be credited. */
function creditedLines(facts: OrderFactsV3, event: OrderEvent): string[] {
  const asked = inHand(facts, event);
  if (asked?.kind !== 'credit-note') return [];
  const isPending = ({ kind, status }: Adjustment): boolean =>
    kind === 'credit-note' && committed(event).includes(status);
  const lines = [...new Set(asked.lines.map(({ line }) => String(line)))];
  return lines.filter((line) => {
    const pending = sum(facts.money.adjustments.filter(isPending).map((known) => quantityIn(known.lines, line)));
    return isAbove(pending, rowOf(facts, line).invoiced);
  });
}

/** The event in hand decided on the request that it names: its number and its amount are those of an open one. */
function isDecided(facts: OrderFactsV3, event: OrderEvent): boolean {
  if (isQuestion(event)) return facts.money.adjustments.some(({ status }) => status === 'requested');
  const decided = inHand(facts, event);
  return (event.type === 'management.approve-adjustment' ? decided?.approvedBy : decided?.ended)?.at === event.at;
}

const requested = ({ money }: OrderFactsV3): Adjustment[] =>
  money.adjustments.filter(({ status }) => status === 'requested');

/** Persons with a hand in each of these, so that none is left to them. */
const inAll = (lists: readonly string[][]): string[] =>
  (lists.at(0) ?? []).filter((person) => lists.every((list) => list.includes(person)));

/** Money that moves out, or is forgiven, is asked for. */
export const requestRules = {
  'MN-01': {
    ...gate('product', 'finance'),
    sentence: text(
      '登记的是收到的款项：违约金和退款须另行申请并获批准',
      '登錄的是收到的款項：違約金與退款須另行申請並獲核准',
      'A payment is money that came in: a penalty and a refund are asked for and approved.',
    ),
    remedy: remedy(
      ['finance.request-adjustment'],
      '请财务部申请违约金或退款，由公司领导批准',
      '請財務部申請違約金或退款，由公司領導核准',
      'Finance: request the penalty or the refund for management to approve.',
    ),
    holds: (_facts, event) => {
      const kind = dataOf(event, 'finance.record-payment')?.kind;
      return kind !== 'penalty' && kind !== 'refund';
    },
  },
  'MN-02': {
    ...gate('product', 'finance'),
    sentence: text(
      '申请附有依据：函件或协议的编号，或文件',
      '申請附有依據：函件或協議的編號，或檔案',
      'The request shows its evidence: the number of a letter or an agreement, or a file.',
    ),
    remedy: remedy(
      REQUESTS,
      '请财务部填写依据或上传文件',
      '請財務部填寫依據或上傳檔案',
      'Finance: name the evidence, or attach it.',
    ),
    ...lacksInData((_facts, event) => {
      const asked = requestOf(event);
      return asked && isBlank(asked.evidence) && asked.attachment === undefined ? ['evidence'] : [];
    }),
  },
  'MN-03': {
    ...gate('S3§七1', 'finance'),
    sentence: text('退款累计不超过实收款项', '退款累計不超過實收款項', 'No more is given back than was paid.'),
    remedy: remedy(
      ['finance.request-adjustment', 'finance.withdraw-adjustment', 'finance.record-payment'],
      '请财务部核减退款金额；已有退款申请的，先撤回或办结',
      '請財務部核減退款金額；已有退款申請者，先撤回或辦結',
      'Finance: lower the refund; withdraw another request where there is one, or see it through.',
    ),
    ...lacksInData((facts, event) => (refundsTooMuch(facts, event) ? ['amount'] : [])),
  },
  'MN-04': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '减免、折让、核销和收取的金额不超过相应的应收',
      '減免、折讓、沖銷與收取的金額不超過相應的應收',
      'No more is forgiven, credited, written off or charged than there is to claim.',
    ),
    remedy: remedy(
      ['finance.request-adjustment', 'finance.charge-cancellation', 'finance.withdraw-adjustment'],
      '请财务部核减金额：折让不超过已开票，核销不超过未收，降价不超过已验收货款，违约金和取消费用不超过订单金额',
      '請財務部核減金額：折讓不超過已開立發票，沖銷不超過未收，降價不超過已驗收貨款，違約金與取消費用不超過訂單金額',
      'Finance: a credit note stays within what is invoiced, a write-off within what is owed, a price reduction within what was accepted, a penalty or a charge within what was ordered.',
    ),
    ...lacksInData((facts, event) => (isBeyondDue(facts, event) ? ['amount'] : [])),
  },
  'MN-05': {
    ...gate('product', 'finance'),
    sentence: text(
      '降价在客户验收之后：此前的价格由销售部变更订单',
      '降價在客戶驗收之後：此前的價格由銷售部變更訂單',
      'A price is reduced after the acceptance: before it, the order is amended.',
    ),
    remedy: remedy(
      ['sales.record-acceptance', 'sales.amend'],
      '请销售部变更订单的价格',
      '請銷售部變更訂單的價格',
      'Sales: amend the price of the order.',
    ),
    holds: (facts, event) =>
      dataOf(event, 'finance.request-adjustment')?.kind !== 'price-reduction' || isAnyAccepted(facts),
  },
  'MN-06': {
    ...gate('product', 'finance'),
    sentence: text(
      '折让的订单行属于本订单，数量不超过已开票数量',
      '折讓的明細屬於本訂單，數量不超過已開立數量',
      'A credit note names lines of the order, and no more of each than is invoiced.',
    ),
    remedy: remedy(
      ['finance.request-adjustment', 'finance.withdraw-adjustment'],
      '请财务部核对列出订单行的数量；只有折让填写订单行',
      '請財務部核對所列明細的數量；僅折讓填寫明細',
      'Finance: check the quantities of the lines named; only a credit note has lines.',
    ),
    ...lacksInData((facts, event) => {
      const { kind, lines = [] } = dataOf(event, 'finance.request-adjustment') ?? {};
      if (kind !== undefined && kind !== 'credit-note') return lines.length > 0 ? ['lines'] : [];
      return namedAll('line', creditedLines(facts, event));
    }),
  },
  'MN-07': {
    ...gate('product', 'management'),
    sentence: text(
      '所决定的是一项待批申请，编号和金额均与申请一致',
      '所決定的是一項待核准申請，編號與金額均與申請一致',
      'What is decided is one open request, by its number and its amount.',
    ),
    remedy: remedy(
      ['finance.request-adjustment'],
      '请填写列出的待批申请编号及其金额；没有的，请财务部先申请',
      '請填寫所列待核准申請的編號及其金額；尚無者，請財務部先申請',
      'Management: name one of the open requests listed, with its amount; where there is none, finance asks first.',
    ),
    holds: isDecided,
    missing: (facts) =>
      namedAll(
        'adjustment',
        requested(facts).map(({ id }) => id),
      ),
  },
  'MN-08': {
    ...gate('product', 'finance'),
    sentence: text(
      '所撤回的申请尚未驳回、撤回或办结',
      '所撤回的申請尚未駁回、撤回或辦結',
      'What is withdrawn was not rejected, withdrawn or carried out before.',
    ),
    remedy: remedy(
      ['finance.request-adjustment'],
      '请填写尚未办结的申请编号；已批准的违约金、降价和取消费用不撤回',
      '請填寫尚未辦結的申請編號；已核准的違約金、降價與取消費用不撤回',
      'Finance: name a request that is open; an approved penalty, reduction or charge stands.',
    ),
    ...lacks((facts, event) => {
      if (isQuestion(event)) return facts.money.adjustments.length > 0 ? [] : ['adjustment'];
      const { adjustment } = dataOf(event, 'finance.withdraw-adjustment') ?? { adjustment: '' };
      return inHand(facts, event)?.ended?.at === event.at ? [] : [named('adjustment', adjustment)];
    }),
  },
  'FE-12': {
    ...gate('product', 'management'),
    sentence: text('提出申请的人不批准该申请', '提出申請者不核准該申請', 'Who made the request does not approve it.'),
    remedy: remedy([], '请另一位公司领导批准', '請另一位公司領導核准', 'Management: another person approves.'),
    ...notBy(requested, actors),
  },
} satisfies OrderRulesV3;
