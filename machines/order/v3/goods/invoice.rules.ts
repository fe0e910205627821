import { text } from '../../../kit/text.js';
import { gate } from '../../../kit/rules.js';
import { compare, sum } from '../../../decimal.js';
import { namedAll } from '../../../named.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderRulesV3 } from '../aspect.js';
import { rowOf } from './counts.js';
import { lacking, lackingInData, linesCounted } from './rule.js';

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
    ...lackingInData((facts, event) => {
      const data = dataOf(event, 'finance.issue-invoice');
      const isOpen = Object.values(facts.quantities).some(({ invoiced, accepted }) => compare(invoiced, accepted) < 0);
      if (!data || !isOpen || compare(data.amount, '0') < 0) return [];
      const quantity = sum((data.lines ?? []).map((row) => row.quantity));
      return compare(quantity, '0') > 0 ? [] : ['lines'];
    }),
  },
  'LG-15': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '各行开票数量不超过验收数量，红字发票不超过已开票数量',
      '各明細開立發票數量不超過驗收數量，折讓不超過已開立數量',
      'No more of a line is invoiced than was accepted, and no more is credited than was invoiced.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对列出订单行的数量',
      '請財務部核對所列明細的數量',
      'Finance: check the quantities of the lines named.',
    ),
    ...lackingInData((facts, event) => {
      const data = dataOf(event, 'finance.issue-invoice');
      if (!data) return [];
      const isCredit = compare(data.amount, '0') < 0;
      const wrong = linesCounted(facts, event).filter((line) => {
        const { invoiced, accepted } = rowOf(facts, line);
        if (!(line in facts.quantities)) return true;
        return isCredit ? compare(invoiced, '0') < 0 : compare(invoiced, accepted) > 0;
      });
      return namedAll('line', wrong);
    }),
  },
  'LG-16': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '各行开票数量等于验收数量',
      '各明細開立發票數量等於驗收數量',
      'Of every line exactly what was accepted is invoiced.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部为列出的订单行补开发票；退回或遗失的开红字发票',
      '請財務部為所列明細補開發票；退回或遺失者開立折讓',
      'Finance: invoice what is missing of the lines named; credit what came back or was lost.',
    ),
    ...lacking(({ quantities }) =>
      namedAll(
        'line',
        Object.entries(quantities).flatMap(([line, { invoiced, accepted }]) =>
          compare(invoiced, accepted) === 0 ? [] : [line],
        ),
      ),
    ),
  },
} satisfies OrderRulesV3;
