import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { SupplierData } from './supplier.schema.js';

export type SupplierEvent = Recorded<SupplierData>;

export type Appraisal = Noted<SupplierData['procurement.appraise-supplier']>;

/** Everything the machine remembers of a supplier. */
export interface SupplierFacts {
  no: string;
  /** 1 as registered; every evaluation adds one. */
  revision: number;
  supplier: string;
  registrationNo: string | null;
  supplies: string[];
  /** In the company's currency. */
  yearlyAmount: string;
  liaison: string;
  liaisonPhone: string;
  place: string | null;
  licence: string | null;
  registrar: string | null;
  evaluation: Noted<SupplierData['procurement.evaluate-supplier']> | null;
  /** Quality's part in the evaluation that stands. */
  confirmed: Noted<SupplierData['quality.confirm-evaluation']> | null;
  admitted: Stamp | null;
  grade: SupplierData['procurement.grade-supplier']['grade'];
  /** The newest last. */
  appraisals: Appraisal[];
  /** What it has to mend; null once it has. */
  rectification: (Stamp & { what: string; until: string }) | null;
  rectified: Noted<SupplierData['procurement.accept-rectification']>[];
  rewards: Noted<SupplierData['procurement.reward-supplier']>[];
  eliminated: (Stamp & { reason: string | null }) | null;
  dueOn: string | null;
}
