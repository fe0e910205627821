import type { Aspect } from '../aspect.js';
import { goodsRules } from './goods.rules.js';

/** How much of each line was ordered, made, inspected, accepted, sent, lost and brought back. */
export const goods = {
  blank: { goods: {} },
  record: (after) => after,
  rules: goodsRules,
  events: {},
  standings: {},
  chart: (chart) => chart,
} as const satisfies Aspect;
