import type { RuleCase } from './order.rules.case.js';

export const approvalsCases = {} satisfies Record<string, RuleCase>;
