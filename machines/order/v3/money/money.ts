import type { Aspect } from '../aspect.js';
import { moneyRules } from './money.rules.js';

/** What is due, invoiced, paid, given back and forgiven. */
export const money = {
  blank: { money: {} },
  record: (after) => after,
  rules: moneyRules,
  events: {},
  standings: {},
  chart: (chart) => chart,
} as const satisfies Aspect;
