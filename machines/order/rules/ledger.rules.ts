import type { Decimal } from '../../decimal.js';
import { add, compare, isDecimal, subtract, sum } from '../../decimal.js';
import { linesWhere } from '../facts/quantities.js';
import type { LineQuantity } from '../order.data.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { gate, isQuestion, lacks, remedy, text } from './order-rule.js';

const LINE_EVENTS = [
  'production.report-progress',
  'quality.pass-final',
  'quality.fail-final',
  'sales.record-acceptance',
  'logistics.dispatch',
  'logistics.hand-over',
] as const;

/** The line numbers that an event of the shop floor, the inspection, the acceptance or the transport speaks of. */
function linesOf(event: OrderEvent): number[] {
  if (isQuestion(event)) return [];
  const { line, lines } = event.data as { line?: number; lines?: { line: number }[] };
  return [...(line === undefined ? [] : [line]), ...(lines ?? []).map((named) => named.line)];
}

const isOrdered = ({ entry }: OrderFacts, line: number | string): boolean =>
  entry.lines?.some((ordered) => String(ordered.line) === String(line)) ?? false;

const moved = (moves: readonly { lines: LineQuantity[] }[], line: string): Decimal =>
  sum(moves.flatMap(({ lines }) => lines.filter((row) => String(row.line) === line).map(({ quantity }) => quantity)));

/** How much of a line may be on its way: what the customer accepted; on site, what passed the inspection. */
function shippable(facts: OrderFacts, line: string): { sent: Decimal; limit: Decimal } {
  const { accepted, passed } = facts.quantities[line] ?? { accepted: '0', passed: '0' };
  if (facts.entry.class !== 'acceptance-on-site') return { sent: moved(facts.dispatches, line), limit: accepted };
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
    sent: moved(
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

/** Quantities of a line never run ahead of each other: produced, passed, accepted, dispatched, handed over. */
export const ledgerRules = {
  'LG-01': {
    ...gate('product', 'clerk'),
    sentence: text('所填订单行均属于本订单', '所填明細均屬於本訂單', 'Every line named is a line of the order.'),
    remedy: remedy(
      LINE_EVENTS,
      '请更正行号；已放弃的订单行不再登记数量',
      '請更正明細編號；已放棄的明細不再登錄數量',
      'Correct the line number; nothing is recorded on a line that was given up.',
    ),
    holds: (facts, event) => linesOf(event).every((line) => isOrdered(facts, line)),
    missing: (facts, event) => [...new Set(linesOf(event))].filter((line) => !isOrdered(facts, line)).map(String),
  },
  'LG-02': {
    ...gate('S3§六1', 'quality'),
    sentence: text(
      '检验合格数量不超过已生产数量',
      '檢驗合格數量不超過已生產數量',
      'No line passes the inspection with more than was produced.',
    ),
    remedy: remedy(
      ['production.report-progress', 'quality.pass-final'],
      '请质量部核对列出订单行的合格数量，或请生产部补报产量',
      '請品質部核對所列明細的合格數量，或請生產部補報產量',
      'Quality: check the quantities of the lines named; Production: report what was produced.',
    ),
    ...lacks(({ quantities }) => linesWhere(quantities, ({ produced, passed }) => compare(passed, produced) > 0)),
  },
  'LG-03': {
    ...gate('S3§六2', 'sales'),
    sentence: text(
      '验收数量不超过检验合格数量',
      '驗收數量不超過檢驗合格數量',
      'The customer accepts no more of a line than passed the inspection.',
    ),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部核对列出订单行的验收与拒收数量',
      '請銷售部核對所列明細的驗收與拒收數量',
      'Sales: check what was accepted and rejected of the lines named.',
    ),
    ...lacks(({ quantities }) => linesWhere(quantities, ({ passed, accepted }) => compare(accepted, passed) > 0)),
  },
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
    ...lacks(overshipped),
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
    holds: ({ entry, milestone }) => entry.class === 'acceptance-on-site' || milestone === 'customer-accepted',
  },
} satisfies OrderRules;
