import { assign, setup } from 'xstate';
import { record } from './order.facts.js';
import type { OrderRuleId } from './order.rules.js';
import { orderRules } from './order.rules.js';
import type { Standing } from './order.standing.js';
import { stands } from './order.standing.js';
import type { Milestone, OrderEvent, OrderFacts, OrderInput } from './order.types.js';

const types = {} as { context: OrderFacts; events: OrderEvent; input: OrderInput };

/** What every part of the order's chart is made of: one guard that stops, one that chooses, one action that records. */
export const orderSetup = setup({
  types,
  guards: {
    requires: orderRules.guard,
    when: ({ context }, { fact }: { fact: Standing }) => stands(context, fact),
  },
  actions: { record: assign(({ context, event }) => record(context, event)) },
});

/** Chooses a branch; it never stops an event. */
const when = (fact: Standing) => ({ type: 'when' as const, params: { fact } });

/** Branches that the facts choose, in order. */
export const follows = (...branches: [target: string, fact: Standing][]) =>
  branches.map(([target, fact]) => ({ target, guard: when(fact) }));

/** The event is recorded when its rules hold; the chart follows the facts. */
export const noted = (...rules: OrderRuleId[]) => ({
  guard: orderRules.requires(...rules),
  actions: 'record' as const,
});

/** The same for what even a hold does not stop: cancelling and payments. */
export const notedEvenOnHold = (...rules: OrderRuleId[]) => ({
  guard: orderRules.requiresOnly(...rules),
  actions: 'record' as const,
});

/** The event brings the order to another state when its rules hold. */
export const to = (target: string, ...rules: OrderRuleId[]) => ({ target, ...noted(...rules) });

/** An amendment sets an order back, and a passed review or plan lets it return: its milestone is a fact. */
export const elsewhere = (...milestones: Milestone[]) =>
  milestones.map((milestone) => ({ target: `#order.life.${milestone}`, guard: when(`at-${milestone}`) }));

export const waivers = {
  'management.request-waiver': noted('WV-01'),
  'management.approve-waiver': noted('WV-02', 'FE-10'),
};
/** Money that arrives is recorded, on hold too: from the first passed review on. */
export const payment = { 'finance.record-payment': notedEvenOnHold('PY-01') };
/** What every entry must satisfy, a corrected and an amended one too. */
export const ENTRY_RULES = [
  'RC-01',
  'RC-02',
  'RC-03',
  'RC-04',
  'RC-05',
  'RC-06',
  'RC-07',
  'RC-08',
  'RC-09',
  'RC-10',
] as const satisfies OrderRuleId[];
export const amendment = { 'sales.amend': noted(...ENTRY_RULES, 'AM-01', 'AM-02', 'AM-03') };
/** Leaving is stopped by its own rules only; once production has begun, its word on that is one of them. */
export const cancellation = {
  'management.cancel': { target: '#order.life.cancelled', ...notedEvenOnHold('CN-01', 'CN-02') },
  'production.assess-cancellation': notedEvenOnHold(),
};
