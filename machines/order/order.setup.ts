import { assign, setup } from 'xstate';
import { record } from './order.facts.js';
import type { OrderRuleId } from './order.rules.js';
import { orderRules } from './order.rules.js';
import type { Standing } from './order.standing.js';
import { standings } from './order.standing.js';
import { chartKit } from '../kit/chart.js';
import type { Milestone, OrderEvent, OrderFacts, OrderInput } from './order.types.js';

const types = {} as { context: OrderFacts; events: OrderEvent; input: OrderInput };

const kit = chartKit<OrderFacts, OrderEvent, OrderRuleId, Standing>(orderRules, standings);
const { when, noted, notedEvenOnHold } = kit;
export const { follows, to } = kit;
export { noted, notedEvenOnHold };

export const orderSetup = setup({
  types,
  guards: kit.guards,
  actions: { record: assign(({ context, event }) => record(context, event)) },
});

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
