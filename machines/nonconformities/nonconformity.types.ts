import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { NonconformityData } from './nonconformity.schema.js';

export type NonconformityEvent = Recorded<NonconformityData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of a nonconformity. */
export interface NonconformityFacts {
  no: string;
  /** 1 as found; every plan adds one. */
  revision: number;
  found: Noted<NonconformityData['quality.open']> | null;
  /** Who finds the cause and rectifies. */
  office: Office;
  analysis: Noted<NonconformityData['production.analyse']> | null;
  plan: Noted<NonconformityData['production.plan-action']> | null;
  dueOn: string | null;
  /** Of the present plan. */
  accepted: Stamp | null;
  returned: Reasoned[];
  rectified: Noted<NonconformityData['production.report-rectified']> | null;
  prevented: Noted<NonconformityData['production.report-prevention']> | null;
  verified: Noted<NonconformityData['quality.verify']> | null;
  rejected: Reasoned[];
}
