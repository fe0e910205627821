import { lacks } from '../rule.js';
import type { OrderEvent } from '../../order.types.js';
import { endsLate, orderRulesV2 } from '../../v2/order.v2.rules.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';

/** The plan in hand: the nodes that a change proposes, where it is being decided on, else the plan as it stands. */
function judged(facts: OrderFactsV3, event: OrderEvent): string[] {
  const isChange = event.type === 'production.support-plan-change' || event.type === 'management.approve-plan-change';
  const { planChange, productionPlan } = facts;
  const isOpen = planChange?.status === 'requested' || planChange?.status === 'supported';
  return isChange && isOpen && productionPlan.content
    ? endsLate(facts, { nodes: planChange.nodes, slackDays: productionPlan.content.slackDays })
    : endsLate(facts);
}

export const timingRules = {
  // A change of the plan can outrun the promised date as the plan itself can.
  'PL-18': { ...orderRulesV2.find('PL-18'), ...lacks(judged) },
} satisfies OrderRulesV3;
