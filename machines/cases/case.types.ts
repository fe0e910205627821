import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { CaseData } from './case.schema.js';

export type CaseEvent = Recorded<CaseData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of a case. */
export interface CaseFacts {
  no: string;
  /** 1 as registered; every solution adds one. */
  revision: number;
  registered: Noted<CaseData['any.register-case']> | null;
  /** Whose office took it. */
  registrar: { office: Office; person: string } | null;
  response: Noted<CaseData['aftersales.respond']> | null;
  office: Office | null;
  person: string | null;
  investigation: Noted<CaseData['quality.investigate']> | null;
  /** The number of the nonconformity that a confirmed problem of quality has opened. */
  nonconformity: string | null;
  advices: Noted<CaseData['engineering.support']>[];
  solution: Noted<CaseData['office.propose-solution']> | null;
  /** The present solution costs more than may be given without the leader, by the policy of its day. */
  claimDue: boolean;
  /** Of the present solution. */
  claim: Stamp | null;
  refused: Reasoned[];
  result: Noted<CaseData['office.report-solved']> | null;
  answers: Noted<CaseData['sales.confirm-with-customer']>[];
  decided: Noted<CaseData['management.decide-case']> | null;
  closed: Stamp | null;
}
