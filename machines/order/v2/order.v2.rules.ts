import { text } from '../../kit/text.js';
import { advice, isQuestion } from '../../kit/rules.js';
import { daysAfter } from '../../calendar.js';
import { named } from '../../named.js';
import { compare } from '../../decimal.js';
import { rulebook } from '../../rulebook.js';
import { carried } from '../facts/quantities.js';
import type { OrderRuleId } from '../order.rules.js';
import { orderBook, orderRuleTable } from '../order.rules.js';
import type { OrderEvent, OrderFacts, PlanNode } from '../order.types.js';
import { deliveryRules } from '../rules/delivery.rules.js';
import type { OrderRules } from '../rules/order-rule.js';
import { remedy } from '../rules/order-rule.js';
import { better, planned } from '../rules/plan.rules.js';
import { recordV2 } from './order.v2.facts.js';

/** The day on which these nodes end with their slack, `YYYY-MM-DD`; null where there is none to count. */
function endOf(nodes: readonly PlanNode[], slackDays: number): string | null {
  const last = nodes
    .map(({ finish }) => finish)
    .toSorted()
    .at(-1);
  return daysAfter(last ?? '', slackDays);
}

/** The day on which nodes end that the order was promised before; none where they are in time. */
export const endsLate = (
  facts: OrderFacts,
  plan: { nodes: readonly PlanNode[]; slackDays: number } | undefined = planned(facts),
): string[] => {
  const end = plan ? endOf(plan.nodes, plan.slackDays) : null;
  return end !== null && end > (facts.entry.deliveryDate ?? end) ? [named('plan-end', end)] : [];
};

/** Something was dispatched and is not handed over yet, by the lines of all shipments. */
const isOnTheRoad = ({ dispatches, handOvers }: OrderFacts): boolean => {
  const lines = new Set(dispatches.flatMap((sent) => sent.lines.map(({ line }) => String(line))));
  return [...lines].some((line) => compare(carried(dispatches, line), carried(handOvers, line)) > 0);
};

const dispatched = deliveryRules['DL-03'];

/** What version 2 says otherwise. */
const differences = {
  'PL-18': {
    ...advice('S3§四1; S2§三1', 'production'),
    sentence: text(
      '生产计划连同弹性时间在交货日期前完成',
      '生產計畫連同彈性時間在交貨日期前完成',
      'The production plan, its slack included, ends by the delivery date.',
    ),
    remedy: remedy(
      better,
      '请生产部压缩计划，或请销售部与客户商定新的交货日期并变更订单；列出的是计划完成日期',
      '請生產部壓縮計畫，或請銷售部與客戶商定新的交貨日期並變更訂單；所列為計畫完成日期',
      'Production: shorten the plan; or Sales: agree another date with the customer and amend the order. Named is the day on which the plan ends.',
    ),
    missing: (facts: OrderFacts) => endsLate(facts),
    holds: (facts) => endsLate(facts).length === 0,
  },
  // Asked before the last shipment has left, the hand-over waits for a dispatch and not for a hand-over of nothing.
  'DL-03': {
    ...dispatched,
    missing: (facts: OrderFacts, event: OrderEvent) =>
      isQuestion(event) && !isOnTheRoad(facts) ? ['dispatch'] : dispatched.missing(facts, event),
    holds: (facts: OrderFacts, event: OrderEvent) =>
      isQuestion(event) && !isOnTheRoad(facts) ? false : dispatched.holds(facts, event),
  },
} satisfies OrderRules;

export type OrderRuleIdV2 = OrderRuleId | keyof typeof differences;

/** The rules of version 1 with what version 2 says otherwise. */
export const orderRulesV2 = rulebook<OrderFacts, OrderEvent, OrderRuleIdV2>(
  { ...orderRuleTable, ...differences },
  { ...orderBook, record: recordV2 },
);
