import { lacks, lacksInData } from '../rule.js';
import { text } from '../../../kit/text.js';
import { duty, gate, isQuestion } from '../../../kit/rules.js';
import { add, compare, subtract, sum } from '../../../decimal.js';
import { named, namedAll } from '../../../named.js';
import type { OrderEvent } from '../../order.types.js';
import { ledgerRules } from '../../rules/ledger.rules.js';
import { deliveryRules } from '../../rules/delivery.rules.js';
import { remedy } from '../../rules/order-rule.js';
import { shippingRules } from '../../rules/shipping.rules.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { countsOf, hasGoodsOnTheRoad, hasGoodsToSend, isShort, mayLeave, onTheRoad, rowOf } from './counts.js';
import { linesCounted } from './rule.js';

/** How much of a line an inspection, or its correction, says passed or was rejected. */
const judged = (event: OrderEvent, line: string): string =>
  sum(
    ((event.data as { lines?: { line: number; passed?: string; rejected: string }[] }).lines ?? [])
      .filter((row) => String(row.line) === line)
      .map(({ passed = '0', rejected }) => add(passed, rejected)),
  );

const isHandOver = ({ type }: OrderEvent): boolean => type === 'logistics.hand-over';

/** Shipment and line of what was handed over without having been dispatched, or although it was lost or refused. */
const neverLeft = (facts: OrderFactsV3): string[] => {
  const keys = new Map(
    facts.handOvers.flatMap(({ shipment, lines }) =>
      lines.map(({ line }) => [`${named('shipment', shipment)}/${named('line', line)}`, { shipment, line }] as const),
    ),
  );
  return [...keys].flatMap(([key, { shipment, line }]) =>
    compare(onTheRoad(facts, shipment, line), '0') < 0 ? [key] : [],
  );
};

/** Asked beforehand, with nothing on the road, a hand-over waits for what can leave; or for sales, when nothing can. */
const notDispatched = (facts: OrderFactsV3, event: OrderEvent): string[] => {
  if (isQuestion(event) && !hasGoodsOnTheRoad(facts)) return ['dispatch'];
  return facts.dispatches.length > 0 ? neverLeft(facts) : ['dispatch'];
};

