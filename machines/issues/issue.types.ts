import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { IssueData } from './issue.schema.js';

export type IssueEvent = Recorded<IssueData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of an issue. */
export interface IssueFacts {
  no: string;
  /** 1 as raised; every solution and decision adds one. */
  revision: number;
  kind: IssueData['any.raise-issue']['kind'] | null;
  orders: string[];
  exception: IssueData['any.raise-issue']['exception'] | null;
  description: string;
  effect: IssueData['any.raise-issue']['effect'];
  raiser: { office: Office; person: string } | null;
  /** Whoever deals with it. */
  office: Office | null;
  person: string | null;
  others: Office[];
  dueOn: string | null;
  cause: Noted<IssueData['office.state-cause']> | null;
  solution: Noted<IssueData['office.propose-solution']> | null;
  measures: Noted<IssueData['any.take-emergency-measure']>[];
  /** Of the measures so far; a further measure wants another. */
  review: Noted<IssueData['clerk.review-emergency']> | null;
  reported: Stamp | null;
  special: Noted<IssueData['management.call-special']>[];
  decisions: Noted<IssueData['management.decide-issue']>[];
  /** The actions that its decisions have started. */
  actions: string[];
  result: Noted<IssueData['office.report-solved']> | null;
  verified: Stamp | null;
  reopened: Reasoned[];
}
