import type { PersonName } from './people.js';

/** What a process waits for from me. */
export interface Task {
  process: string;
  kind: string;
  title: string;
  state: string;
  stateName: string;
  event: string;
  label: string;
  office: string;
  officeName: string;
  head: boolean;
  rules: { rule: string; sentence: string; clause: string }[];
  since: string;
  dueAt: string | null;
  overdue: boolean;
  /** When the process itself is due. */
  dueOn: string | null;
  onBehalfOf: PersonName | null;
}

/** What my office was told. */
export interface Notice {
  id: string;
  office: string;
  officeName: string;
  head: boolean;
  kind: 'task' | 'news';
  process: string;
  processKind: string;
  seq: number;
  topic: string;
  label: string;
  rules: string[];
  toldAt: string;
  read: boolean;
}
