import type { Standing } from '../order.standing.js';
import type { OrderRuleIdV3 } from './rule-ids.js';

/** The event is recorded when its rules hold, and never on hold; the chart follows the facts. */
export const noted = (...rules: OrderRuleIdV3[]) => ({
  guard: { type: 'requires', params: { rules: ['HD-01', ...rules] } },
  actions: 'record',
});

/** The same for what even a hold does not stop. */
export const notedEvenOnHold = (...rules: OrderRuleIdV3[]) => ({
  guard: { type: 'requires', params: { rules } },
  actions: 'record',
});

/** Branches that the facts choose, in order; a fact is a standing of all versions or one of an aspect. */
export const follows = (...branches: [target: string, fact: Standing | (string & {})][]) =>
  branches.map(([target, fact]) => ({ target, guard: { type: 'when', params: { fact } } }));
