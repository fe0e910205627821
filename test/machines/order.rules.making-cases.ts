import type { RuleCase } from './order.rules.case.js';

export const makingCases = {} satisfies Record<string, RuleCase>;
