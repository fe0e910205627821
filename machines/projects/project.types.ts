import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { NewTask, ProjectData } from './project.schema.js';

export type ProjectEvent = Recorded<ProjectData>;

export interface Member {
  office: Office;
  person: string;
}

/** What somebody of a department has to do; from the start on it is an action of its own. */
export interface Task extends Omit<NewTask, 'verifier'> {
  /** `T1`, `T2`: within the project. */
  task: string;
  /** The number of its action. */
  action: string;
  verifier: Member;
  /** How its action has ended. */
  ended: 'verified' | 'dropped' | null;
}

/** The design as it was last submitted. */
export interface Design extends Noted<ProjectData['engineering.submit-design']> {
  /** 1 as first submitted; every one after it adds one. */
  version: number;
  /** What they found stands among the findings. */
  reviews: Noted<Omit<ProjectData['reviewers.review-design'], 'findings'>>[];
  released: Stamp | null;
}

/** What has to be mended: found by a reviewer, by a test, or by the customer. */
export interface Finding {
  finding: string;
  source: 'review' | 'test' | 'customer';
  text: string;
  /** Who found it, and says whether it is mended. */
  by: string;
  at: string;
  measure: (Stamp & { cause?: string; measure: string }) | null;
  closed: Stamp | null;
  /** When it was said to be mended and was not. */
  rejected: (Stamp & { remark?: string })[];
}

type Tried = ProjectData['engineering.test-sample']['tests'][number];

/** The sample as it was made last. */
export interface Sample extends Noted<ProjectData['engineering.make-sample']> {
  /** Counts the samples of the project. */
  round: number;
  /** The version of the design by which it was made. */
  design: number;
  /** The last result of each item. */
  tests: (Tried & Stamp)[];
  submitted: Noted<ProjectData['engineering.submit-sample']> | null;
  confirmed: Noted<ProjectData['sales.confirm-sample']> | null;
  returned: (Stamp & { reason: string | null }) | null;
}

/** What the order did not take when it was told; it is offered there. */
export interface Untold {
  type: string;
  data: object;
}

/** Everything the machine remembers of a project. */
export interface ProjectFacts {
  no: string;
  /** 1 as opened; every design that is submitted adds one. */
  revision: number;
  order: string;
  name: string;
  /** Who opened it, and follows it. */
  leader: Member | null;
  /** What the kickoff set, as the order kept it when the project was opened. */
  milestones: { name: string; on: string }[];
  /** The order is one with design: its plans wait for the sample. */
  designed: boolean;
  /** The last milestone. */
  dueOn: string | null;
  tasks: Task[];
  /** How people go about them: the latest of each task. */
  plans: Noted<ProjectData['person.submit-work-plan']>[];
  /** Tasks that there ever were: their numbers go on. */
  counted: number;
  withdrawn: (Stamp & Pick<Task, 'task' | 'action' | 'content' | 'office' | 'person'> & { reason: string | null })[];
  started: Stamp | null;
  design: Design | null;
  findings: Finding[];
  sample: Sample | null;
  untold: Untold[];
  completed: Stamp | null;
  cancelled: (Stamp & { reason: string | null }) | null;
}
