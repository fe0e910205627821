import type { AppraisalCadence } from '../indicators/period.js';
import type { SchemeRow } from '../indicators/row.js';
import type { Office } from '../offices.js';

/** What a scheme begins an appraisal with. */
export interface OpenedAppraisal {
  scheme: string;
  name: string;
  cadence: AppraisalCadence;
  period: string;
  from: string;
  to: string;
  office: Office;
  /** Of a clerk who is appraised by himself; null: the whole office. */
  person: string | null;
  panel: string[];
  rows: SchemeRow[];
}
