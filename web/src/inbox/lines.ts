import type { Task } from '../api/types.js';

/** What one process asks of its reader: its most pressing task, and the others folded behind it. */
export interface TaskLine {
  key: string;
  first: Task;
  others: readonly Task[];
}

export const SORTS = ['due', 'since', 'number', 'office'] as const;
export type SortBy = (typeof SORTS)[number];

const compared = <Key extends string | number>(one: Key, other: Key): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** The tasks come as they are to be done; by office, each office's stand together. */
function sorted(tasks: readonly Task[], by: SortBy): readonly Task[] {
  if (by === 'since') return [...tasks].sort((a, b) => compared(Date.parse(a.since), Date.parse(b.since)));
  if (by === 'number') return [...tasks].sort((a, b) => compared(a.process, b.process));
  return tasks;
}

const groupOf = ({ process, office }: Task, by: SortBy): string => (by === 'office' ? `${office} ${process}` : process);

/** Whatever they are sorted by, urged ones come first. */
const urgedFirst = (lines: readonly TaskLine[]): TaskLine[] => [
  ...lines.filter(({ first }) => first.urged !== null),
  ...lines.filter(({ first }) => first.urged === null),
];

/** One line a process; one an office and process, where they are told apart by office. */
export function linesOf(tasks: readonly Task[], by: SortBy): TaskLine[] {
  const lines = new Map<string, Task[]>();
  for (const task of sorted(tasks, by)) {
    const key = groupOf(task, by);
    lines.set(key, [...(lines.get(key) ?? []), task]);
  }
  const found = [...lines].flatMap(([key, [first, ...others]]) => (first ? [{ key, first, others }] : []));
  if (by === 'office') return found.sort((a, b) => compared(a.first.officeName, b.first.officeName));
  return urgedFirst(found);
}
