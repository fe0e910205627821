import type { UnmetRule } from './problem.js';
import type { PersonName } from './people.js';
import type { FormSchema } from './form-schema.js';

/** A chart's state: its name, or its regions with theirs. */
export type StateValue = string | { [region: string]: StateValue };

/** What every process shows of itself. */
export interface ProcessHead {
  no: string;
  kind: string;
  state: string;
  stateName: string;
  value: StateValue;
  revision: number;
  version: number;
}

/** Who has to do what next. */
export interface Wait {
  office: string;
  officeName: string;
  head: boolean;
  event: string;
  label: string;
  rules: string[];
  since: string;
  dueAt?: string | null;
  overdue?: boolean;
}

export interface JudgedRule extends UnmetRule {
  met: boolean;
  /** False: a declaration or the order's class takes the rule away. */
  applies: boolean;
  waived: boolean;
  stops: boolean;
}

/** An event of the present state. */
export interface NextEvent {
  type: string;
  label: string;
  sender: string;
  senderName: string;
  head: boolean;
  target: string | null;
  /** My office may send it. */
  mine: boolean;
  onBehalfOf: PersonName | null;
  /** It would be taken now, from me. */
  allowed: boolean;
  goal: boolean;
  reason: 'required' | 'optional';
  rules: JudgedRule[];
  schema: FormSchema;
}

export interface Next extends ProcessHead {
  events: NextEvent[];
}

export interface Preview {
  no: string;
  type: string;
  label: string;
  before: { state: string; version: number; revision: number } | null;
  after: { state: string; stateName: string; value: StateValue; version: number; revision: number };
  followUps: {
    process: string;
    kind: string;
    type: string;
    label: string;
    starts: boolean;
    state: string;
    stateName: string;
  }[];
  notices: {
    process: string;
    office: string;
    officeName: string;
    head: boolean;
    kind: 'task' | 'news';
    topic: string;
    label: string;
  }[];
  /** Where decisions go stale: `reviews.production`, `productionPlan.content`. */
  stale: string[];
  warnings: UnmetRule[];
}

export interface LogEntry {
  seq: number;
  type: string;
  label: string;
  by: PersonName & { office: string };
  onBehalfOf: PersonName | null;
  from: string | null;
  to: string;
  data: unknown;
  redacted?: string[];
  reason: string | null;
  occurredAt: string;
  recordedAt: string;
  revision: number;
  machineVersion: number;
  policyVersion: number;
  hash: string;
  prevHash: string;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface Verification {
  no: string;
  verified: boolean;
  events: number;
  head: string;
}

export interface PathStep {
  event: string;
  label: string;
  office: string;
  officeName: string;
  head: boolean;
  settles: { rule: string; clause: string; sentence: string }[];
  reaches: string | null;
  reachesName: string | null;
}

export interface PathAnswer {
  no: string;
  state: string;
  version: number;
  to: string;
  steps: PathStep[];
}

/** An event for the door. */
export interface EventBody {
  type: string;
  data?: Record<string, unknown>;
  occurredAt?: string;
  reason?: string;
}
