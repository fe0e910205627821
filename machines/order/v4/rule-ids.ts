import type { OrderRuleIdV3 } from '../v3/rule-ids.js';
import type { batchesRules } from './batches/batches.rules.js';
import type { changesRules } from './changes/changes.rules.js';
import type { termsRules } from './terms/terms.rules.js';
import type { withdrawalsRules } from './withdrawals/withdrawals.rules.js';

/** The ids of version 4's rules: those of version 3, and those of each aspect. */
export type OrderRuleIdV4 =
  | OrderRuleIdV3
  | keyof typeof batchesRules
  | keyof typeof changesRules
  | keyof typeof termsRules
  | keyof typeof withdrawalsRules;
