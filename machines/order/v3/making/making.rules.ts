import type { OrderRulesV3 } from '../aspect.js';

export const makingRules = {} satisfies OrderRulesV3;
