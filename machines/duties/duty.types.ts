import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { Ask } from './duty.asks.js';
import type { DutyFigure } from './duty.figures.js';
import type { DutyId } from './duty.register.js';
import type { DutyData } from './duty.schema.js';

export type DutyEvent = Recorded<DutyData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of one period of a duty. */
export interface DutyFacts {
  no: string;
  /** 1 as opened; what is handed in again adds one. */
  revision: number;
  duty: DutyId | null;
  period: string;
  dueOn: string | null;
  office: Office | null;
  reviewer: Office | null;
  asks: Ask[];
  /** Whether a document has to be handed in. */
  needsDoc: boolean;
  submitted:
    | (Noted<DutyData['office.submit-duty']> & {
        /** What the product knew, where something else was handed in. */
        suggested?: DutyFigure[];
      })
    | null;
  returned: Reasoned[];
  accepted: Stamp | null;
  excused: Reasoned | null;
  missed: Stamp | null;
  /** Handed in, or not at all, after its day was over. */
  late: boolean;
}
