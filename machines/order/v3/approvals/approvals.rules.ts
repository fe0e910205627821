import type { OrderRulesV3 } from '../aspect.js';

export const approvalsRules = {} satisfies OrderRulesV3;
