import type { Noted, Stamp } from '../kit/record.js';
import type { AppraisalCadence } from '../indicators/period.js';
import type { SchemeRow } from '../indicators/row.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { Figure } from './appraisal.figures.js';
import type { AppraisalData } from './appraisal.schema.js';

export type AppraisalEvent = Recorded<AppraisalData>;

type Reasoned = Stamp & { reason: string | null };
type Reviewed = AppraisalData['reviewer.review-appraisal'];

/** Everything the machine remembers of an appraisal. */
export interface AppraisalFacts {
  no: string;
  /** 1 as opened; a self-assessment that is handed in again adds one. */
  revision: number;
  scheme: string;
  schemeName: string;
  cadence: AppraisalCadence | null;
  period: string;
  from: string;
  to: string;
  office: Office | null;
  person: string | null;
  panel: string[];
  rows: SchemeRow[];
  /** The day until which the self-assessment is handed in. */
  dueOn: string | null;
  assessed: (Stamp & { summary: string; doc: string | null }) | null;
  /** Whoever belonged to the appraised office when something was decided: none of them reviews it. */
  members: string[];
  figures: Figure[];
  corrections: (Noted<AppraisalData['reviewer.correct-figure']> & { before: string | null })[];
  returned: Reasoned[];
  opinions: Noted<AppraisalData['panel.give-opinion']>[];
  reviewed: (Stamp & Omit<Reviewed, 'scores'>) | null;
  scores: Reviewed['scores'];
  /** Points of a hundred. */
  total: string | null;
  fedBack: Noted<AppraisalData['reviewer.feed-back']> | null;
  accepted: Noted<AppraisalData['office.accept-result']> | null;
  objections: Noted<AppraisalData['office.object-to-result']>[];
  answers: (Noted<AppraisalData['management.answer-objection']> & { totalBefore: string | null })[];
  /** Awards, promotions, training: what people decided by it. Nothing follows from an appraisal by itself. */
  outcomes: (Noted<AppraisalData['reviewer.record-outcome']> & { reason: string | null })[];
  closed: Noted<AppraisalData['reviewer.close-appraisal']> | null;
  cancelled: Reasoned | null;
}
