import type { Evaluating, OpportunityFacts } from './opportunity.types.js';
import { EVALUATING } from './opportunity.types.js';

// How an opportunity stands, by its facts.

/** The office has evaluated what is needed now. */
export const isEvaluated = ({ evaluations, revision }: OpportunityFacts, office: Evaluating): boolean =>
  evaluations[office]?.revision === revision;

/** Offices whose evaluation is missing, or is of an earlier need. */
export const toEvaluate = (facts: OpportunityFacts): Evaluating[] =>
  EVALUATING.filter((office) => !isEvaluated(facts, office));

export const isKey = ({ flagged }: OpportunityFacts): boolean => flagged !== null && flagged.key !== 'none';

export type ContractStanding = 'drafting' | 'submitted' | 'approved' | 'signed';

export function contractStanding({ contract }: OpportunityFacts): ContractStanding {
  const { text, returned, approved, signed } = contract;
  if (signed !== null) return 'signed';
  if (approved !== null) return 'approved';
  return text === null || returned !== null ? 'drafting' : 'submitted';
}
