import type { RuleCase } from './order.rules.case.js';

export const moneyCases = {} satisfies Record<string, RuleCase>;
