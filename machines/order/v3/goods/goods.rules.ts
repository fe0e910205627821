import type { OrderRulesV3 } from '../aspect.js';
import { changeRulesV3 } from './change.rules.js';
import { correctionRules } from './correction.rules.js';
import { invoiceRules } from './invoice.rules.js';
import { ledgerRulesV3 } from './ledger.rules.js';
import { setbackRules } from './setback.rules.js';

/** The ledger of an order: its figures do not contradict each other, whoever typed them, and whatever happened on the road. */
export const goodsRules = {
  ...ledgerRulesV3,
  ...setbackRules,
  ...correctionRules,
  ...changeRulesV3,
  ...invoiceRules,
} satisfies OrderRulesV3;
