import type { Suggestion } from '../kit/suggestions.js';
import { COPIES } from './opportunity.rules.contract.js';
import type { OpportunityFacts } from './opportunity.types.js';

/** What the forms of an opportunity begin with; an evaluation that is made anew begins with the last one. */
export const opportunitySuggestions: Readonly<Record<string, Suggestion<OpportunityFacts>>> = {
  'sales.confirm-need': ({ need, confirmation }) => ({
    ...need,
    feasibility: confirmation?.feasibility,
    risks: confirmation?.risks,
  }),
  'sales.flag-key': ({ flagged }) => ({ key: flagged?.key, why: flagged?.why }),
  'sales.hold-strategy-meeting': (_facts, { today }) => ({ heldOn: today }),
  'sales.evaluate': ({ evaluations: { sales } }) => ({ cost: sales?.cost, margin: sales?.margin, risks: sales?.risks }),
  'engineering.evaluate': ({ evaluations: { engineering } }) => ({
    feasible: engineering?.feasible,
    solution: engineering?.solution,
    costBenefit: engineering?.costBenefit,
    design: engineering?.design,
  }),
  'production.evaluate': ({ evaluations: { production } }) => ({
    capacity: production?.capacity,
    effectOnPlan: production?.effectOnPlan,
    suggestion: production?.suggestion,
  }),
  'quality.evaluate': ({ evaluations: { quality } }) => ({ risks: quality?.risks }),
  'sales.quote': ({ need: { lines = [] }, quote }) => ({
    amount: quote?.amount,
    prices: lines.map(({ line }) => quote?.prices.find((one) => one.line === line) ?? { line }),
  }),
  'sales.submit-contract': ({ contract }) => ({ text: contract.text?.text }),
  'sales.sign-contract': ({ need }, { today }) => ({ signedOn: today, deliveryDate: need.deliveryDate }),
  'sales.file-contract': ({ contract }) => ({
    copiesTo: contract.filed?.copiesTo ?? COPIES,
    ledgerNo: contract.filed?.ledgerNo,
  }),
};