export const ledgerRulesV3 = {
  'LG-04': {
    ...shippingRules['LG-04'],
    ...lacksInData((facts, event) =>
      namedAll(
        'line',
        linesCounted(facts, event).filter(
          (line) => compare(countsOf(facts, line).dispatched, mayLeave(facts, line)) > 0,
        ),
      ),
    ),
  },
  // Nothing has passed where an inspection that failed is corrected.
  'LG-07': {
    ...ledgerRules['LG-07'],
    holds: (facts, event) =>
      ledgerRules['LG-07'].holds(facts) ||
      (event.type === 'quality.correct-inspection' && facts.finalInspection === null),
  },
  'LG-09': {
    ...gate('S3§六1', 'quality'),
    sentence: text(
      '检验合格与不合格数量之和不超过本次报检数量',
      '檢驗合格與不合格數量之和不超過本次報檢數量',
      'No more of a line passes and fails than was presented for this inspection.',
    ),
    remedy: remedy(
      ['quality.pass-final', 'quality.fail-final', 'production.correct-report'],
      '请质量部核对列出订单行的检验数量，或请生产部更正日报',
      '請品質部核對所列明細的檢驗數量，或請生產部更正日報',
      'Quality: check the quantities of the lines named; Production: correct the daily report.',
    ),
    ...lacksInData((facts, event) =>
      namedAll(
        'line',
        // What passes beyond what was produced is another rule's (LG-02).
        linesCounted(facts, event).filter((line) => {
          const { passed, produced } = rowOf(facts, line);
          return compare(passed, produced) <= 0 && compare(judged(event, line), countsOf(facts, line).presented) > 0;
        }),
      ),
    ),
  },
  'LG-10': {
    ...gate('S3§六2', 'sales'),
    sentence: text(
      '验收数量不超过订购数量',
      '驗收數量不超過訂購數量',
      'The customer accepts no more of a line than is ordered.',
    ),
    remedy: remedy(
      ['sales.record-acceptance', 'sales.amend'],
      '请销售部核对列出订单行的验收数量；客户愿意多收的，先变更订单',
      '請銷售部核對所列明細的驗收數量；客戶願意多收者，先變更訂單',
      'Sales: check what was accepted of the lines named; where the customer takes more, amend the order first.',
    ),
    ...lacksInData((facts, event) =>
      namedAll(
        'line',
        // What is accepted beyond what passed is another rule's (LG-03).
        linesCounted(facts, event).filter((line) => {
          const { accepted, passed, ordered } = rowOf(facts, line);
          return compare(accepted, passed) <= 0 && compare(accepted, ordered) > 0;
        }),
      ),
    ),
  },
  'LG-11': {
    ...gate('S3§六3', 'logistics'),
    sentence: text(
      '发运和交接数量不超过订购数量',
      '出貨與交接數量不超過訂購數量',
      'No more of a line is dispatched or handed over than is ordered.',
    ),
    remedy: remedy(
      ['logistics.dispatch', 'logistics.hand-over', 'sales.amend'],
      '请物流部核减列出订单行的数量；客户愿意多收的，请销售部先变更订单',
      '請物流部核減所列明細的數量；客戶願意多收者，請銷售部先變更訂單',
      'Logistics: send less of the lines named; where the customer takes more, Sales amends the order first.',
    ),
    // What is handed over counts as dispatched, too.
    ...lacksInData((facts, event) =>
      namedAll(
        'line',
        linesCounted(facts, event).filter((line) => {
          const { dispatched } = countsOf(facts, line);
          // What leaves beyond what may leave is another rule's (LG-04).
          const mayLeaveSo = isHandOver(event) || compare(dispatched, mayLeave(facts, line)) <= 0;
          return mayLeaveSo && compare(dispatched, rowOf(facts, line).ordered) > 0;
        }),
      ),
    ),
  },
  'LG-12': {
    ...gate('S3§六3', 'logistics'),
    sentence: text(
      '更正后，交接数量不超过发运数量和验收数量',
      '更正後，交接數量不超過出貨數量與驗收數量',
      'As corrected, no more of a line is handed over than was dispatched and accepted.',
    ),
    remedy: remedy(
      ['logistics.correct-shipment', 'sales.correct-acceptance'],
      '请核对列出订单行的发运、交接和验收数量，先更正错在前面的一项',
      '請核對所列明細的出貨、交接與驗收數量，先更正錯在前面的一項',
      'Check dispatch, hand-over and acceptance of the lines named, and correct first what was wrong first.',
    ),
    ...lacksInData((facts, event) =>
      namedAll(
        'line',
        linesCounted(facts, event).filter((line) => {
          const { delivered, accepted } = rowOf(facts, line);
          const { dispatched } = countsOf(facts, line);
          if (compare(delivered, dispatched) > 0) return true;
          return compare(dispatched, mayLeave(facts, line)) <= 0 && compare(delivered, accepted) > 0;
        }),
      ),
    ),
  },
  'DL-03': {
    ...duty('S3§六3; S4§二(八)1; S2§六1', 'logistics'),
    sentence: deliveryRules['DL-03'].sentence,
    remedy: remedy(
      (facts) =>
        isShort(facts) && !hasGoodsToSend(facts as OrderFactsV3) ? ['sales.return-for-rework'] : ['logistics.dispatch'],
      '请物流部先登记列出货物的发运，再办理交接；没有可发货物的，请销售部退回返工或补产，或与客户商定后变更订单',
      '請物流部先登錄所列貨物的出貨，再辦理交接；無可出貨物者，請銷售部退回重工或補產，或與客戶商定後變更訂單',
      'Logistics: dispatch what is named, then hand it over. With nothing left to send, Sales has the rest made again or amends the order.',
    ),
    ...lacks(notDispatched),
  },
} satisfies OrderRulesV3;

/** How much of a line of its shipment an event on the road may still speak of; below zero when it says too much. */
export const leftOf = (facts: OrderFactsV3, shipment: string, line: string): string => {
  const onRoad = onTheRoad(facts, shipment, line);
  const out = subtract(countsOf(facts, line).dispatched, rowOf(facts, line).delivered);
  return compare(onRoad, out) < 0 ? onRoad : out;
};
