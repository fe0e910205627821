import { rulebook } from '../../rulebook.js';
import type { RequisitionRule } from '../requisition.rule.js';
import { isEmpty, lacks } from '../requisition.rule.js';
import { requisitionRuleTable, requisitionRules } from '../requisition.rules.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import type { RequisitionRuleIdV2 } from '../v2/requisition.v2.rules.js';
import { requisitionRulesV2 } from '../v2/requisition.v2.rules.js';
import { recordV3 } from './requisition.v3.facts.js';

/** What version 3 says otherwise. */
const differences = {
  'PQ-10': {
    ...requisitionRuleTable['PQ-10'],
    // Each of several purchase orders has its own.
    ...lacks(({ purchase }, event) => {
      const given = event.type === 'purchase.order-goods' ? event.data : purchase;
      const isGivenUp = event.type === 'purchase.order-goods' && event.data.items.length === 0;
      return isEmpty(given?.contractNo) && !isGivenUp ? ['contractNo'] : [];
    }),
  },
} satisfies Record<string, RequisitionRule>;

/** The rules of version 2 with what version 3 says otherwise. */
export const requisitionRulesV3 = rulebook<RequisitionFacts, RequisitionEvent, RequisitionRuleIdV2>(
  { ...(requisitionRulesV2.rules as Record<RequisitionRuleIdV2, RequisitionRule>), ...differences },
  { ...requisitionRules.book, record: recordV3 },
);
