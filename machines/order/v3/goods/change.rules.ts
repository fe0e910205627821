import { lacksInData } from '../rule.js';
import { text } from '../../../kit/text.js';
import { gate } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { named, namedAll } from '../../../named.js';
import type { Entry } from '../../order.types.js';
import { remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { countsOf, rowOf } from './counts.js';

/** Something of the line was made, inspected, accepted, sent or invoiced. */
const isCounted = (facts: OrderFactsV3, line: string): boolean => {
  const { produced, passed, accepted, delivered, invoiced } = rowOf(facts, line);
  const { dispatched } = countsOf(facts, line);
  return [produced, passed, accepted, delivered, invoiced, dispatched].some((amount) => compare(amount, '0') > 0);
};

const WHAT = ['productNo', 'description', 'specification', 'unit'] as const;

/** Lines of which something is counted and that the last amendment made something else, with what of them changed. */
function countedAsAnother(facts: OrderFactsV3): string[] {
  const before = facts.amendments.at(-1)?.before.lines ?? [];
  return (facts.entry.lines ?? []).flatMap((line) => {
    const old = before.find((known) => known.line === line.line);
    const isAnother = old !== undefined && WHAT.some((field) => (old[field] ?? '') !== (line[field] ?? ''));
    return isAnother && isCounted(facts, String(line.line)) ? [named('line', line.line)] : [];
  });
}

const nameOf = ({ customer }: Partial<Entry>): string => customer?.name ?? '';

/** Of customer and currency, what the last amendment changed although something is made, sent, invoiced or paid. */
function promisedToAnother(facts: OrderFactsV3): string[] {
  const { amendments, entry, quantities, payments, invoices } = facts;
  const before = amendments.at(-1)?.before ?? {};
  const isBegun =
    payments.length + invoices.length > 0 || Object.keys(quantities).some((line) => isCounted(facts, line));
  if (!isBegun) return [];
  return [
    ...('customer' in before && nameOf(before) !== nameOf(entry) ? ['customer.name'] : []),
    ...('currency' in before && before.currency !== entry.currency ? ['currency'] : []),
  ];
}

/** What an amendment does not change: a quantity keeps what it counts. */
export const changeRulesV3 = {
  'AM-02': {
    ...gate('product', 'sales'),
    sentence: text(
      '变更后的数量不低于客户已验收和已发出的数量',
      '變更後的數量不低於客戶已驗收與已出貨的數量',
      'No line is amended below what the customer has accepted, and what is out of the house.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部将列出订单行的数量改为不低于已验收和已发出的数量；已发出未验收的，先登记拒收或退回',
      '請銷售部將所列明細的數量改為不低於已驗收與已出貨的數量；已出貨未驗收者，先登錄拒收或退回',
      'Sales: keep the lines named at what was accepted and sent, or above; what is out comes back by a refusal or a return first.',
    ),
    ...lacksInData((facts) =>
      namedAll(
        'line',
        Object.entries(facts.quantities).flatMap(([line, { ordered, accepted }]) =>
          compare(ordered, accepted) < 0 || compare(ordered, countsOf(facts, line).dispatched) < 0 ? [line] : [],
        ),
      ),
    ),
  },
  'AM-03': {
    ...gate('product', 'sales'),
    sentence: text(
      '已生产、验收、交付或开票的订单行，产品、规格、品名和单位不变',
      '已生產、驗收、交付或開立發票的明細，產品、規格、品名與單位不變',
      'A line of which something was made, accepted, delivered or invoiced keeps product, specification, description and unit.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部放弃列出的订单行，或减至已验收数量，为新产品增加订单行',
      '請銷售部放棄所列明細，或減至已驗收數量，為新產品增加明細',
      'Sales: give up the lines named, or lower them to what was accepted, and add a line for what is new.',
    ),
    ...lacksInData(countedAsAnother),
  },
  'AM-04': {
    ...gate('product', 'sales'),
    sentence: text(
      '已有生产、交付、开票或收款的订单，客户和币种不变',
      '已有生產、交付、開立發票或收款的訂單，客戶與幣別不變',
      'An order on which something was made, delivered, invoiced or paid keeps its customer and its currency.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部为其他客户或币种另行录入订单，在本订单中放弃相应的订单行',
      '請銷售部為其他客戶或幣別另行輸入訂單，於本訂單放棄相應的明細',
      'Sales: enter an order of its own for the other customer or currency, and give up the lines here.',
    ),
    ...lacksInData(promisedToAnother),
  },
} satisfies OrderRulesV3;
