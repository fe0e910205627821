import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { ActionData } from './action.schema.js';

export type ActionEvent = Recorded<ActionData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of an action. */
export interface ActionFacts {
  no: string;
  /** 1 as assigned; each new date adds one. */
  revision: number;
  content: string;
  office: Office | null;
  person: string | null;
  dueOn: string | null;
  orders: string[];
  event: NonNullable<ActionData['any.assign-action']['event']> | null;
  partOf: string | null;
  /** Of what it is a part hears of its new dates; actions do not. */
  tellsDates?: true;
  /** The meeting that resolved it. */
  meeting: string | null;
  /** Of that meeting: its next looks back at it. */
  series: string | null;
  assigner: { office: Office; person: string } | null;
  verifier: { office: Office; person: string } | null;
  /** Since when the assignee is asked to confirm. */
  askedAt: string | null;
  confirmed: Stamp | null;
  declined: Reasoned | null;
  /** Which of them have ended stands in `ended`. */
  parts: string[];
  ended: string[];
  progress: Noted<ActionData['assignee.report-progress']>[];
  done: Noted<ActionData['assignee.report-done']> | null;
  verified: Stamp | null;
  reopened: Reasoned[];
  dropped: Reasoned | null;
  dates: (Reasoned & { from: string; to: string })[];
  /** Not done when its day was over, as far as anything has happened since. */
  late: boolean;
}
