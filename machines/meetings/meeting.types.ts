import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { Pack } from './meeting.pack.js';
import type { MeetingData, MeetingKind } from './meeting.schema.js';

export type MeetingEvent = Recorded<MeetingData>;

type Reasoned = Stamp & { reason: string | null };

/** What was resolved; `action` is the number under which it is followed from the release on. */
export interface Resolved {
  item: number;
  content: string;
  office: Office;
  person: string;
  dueOn: string;
  action: string;
}

/** Everything the machine remembers of a meeting. */
export interface MeetingFacts {
  no: string;
  /** 1 as called; each move adds one. */
  revision: number;
  kind: MeetingKind;
  title: string;
  on: string | null;
  from: string;
  place: string;
  host: string | null;
  recorder: string | null;
  caller: { office: Office; person: string } | null;
  attendees: { office: Office; person: string }[];
  observers: string[];
  orders: string[];
  issues: string[];
  series: string;
  cadence: string | null;
  proposed: (Noted<MeetingData['any.propose-meeting']> & { office: Office }) | null;
  declined: Reasoned | null;
  topics: (Noted<MeetingData['any.submit-topic']> & { no: number; withdrawn: boolean })[];
  materials: Noted<MeetingData['any.submit-material']>[];
  leaves: (Reasoned & { person: string; representative: string | null })[];
  agenda: Noted<MeetingData['operations.set-agenda']> | null;
  pack: Pack | null;
  signedIn: { person: string; at: string; late: boolean }[];
  opened: Stamp | null;
  present: { person: string; late: boolean }[];
  absent: { person: string; reason: string | null; withoutLeave: boolean }[];
  records: Noted<Omit<MeetingData['recorder.record-item'], 'resolution'>>[];
  resolutions: Resolved[];
  closed: Stamp | null;
  /** By when the minutes are handed in (S1§四(二)). */
  minutesDueAt: string | null;
  protocol: (Noted<MeetingData['recorder.submit-minutes']> & { inTime: boolean }) | null;
  returned: Reasoned[];
  released: Stamp | null;
  signatures: (Noted<MeetingData['any.sign-minutes']> & { person: string })[];
  contests: Reasoned[];
  filed: Noted<MeetingData['operations.file-meeting']> | null;
  moves: (Reasoned & { from: string })[];
  cancelled: Reasoned | null;
}
