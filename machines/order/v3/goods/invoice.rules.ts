import { lacks, lacksInData } from '../rule.js';
import { text } from '../../../kit/text.js';
import { gate } from '../../../kit/rules.js';
import { compare, sum } from '../../../decimal.js';
import { namedAll } from '../../../named.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderFacts } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { keptOf } from '../money/account.js';
import { nextOf } from '../money/next.js';
import { rowOf } from './counts.js';
import { linesCounted } from './rule.js';

/** How what is invoiced of the lines comes to what the customer keeps. */
const evening = (facts: OrderFacts): OrderEventType[] => {
  const differences = Object.entries(facts.quantities).map(([line, { invoiced }]) =>
    compare(invoiced, keptOf(facts, line)),
  );
  return [
    ...(differences.some((difference) => difference < 0) ? ['finance.issue-invoice' as const] : []),
    ...(differences.some((difference) => difference > 0)
      ? nextOf(facts as OrderFactsV3, 'credit-note', 'finance.request-adjustment')
      : []),
  ];
};

/** What is invoiced of each line. */
export const invoiceRules = {
  'LG-14': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '发票写明所开的订单行和数量',
      '發票載明所開的明細與數量',
      'The invoice names the lines and quantities that it is for.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部填写发票所开的订单行和数量；数量已开全、只调整价款的除外',
      '請財務部填寫發票所開的明細與數量；數量已全數開立、僅調整價款者除外',
      'Finance: enter the lines and quantities of the invoice; only what changes the price alone has none.',
    ),
    ...lacksInData((facts, event) => {
      const data = dataOf(event, 'finance.issue-invoice');
      const isOpen = Object.entries(facts.quantities).some(
        ([line, { invoiced }]) => compare(invoiced, keptOf(facts, line)) < 0,
      );
      if (!data || !isOpen || compare(data.amount, '0') < 0) return [];
      const quantity = sum((data.lines ?? []).map((row) => row.quantity));
      return compare(quantity, '0') > 0 ? [] : ['lines'];
    }),
  },
  'LG-15': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '各行开票数量不超过客户验收并留下的数量',
      '各明細開立發票數量不超過客戶驗收並留下的數量',
      'No more of a line is invoiced than the customer has accepted and keeps.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对列出订单行的数量',
      '請財務部核對所列明細的數量',
      'Finance: check the quantities of the lines named.',
    ),
    ...lacksInData((facts, event) => {
      const data = dataOf(event, 'finance.issue-invoice');
      if (!data) return [];
      const isTooMuch = (line: string): boolean => compare(rowOf(facts, line).invoiced, keptOf(facts, line)) > 0;
      return namedAll(
        'line',
        linesCounted(facts, event).filter((line) => !(line in facts.quantities) || isTooMuch(line)),
      );
    }),
  },
  'LG-16': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '各行开票数量等于客户验收并留下的数量',
      '各明細開立發票數量等於客戶驗收並留下的數量',
      'Of every line exactly what the customer has accepted and keeps is invoiced.',
    ),
    remedy: remedy(
      evening,
      '请财务部为列出的订单行补开发票；退回或遗失的申请折让，批准后开具红字发票',
      '請財務部為所列明細補開發票；退回或遺失者申請折讓，核准後開立折讓單',
      'Finance: invoice what is missing of the lines named; request a credit note for what came back or was lost.',
    ),
    ...lacks((facts) =>
      namedAll(
        'line',
        Object.entries(facts.quantities).flatMap(([line, { invoiced }]) =>
          compare(invoiced, keptOf(facts, line)) === 0 ? [] : [line],
        ),
      ),
    ),
  },
} satisfies OrderRulesV3;
