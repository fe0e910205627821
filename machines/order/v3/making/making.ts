import type { Aspect } from '../aspect.js';
import { makingRules } from './making.rules.js';

/** Materials, plans, inspections and dates. */
export const making = {
  blank: { making: {} },
  record: (after) => after,
  rules: makingRules,
  events: {},
  standings: {},
  chart: (chart) => chart,
} as const satisfies Aspect;
