import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { RiskData } from '../risks/risk.schema.js';
import type { Need, OpportunityData } from './opportunity.schema.js';

export type OpportunityEvent = Recorded<OpportunityData>;

/** The offices that evaluate a project (S4§二(二), §三(五)1). */
export const EVALUATING = ['sales', 'engineering', 'production', 'quality'] as const;
export type Evaluating = (typeof EVALUATING)[number];

type Reasoned = Stamp & { reason: string | null };

/** A contract as it was last submitted. */
export interface Contract {
  text: Noted<OpportunityData['sales.submit-contract']> | null;
  returned: Reasoned | null;
  /** Legal's word on that text, and no other. */
  approved: Noted<OpportunityData['legal.approve-contract']> | null;
  signed: Noted<OpportunityData['sales.sign-contract']> | null;
  filed: Noted<OpportunityData['sales.file-contract']> | null;
}

/** Everything the machine remembers of an opportunity. */
export interface OpportunityFacts {
  no: string;
  /** 1 as registered; every change of what has to be evaluated adds one. */
  revision: number;
  need: Need;
  channel: OpportunityData['market.register-need']['channel'] | null;
  registered: Stamp | null;
  /** Who of sales deals with the customer: whoever took it up, or confirmed it last. */
  salesperson: string | null;
  enquiries: Noted<Pick<OpportunityData['sales.register-enquiry'], 'answers'>>[];
  confirmation: Noted<
    Pick<OpportunityData['sales.confirm-need'], 'accurate' | 'complete' | 'feasibility' | 'risks'>
  > | null;
  flagged: Noted<OpportunityData['sales.flag-key']> | null;
  strategy:
    | (Noted<Omit<OpportunityData['sales.hold-strategy-meeting'], 'minutes'>> & { meeting?: string; minutes?: string })
    | null;
  /** The latest of each; one of an earlier revision is out of date. */
  evaluations: { [Office in Evaluating]: Noted<OpportunityData[`${Office}.evaluate`]> | null };
  /** What was found of risks, each with its number in the register of risks. */
  risks: (Omit<RiskData['review.identify-risk'], 'order'> & { no: string })[];
  quote: Noted<OpportunityData['sales.quote']> | null;
  negotiations: Noted<OpportunityData['sales.record-negotiation']>[];
  contract: Contract;
  /** The number of the order that it has become. */
  order: string | null;
  won: Stamp | null;
  lost: (Noted<OpportunityData['sales.lose']> & { reason: string | null }) | null;
}
