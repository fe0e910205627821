import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { RiskData } from './risk.schema.js';

export type RiskEvent = Recorded<RiskData>;

/** Everything the machine remembers of a risk. */
export interface RiskFacts {
  no: string;
  /** 1 as identified; every assessment adds one. */
  revision: number;
  identified: Noted<RiskData['any.identify-risk']> | null;
  /** Who identified it; nobody, where a review did. */
  identifier: { office: Office; person: string } | null;
  /** Who assesses and treats it. */
  office: Office | null;
  assessed: Noted<RiskData['office.assess-risk']> | null;
  /** Likelihood times impact of the present assessment: 1 to 25. */
  level: number | null;
  /** It is at the level, by the policy of the day of the assessment, of which the leader is told. */
  isHigh: boolean;
  treatments: Noted<RiskData['office.treat-risk']>[];
  /** The actions that the countermeasures have started. */
  actions: string[];
  accepted: (Stamp & { reason: string | null }) | null;
  closed: Noted<RiskData['office.close-risk']> | null;
}
