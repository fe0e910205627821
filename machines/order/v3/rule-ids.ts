import type { OrderRuleIdV2 } from '../v2/order.v2.rules.js';
import type { approvalsRules } from './approvals/approvals.rules.js';
import type { currencyRules } from './currency/currency.rules.js';
import type { datesRules } from './dates/dates.rules.js';
import type { goodsRules } from './goods/goods.rules.js';
import type { makingRules } from './making/making.rules.js';
import type { numbersRules } from './numbers/numbers.rules.js';
import type { ENDED } from './money/ended.js';
import type { moneyRules } from './money/money.rules.js';

/** The ids of version 3's rules: those of version 2, and those of each aspect. */
export type OrderRuleIdV3 =
  | Exclude<OrderRuleIdV2, (typeof ENDED)['rules'][number]>
  | keyof typeof goodsRules
  | keyof typeof makingRules
  | keyof typeof currencyRules
  | keyof typeof numbersRules
  | keyof typeof moneyRules
  | keyof typeof datesRules
  | keyof typeof approvalsRules;
