import type { Erased, ProcessDefinition } from '../../../machines/process.js';
import type { ReminderLevel } from '../../../machines/kit/time.js';
import type { Wait } from '../explain/explain.js';
import type { Standing } from '../command/standing.js';

/** Who has to do what next, and since when. */
export interface WaitSince extends Wait {
  since: string;
  /** While a hold stopped its clock. */
  stops?: [from: string, to: string][];
  /** How far reminding has gone. */
  reminded?: ReminderLevel;
}

/** A wait whose clock a hold has stopped. */
export interface StoppedWait extends WaitSince {
  stoppedAt: string;
}

/** A process as it is stored. `head` is the hash of its last log entry. */
export interface StoredProcess extends Standing {
  id: string;
  kind: string;
  machineVersion: number;
  version: number;
  state: string;
  revision: number;
  held: boolean;
  dueOn: string | null;
  waits: WaitSince[];
  /** What goes on when the hold is over. */
  stopped: StoppedWait[];
  head: Buffer;
  createdAt: string;
  stateSince: string;
  updatedAt: string;
}

/** What happened to a process, as reactions and effects see it. */
export interface Transition<Facts = Erased> {
  definition: ProcessDefinition;
  process: string;
  seq: number;
  type: string;
  data: unknown;
  reason: string | null;
  by: string;
  onBehalfOf: string | null;
  office: string;
  at: string;
  occurredAt: string;
  /** When the process began. */
  began: string;
  /** Milestone before; null when the process begins. */
  from: string | null;
  /** Since when the process stood there. */
  fromSince: string | null;
  to: string;
  before: Facts | null;
  after: Facts;
  revision: number;
}

/** Something that an office or a person should know. The text is made from `topic` when it is shown. */
export interface Notice {
  office: string;
  head?: boolean;
  /** `task`: something waits for the office; `news`: it only has to know; the others: something is due, or long due. */
  kind: 'task' | 'news' | 'reminder' | 'escalation';
  /** The event to send for a task, the event that happened for news. */
  topic: string;
  rules?: string[];
}
