import type { OrderRulesV3 } from '../aspect.js';
import { booksRules } from './books.rules.js';
import { carryOutRules } from './carry-out.rules.js';
import { requestRules } from './request.rules.js';

/** Money moves out, or is forgiven, as it was asked for and approved; the books end at zero. */
export const moneyRules = { ...requestRules, ...carryOutRules, ...booksRules } satisfies OrderRulesV3;
