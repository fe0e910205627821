import { approvalRules } from '../../../approval.js';
import type { ProcessRule } from '../../../kit/rules.js';
import { actors, gate, isQuestion } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderEvent, OrderFacts } from '../../order.types.js';
import { barring, remedy } from '../../rules/order-rule.js';
import { supplyPlanRules } from '../../rules/plan-supply.rules.js';
import { materialRules } from '../../v3/making/material.rules.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacks } from '../rule.js';
import { decisionsV4 } from './changes.decisions.js';
import { approvedIn, isCarriedOut, openChange } from './changes.facts.js';

const CHANGE = 'procurement.change-plan';
const APPROVE = 'clerk.approve-procurement-change';

/** The change that the event in hand proposes or approves, by when it was recorded. */
function changeInHand({ changes }: OrderFactsV4, event: OrderEvent) {
  const change = changes.procurement;
  if (event.type === CHANGE) return change?.at === event.at ? change : null;
  if (event.type !== APPROVE) return null;
  return isQuestion(event) ? openChange({ changes }) : change;
}

/** What betters a plan that is carried out is a change of it; before its release it is submitted again, as ever. */
const bettered =
  ({ events }: ProcessRule<OrderFactsV4, OrderEvent>['remedy']) =>
  (facts: OrderFacts): readonly OrderEventType[] => {
    if (openChange(facts)) return ['clerk.return-procurement-change', CHANGE];
    if (facts.milestone !== 'reviewed' && isCarriedOut(facts)) return [CHANGE];
    return typeof events === 'function' ? events(facts as OrderFactsV4) : events;
  };

const isPurchased = (facts: OrderFacts): boolean =>
  facts.procurementPlan.status !== 'not-needed' || openChange(facts) !== null;

interface PlanRule extends ProcessRule<OrderFactsV4, OrderEvent> {
  missing: (facts: OrderFactsV4, event: OrderEvent) => string[];
}

/** A rule of the plan, asked of the plan as the change in hand has it. Asked beforehand, a proposal lacks nothing yet. */
function ofPlanOrChange(rule: PlanRule): PlanRule {
  const missing: PlanRule['missing'] = (facts, event) => {
    const change = changeInHand(facts, event);
    if (!change) return event.type === CHANGE ? [] : rule.missing(facts, event);
    const content = { ...change, reliedOn: [], stale: false };
    return rule.missing({ ...facts, procurementPlan: { status: 'submitted', content, decision: null } }, event);
  };
  const remedies = { ...rule.remedy, events: bettered(rule.remedy) };
  return { ...rule, remedy: remedies, applies: isPurchased, ...lacks(missing) };
}

/** Suppliers that neither procurement's review has assessed nor the company has approved. */
function unknownSuppliers(facts: OrderFactsV4, event: OrderEvent): string[] {
  const { content, status } = facts.procurementPlan;
  const change = changeInHand(facts, event);
  if (!change && event.type === CHANGE) return [];
  const items = change?.items ?? (status === 'submitted' || status === 'effective' ? content?.items : undefined);
  const assessed = facts.reviews.procurement?.suppliers.map(({ name }) => name) ?? [];
  const approved = change ? approvedIn(change, event) : facts.changes.suppliers;
  const used = items?.map(({ supplier }) => supplier) ?? ['items'];
  return [...new Set(used)].filter((name) => !assessed.includes(name) && !approved.includes(name));
}

/** Procurement plans are changed while they are carried out; until that is approved, the old one is in force. */
export const changesRules = {
  ...approvalRules<OrderFactsV4>(decisionsV4, 'clerk', ({ approvals }) => approvals.changedAt),
  'PL-09': ofPlanOrChange(supplyPlanRules['PL-09']),
  'PL-11': ofPlanOrChange(supplyPlanRules['PL-11']),
  'PL-12': {
    ...ofPlanOrChange(supplyPlanRules['PL-12']),
    sentence: text(
      '所用供应商均已在采购评审中评估，或是合格供应商',
      '所用供應商均已於採購評審評鑑，或為合格供應商',
      "Every supplier was assessed in procurement's review, or is an approved supplier.",
    ),
    ...lacks(unknownSuppliers),
  },
  'PL-20': ofPlanOrChange(materialRules['PL-20']),
  'PC-03': {
    ...gate('S2§四3; S3§四2', 'procurement'),
    sentence: text(
      '采购计划正在执行，可以变更',
      '採購計畫執行中，可變更',
      'The procurement plan is being carried out, so a change of it can be proposed.',
    ),
    remedy: remedy(
      ['clerk.release'],
      '计划生效前由采购部重新提交采购计划，不走变更',
      '計畫生效前由採購部重新提送採購計畫，不走變更',
      'Procurement: until the plans are released, submit the plan again instead.',
    ),
    holds: (facts) => (facts.milestone === 'planned' || facts.milestone === 'producing') && isCarriedOut(facts),
  },
  'FE-14': {
    ...gate('S2§四1', 'clerk'),
    sentence: text(
      '提出采购计划变更的人不审核该变更',
      '提出採購計畫變更者不審核該變更',
      'Who proposed the change of the procurement plan does not approve it.',
    ),
    remedy: remedy([], '请另一位跟单员审核', '請另一位跟單員審核', 'Clerk: another person approves.'),
    ...barring(({ changes }) => (changes?.procurement ? actors(changes.procurement) : [])),
  },
} satisfies OrderRulesV4;
