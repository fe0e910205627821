import { lacks } from '../rule.js';
import { text } from '../../../kit/text.js';
import { gate, isQuestion } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { namedAll } from '../../../named.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderFacts } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import { settlementRules } from '../../rules/settlement.rules.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { hasGoodsOnTheRoad } from '../goods/counts.js';
import { movementsOf, netInvoiced, toInvoice } from './account.js';
import { openOnes } from './books.js';
import type { Adjustment } from './money.facts.js';
import { nextOf } from './next.js';

type Remedies = (facts: OrderFacts) => readonly OrderEventType[];

const balanceOf = (facts: OrderFactsV3): string => movementsOf(facts).balance;

/** How the account comes to zero: the customer pays, or has back what he paid too much. */
const balancing: Remedies = (facts) => {
  const kept = facts as OrderFactsV3;
  const isOwed = compare(balanceOf(kept), '0') > 0;
  return isOwed
    ? ['finance.record-payment', ...nextOf(kept, 'write-off')]
    : nextOf(kept, 'refund', 'finance.request-adjustment');
};

/** How the invoices come to what the customer keeps. */
const invoicing: Remedies = (facts) => {
  const kept = facts as OrderFactsV3;
  return compare(netInvoiced(movementsOf(kept)), toInvoice(kept)) > 0
    ? nextOf(kept, 'credit-note', 'finance.request-adjustment')
    : ['finance.issue-invoice'];
};

const deciding: Remedies = (facts) => {
  const kept = facts as OrderFactsV3;
  const kinds = [...new Set(openOnes(kept).map(({ kind }) => kind))];
  return [...new Set(kinds.flatMap((kind: Adjustment['kind']) => nextOf(kept, kind)))];
};

/** The account when an order is settled, and as long as its books are open after that. */
export const booksRules = {
  'ST-01': {
    ...settlementRules['ST-01'],
    sentence: text(
      '开票金额扣除折让，等于客户留下的货物按合同价的金额',
      '發票金額扣除折讓，等於客戶留下的貨物按合約價的金額',
      'The invoices, less credit notes, are what the customer keeps at the prices of the contract.',
    ),
    remedy: remedy(
      invoicing,
      '请财务部核对金额：少开的补开；多开的申请折让，批准后开具红字发票',
      '請財務部核對金額：少開者補開；多開者申請折讓，核准後開立折讓單',
      'Finance: check the amount; issue what is missing, and credit what is too much, once that is approved.',
    ),
    holds: (facts) => compare(netInvoiced(movementsOf(facts)), toInvoice(facts)) === 0,
  },
  'ST-05': {
    ...settlementRules['ST-05'],
    sentence: text(
      '货款已收齐，多收的已退，减免和核销均经批准',
      '貨款已收訖，溢收者已退，減免與沖銷均經核准',
      'The account is even: paid, given back, or forgiven with approval.',
    ),
    remedy: remedy(
      balancing,
      '请财务部收款并登记；多收的申请退款，收不回的申请核销，由公司领导批准',
      '請財務部收款並登錄；溢收者申請退款，無法收回者申請沖銷，由公司領導核准',
      'Finance: collect and record the payment; request a refund of what is too much, or a write-off, for management to approve.',
    ),
    holds: (facts) => compare(balanceOf(facts), '0') === 0,
  },
  'MN-12': {
    ...gate('product', 'finance'),
    sentence: text(
      '没有待决定、待支付或待开具的申请',
      '沒有待決定、待支付或待開立的申請',
      'No request is left to be decided, paid or issued.',
    ),
    remedy: remedy(
      deciding,
      '请办结列出的申请：由公司领导批准或驳回，由财务部办理或撤回',
      '請辦結所列申請：由公司領導核准或駁回，由財務部辦理或撤回',
      'See the requests listed through: management decides, finance carries out or withdraws them.',
    ),
    ...lacks((facts) =>
      namedAll(
        'adjustment',
        openOnes(facts).map(({ id }) => id),
      ),
    ),
  },
  'MN-13': {
    ...gate('product', 'finance'),
    sentence: text(
      '账目结平：客户不欠，公司也不欠',
      '帳目結平：客戶不欠，公司亦不欠',
      'The account is at zero: nobody owes anything.',
    ),
    remedy: remedy(
      balancing,
      '请财务部收款或退款；收不回的申请核销',
      '請財務部收款或退款；無法收回者申請沖銷',
      'Finance: collect what is owed, give back what is too much, or request a write-off.',
    ),
    holds: (facts) => compare(balanceOf(facts), '0') === 0,
  },
  'MN-14': {
    ...gate('product', 'logistics'),
    sentence: text('没有在途的货物', '沒有在途的貨物', 'No goods are on the road.'),
    remedy: remedy(
      ['logistics.hand-over', 'logistics.record-refusal', 'logistics.record-loss'],
      '请物流部办理交接，或登记拒收、遗失',
      '請物流部辦理交接，或登錄拒收、遺失',
      'Logistics: hand the goods over, or record that they were refused or lost.',
    ),
    holds: (facts) => !hasGoodsOnTheRoad(facts),
  },
  'MN-15': {
    ...gate('S3§三3', 'finance'),
    sentence: text(
      '订单已取消：未取消的订单不收取取消费用',
      '訂單已取消：未取消的訂單不收取取消費用',
      'The order was cancelled: only then is there a charge for it.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '已结算的订单请补开发票',
      '已結算的訂單請補開發票',
      'Finance: invoice what is missing of an order that was settled.',
    ),
    holds: ({ milestone }) => milestone === 'cancelled',
  },
  'MN-16': {
    ...gate('product', 'logistics'),
    sentence: text(
      '订单已结束，退回的货物不再由本订单发出',
      '訂單已結束，退回的貨物不再由本訂單出貨',
      'The order is over: what comes back does not leave again on it.',
    ),
    remedy: remedy(
      ['logistics.record-return', 'logistics.record-refusal'],
      '请物流部选择返工或报废；客户仍要货的，另行录入订单',
      '請物流部選擇重工或報廢；客戶仍需貨者，另行輸入訂單',
      'Logistics: choose rework or scrap; where the customer still wants the goods, enter an order of its own.',
    ),
    holds: (_facts, event) =>
      isQuestion(event) ||
      (dataOf(event, 'logistics.record-return') ?? dataOf(event, 'logistics.record-refusal'))?.disposition !==
        'ship-again',
  },
} satisfies OrderRulesV3;
