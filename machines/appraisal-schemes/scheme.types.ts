import type { Noted, Stamp } from '../kit/record.js';
import type { AppraisalCadence, Period } from '../indicators/period.js';
import type { Recorded } from '../rulebook.js';
import type { SchemeData } from './scheme.schema.js';

export type SchemeEvent = Recorded<SchemeData>;

type Reasoned = Stamp & { reason: string | null };
type Drafted = SchemeData['hr.draft-scheme'];

/** A period that was opened, with the appraisals that it has begun. */
export type OpenedPeriod = Stamp & Period & { appraisals: string[] };

/** Everything the machine remembers of a scheme of appraisal. */
export interface SchemeFacts {
  no: string;
  /** 1 as first drafted; every draft adds one. */
  revision: number;
  scheme: string;
  cadence: AppraisalCadence | null;
  opensItself: boolean;
  indicators: Drafted['indicators'];
  people: string[];
  panel: string[];
  method: string;
  doc: string | null;
  drafted: Stamp | null;
  /** Whoever has drafted it, or stood in for him: none of them approves it. */
  drafters: string[];
  returned: Reasoned[];
  approved: Noted<SchemeData['management.approve-scheme']> | null;
  /** Who was appraised and who sat on the panel before, with why that changed. */
  changes: (Reasoned & { people: string[]; panel: string[] })[];
  periods: OpenedPeriod[];
  retired: Reasoned | null;
  withdrawn: Reasoned | null;
}
