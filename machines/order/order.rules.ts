import { text } from '../kit/text.js';
import { gate } from '../kit/rules.js';
import type { Book } from '../rulebook.js';
import { rulebook } from '../rulebook.js';
import { record } from './order.facts.js';
import type { OrderEvent, OrderFacts } from './order.types.js';
import { changeRules } from './rules/change.rules.js';
import { conductRules } from './rules/conduct.rules.js';
import { acceptanceRules, deliveryRules } from './rules/delivery.rules.js';
import { entryRules } from './rules/entry.rules.js';
import { fourEyesRules } from './rules/four-eyes.rules.js';
import { inspectionRules } from './rules/inspection.rules.js';
import { ledgerRules } from './rules/ledger.rules.js';
import type { OrderRules } from './rules/order-rule.js';
import { lacks, remedy } from './rules/order-rule.js';
import { supplyPlanRules } from './rules/plan-supply.rules.js';
import { planRules } from './rules/plan.rules.js';
import { reviewResultRules } from './rules/review-result.rules.js';
import { supplyReviewRules } from './rules/review-supply.rules.js';
import { reviewRules } from './rules/review.rules.js';
import { settlementRules } from './rules/settlement.rules.js';
import { shippingRules } from './rules/shipping.rules.js';
import { startRules } from './rules/start.rules.js';

/** The five regulations as rules, stage by stage; the ids are those of the regulations' register. */
const regulations = {
  ...entryRules,
  ...reviewRules,
  ...supplyReviewRules,
  ...reviewResultRules,
  ...planRules,
  ...supplyPlanRules,
  ...startRules,
  ...inspectionRules,
  ...acceptanceRules,
  ...deliveryRules,
  ...settlementRules,
};

const duties = new Set(Object.entries(regulations).flatMap(([id, { kind }]) => (kind === 'duty' ? [id] : [])));

const waiverRules = {
  'WV-01': {
    ...gate('product', 'management'),
    sentence: text(
      '特批放行只能针对可调整的要求，硬性条件不能特批',
      '特批放行僅限可調整的要求，硬性條件不得特批',
      'Only a duty can be waived; a gate never is.',
    ),
    remedy: remedy(
      ['management.request-waiver'],
      '请选择可以特批的规则',
      '請選擇可特批的規則',
      'Management: name a rule that is a duty.',
    ),
    ...lacks(({ waivers }) => waivers.map(({ rule }) => rule).filter((rule) => !duties.has(rule))),
  },
} satisfies OrderRules;

/** The rules of version 1, by their ids; a newer version says only what it says otherwise. */
export const orderRuleTable = {
  ...regulations,
  ...changeRules,
  ...conductRules,
  ...waiverRules,
  ...fourEyesRules,
  ...ledgerRules,
  ...shippingRules,
};

export type OrderRuleId = keyof typeof orderRuleTable;

/** How an order's rules are judged, in every version. */
export const orderBook: Book<OrderFacts, OrderEvent> = {
  record,
  waived: ({ waivers }) => waivers.flatMap(({ rule, approvedBy }) => (approvedBy ? [rule] : [])),
  everywhere: ['HD-01'],
};

/** Every rule that can stop an order. The guard, the explanation, the refusal and the documentation read this one table. */
export const orderRules = rulebook<OrderFacts, OrderEvent, OrderRuleId>(orderRuleTable, orderBook);
