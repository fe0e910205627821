import { lacks } from '../rule.js';
import { text } from '../../../kit/text.js';
import { actors, gate, isPositive, isQuestion } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { namedAll } from '../../../named.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import type { Adjustment } from './money.facts.js';
import { standingPayment } from './money.record.js';
import { inHand, notBy } from './request.rules.js';

const approved = ({ money }: OrderFactsV3, kind: Adjustment['kind']): Adjustment[] =>
  money.adjustments.filter((known) => known.kind === kind && known.status === 'approved');

const kindBy = ({ type }: OrderEvent): Adjustment['kind'] => (type === 'finance.pay-refund' ? 'refund' : 'credit-note');

/** The approved ones of its kind that the event in hand might have named; nothing, where it named one and carried it out. */
function notCarriedOut(facts: OrderFactsV3, event: OrderEvent): string[] {
  const kind = kindBy(event);
  const open = approved(facts, kind).map(({ id }) => id);
  if (isQuestion(event)) return open.length > 0 ? [] : ['adjustment'];
  const records: readonly { at: string }[] = kind === 'refund' ? facts.payments : facts.invoices;
  if (records.at(-1)?.at !== event.at) return open.length > 0 ? namedAll('adjustment', open) : ['adjustment'];
  const { amount, carriedOut } = inHand(facts, event) ?? { amount: '0', carriedOut: '0' };
  return compare(carriedOut, amount) > 0 ? ['amount'] : [];
}

const toCarryOut = (facts: OrderFactsV3): Adjustment[] => [
  ...approved(facts, 'refund'),
  ...approved(facts, 'credit-note'),
];

/** What was approved is carried out as it was approved; what never was is put right. */
export const carryOutRules = {
  'MN-09': {
    ...gate('product', 'finance'),
    sentence: text(
      '所办理的退款或折让已获批准，且不超过批准的金额',
      '所辦理的退款或折讓已獲核准，且不超過核准的金額',
      'The refund or credit note is an approved one, and within its amount.',
    ),
    remedy: remedy(
      ['management.approve-adjustment', 'finance.request-adjustment'],
      '请填写列出的已批准申请编号；没有的，请财务部申请，由公司领导批准',
      '請填寫所列已核准申請的編號；尚無者，請財務部申請，由公司領導核准',
      'Finance: name one of the approved requests listed; where there is none, ask for it, and management approves.',
    ),
    ...lacks(notCarriedOut),
  },
  'MN-10': {
    ...gate('product', 'finance'),
    sentence: text(
      '所冲销的收付款已登记，且未被冲销过',
      '所沖回的收付款已登錄，且未曾沖回',
      'The payment to reverse is on record and was not reversed before.',
    ),
    remedy: remedy(
      ['finance.record-payment'],
      '请财务部填写已登记的收付款序号',
      '請財務部填寫已登錄的收付款序號',
      'Finance: name a payment on record by its number.',
    ),
    ...lacks((facts, event) => {
      const { payments, money } = facts;
      if (isQuestion(event)) {
        return payments.some((_, index) => standingPayment(facts, index + 1) !== null) ? [] : ['payment'];
      }
      return money.reversals.at(-1)?.at === event.at ? [] : ['payment'];
    }),
  },
  'MN-11': {
    ...gate('product', 'finance'),
    sentence: text(
      '发票金额大于零：红字发票须另行申请并获批准',
      '發票金額大於零：折讓須另行申請並獲核准',
      'An invoice is above zero: a credit note is asked for and approved.',
    ),
    remedy: remedy(
      ['finance.request-adjustment'],
      '请财务部申请折让，批准后开具红字发票',
      '請財務部申請折讓，核准後開立折讓單',
      'Finance: request the credit note; once it is approved, issue it.',
    ),
    holds: (_facts, event) => {
      const data = dataOf(event, 'finance.issue-invoice');
      return data === undefined || isPositive(data.amount);
    },
  },
  'FE-13': {
    ...gate('product', 'finance'),
    sentence: text(
      '批准退款或折让的人不办理该退款或折让',
      '核准退款或折讓者不辦理該退款或折讓',
      'Who approved the refund or credit note does not carry it out.',
    ),
    remedy: remedy([], '请财务部另一人办理', '請財務部另一人辦理', 'Finance: another person carries it out.'),
    ...notBy(toCarryOut, ({ approvedBy }) => (approvedBy ? actors(approvedBy) : [])),
  },
} satisfies OrderRulesV3;
