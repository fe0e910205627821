import { text } from '../../kit/text.js';
import { gate, isQuestion } from '../../kit/rules.js';
import type { Decimal } from '../../decimal.js';
import { add, compare, isDecimal, subtract, sum } from '../../decimal.js';
import { namedAll } from '../../named.js';
import { carried, hasAccepted } from '../facts/quantities.js';
import type { LineQuantity } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { lacks, remedy } from './order-rule.js';

/** How much of a line may be on its way: what the customer accepted; on site, what passed the inspection. */
function shippable(facts: OrderFacts, line: string): { sent: Decimal; limit: Decimal } {
  const { accepted, passed } = facts.quantities[line] ?? { accepted: '0', passed: '0' };
  if (facts.entry.class !== 'acceptance-on-site') return { sent: carried(facts.dispatches, line), limit: accepted };
  // On site the goods travel before they are accepted. What was not accepted came back and passed again
  // before the latest inspection, so only what was sent since then counts against what passed.
  const since = facts.finalInspection?.at ?? '';
  const sums = (acceptances: OrderFacts['acceptances'], column: 'accepted' | 'rejected') =>
    sum(acceptances.flatMap(({ lines }) => lines.filter((row) => String(row.line) === line).map((row) => row[column])));
  const acceptedBefore = sums(
    facts.acceptances.filter(({ at }) => at < since),
    'accepted',
  );
  const rejectedSince = sums(
    facts.acceptances.filter(({ at }) => at >= since),
    'rejected',
  );
  return {
    sent: carried(
      facts.dispatches.filter(({ at }) => at >= since),
      line,
    ),
    limit: subtract(add(passed, rejectedSince), acceptedBefore),
  };
}

const overshipped = (facts: OrderFacts): string[] =>
  [...new Set(facts.dispatches.flatMap(({ lines }) => lines.map(({ line }) => String(line))))].filter((line) => {
    const { sent, limit } = shippable(facts, line);
    return compare(sent, limit) > 0;
  });

/** What leaves, and when: accepted goods travel whatever else is open on the order, others only to an acceptance on site. */
export const shippingRules = {
  'LG-04': {
    ...gate('S3§六3', 'logistics'),
    sentence: text(
      '发运数量不超过验收数量（现场验收的订单不超过检验合格数量）',
      '出貨數量不超過驗收數量（現場驗收的訂單不超過檢驗合格數量）',
      'No more of a line is dispatched than was accepted; with acceptance on site, than passed the inspection.',
    ),
    remedy: remedy(
      ['logistics.dispatch'],
      '请物流部核减列出订单行的发运数量',
      '請物流部核減所列明細的出貨數量',
      'Logistics: dispatch less of the lines named.',
    ),
    ...lacks((facts) => namedAll('line', overshipped(facts))),
  },
  'LG-05': {
    ...gate('product', 'logistics'),
    sentence: text(
      '各行数量不为负，且至少一行大于零',
      '各明細數量不為負，且至少一筆大於零',
      'No quantity is negative, and at least one is above zero.',
    ),
    remedy: remedy(
      ['logistics.dispatch', 'logistics.hand-over'],
      '请填写实际数量',
      '請填寫實際數量',
      'Enter the quantities really moved.',
    ),
    holds: (_facts, event) => {
      if (isQuestion(event)) return true;
      const quantities = ((event.data as { lines?: LineQuantity[] }).lines ?? []).map(({ quantity }) => quantity);
      return (
        quantities.every((quantity) => isDecimal(quantity) && compare(quantity, '0') >= 0) &&
        quantities.some((quantity) => compare(quantity, '0') > 0)
      );
    },
  },
  'LG-06': {
    ...gate('S3§五3', 'logistics'),
    sentence: text('所报运单已经发运', '所報運單已經出貨', 'The shipment reported on was dispatched.'),
    remedy: remedy(
      ['logistics.dispatch'],
      '请更正运单号，或先登记发运',
      '請更正貨運單號，或先登錄出貨',
      'Correct the shipment, or dispatch it first.',
    ),
    holds: ({ dispatches }, event) => {
      const shipment = isQuestion(event) ? undefined : (event.data as { shipment?: string }).shipment;
      return shipment === undefined ? dispatches.length > 0 : dispatches.some((sent) => sent.shipment === shipment);
    },
  },
  'OS-01': {
    ...gate('S3§六', 'logistics'),
    sentence: text(
      '客户验收后才包装、确认交货和发运（现场验收的订单除外）',
      '客戶驗收後始得包裝、確認交貨與出貨（現場驗收的訂單除外）',
      'The goods are packed, confirmed and dispatched after the acceptance, unless acceptance is on site.',
    ),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部先完成客户验收',
      '請銷售部先完成客戶驗收',
      'Sales: have the customer accept first.',
    ),
    holds: (facts) => facts.entry.class === 'acceptance-on-site' || hasAccepted(facts),
  },
  'OS-02': {
    ...gate('S3§六3', 'logistics'),
    sentence: text('客户验收后才办理交接', '客戶驗收後始得辦理交接', 'The goods are handed over after the acceptance.'),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部先完成客户验收',
      '請銷售部先完成客戶驗收',
      'Sales: have the customer accept first.',
    ),
    holds: hasAccepted,
  },
} satisfies OrderRules;
