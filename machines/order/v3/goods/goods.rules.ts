import type { OrderRulesV3 } from '../aspect.js';

export const goodsRules = {} satisfies OrderRulesV3;
