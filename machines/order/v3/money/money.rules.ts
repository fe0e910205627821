import type { OrderRulesV3 } from '../aspect.js';

export const moneyRules = {} satisfies OrderRulesV3;
