import type { OrderRulesV4 } from '../aspect.js';

export const changesRules = {} satisfies OrderRulesV4;
