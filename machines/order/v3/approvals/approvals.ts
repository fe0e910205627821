import type { Aspect } from '../aspect.js';
import { approvalsRules } from './approvals.rules.js';

/** What exactly was approved, signed, waived, cancelled. */
export const approvals = {
  blank: { approvals: {} },
  record: (after) => after,
  rules: approvalsRules,
  events: {},
  standings: {},
  chart: (chart) => chart,
} as const satisfies Aspect;
