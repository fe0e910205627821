import type { ProcessRule } from '../kit/rules.js';
import { rulebook } from '../rulebook.js';
import { record } from './opportunity.facts.js';
import { contractRules } from './opportunity.rules.contract.js';
import { needRules } from './opportunity.rules.need.js';
import type { OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

export const opportunityRuleTable = { ...needRules, ...contractRules } satisfies Record<
  string,
  ProcessRule<OpportunityFacts, OpportunityEvent>
>;

export const opportunityRules = rulebook<OpportunityFacts, OpportunityEvent, keyof typeof opportunityRuleTable>(
  opportunityRuleTable,
  { record, waived: () => [], everywhere: [] },
);
