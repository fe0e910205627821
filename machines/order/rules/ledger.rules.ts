import { text } from '../../kit/text.js';
import { gate, isQuestion } from '../../kit/rules.js';
import { compare } from '../../decimal.js';
import { named, namedAll } from '../../named.js';
import { hasAccepted, linesWhere } from '../facts/quantities.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { lacks, remedy } from './order-rule.js';

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

/** Quantities of a line never run ahead of each other: produced, passed, accepted. */
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
    missing: (facts, event) =>
      [...new Set(linesOf(event))].filter((line) => !isOrdered(facts, line)).map((line) => named('line', line)),
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
    ...lacks(({ quantities }) =>
      namedAll(
        'line',
        linesWhere(quantities, ({ produced, passed }) => compare(passed, produced) > 0),
      ),
    ),
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
    ...lacks(({ quantities }) =>
      namedAll(
        'line',
        linesWhere(quantities, ({ passed, accepted }) => compare(accepted, passed) > 0),
      ),
    ),
  },
  'LG-07': {
    ...gate('S3§六1', 'quality'),
    sentence: text('至少有一行检验合格', '至少有一筆明細檢驗合格', 'Something of the order has passed the inspection.'),
    remedy: remedy(
      ['quality.pass-final'],
      '请质量部填写合格数量；全部不合格的判定不合格',
      '請品質部填寫合格數量；全數不合格者判定不合格',
      'Quality: enter what passed; where nothing did, fail the inspection.',
    ),
    holds: ({ quantities }) => linesWhere(quantities, ({ passed }) => compare(passed, '0') > 0).length > 0,
  },
  'LG-08': {
    ...gate('S3§六2', 'sales'),
    sentence: text('客户至少验收了一行', '客戶至少驗收一筆明細', 'The customer has accepted something of the order.'),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部填写验收数量；全部拒收的登记异议或退回返工',
      '請銷售部填寫驗收數量；全數拒收者登錄異議或退回重工',
      'Sales: enter what was accepted; where nothing was, record the objection or return the order for rework.',
    ),
    holds: hasAccepted,
  },
} satisfies OrderRules;
