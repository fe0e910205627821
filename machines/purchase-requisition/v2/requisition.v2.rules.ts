import { rulebook } from '../../rulebook.js';
import type { RequisitionRule } from '../requisition.rule.js';
import { requisitionRules } from '../requisition.rules.js';
import type { RequisitionRuleId } from '../requisition.rules.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { recordV2 } from './requisition.v2.facts.js';

/** What version 2 says otherwise. */
const differences = {} satisfies Record<string, RequisitionRule>;

export type RequisitionRuleIdV2 = RequisitionRuleId | keyof typeof differences;

/** The rules of version 1 with what version 2 says otherwise. */
export const requisitionRulesV2 = rulebook<RequisitionFacts, RequisitionEvent, RequisitionRuleIdV2>(
  { ...requisitionRules.rules, ...differences } as Record<RequisitionRuleIdV2, RequisitionRule>,
  { ...requisitionRules.book, record: recordV2 },
);
