import type { RuleCase } from './order.rules.case.js';

export const goodsCases = {} satisfies Record<string, RuleCase>;
