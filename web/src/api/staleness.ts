import type { Query } from '@tanstack/react-query';
import { readAgain } from './query-client.js';

const GATHER_MS = 300;

/** Answers that tell of many processes at once: any transition may change them. */
const GATHERED = ['/api/orders', '/api/waiting', '/api/processes/{kind}', '/api/calendar'];
const GATHERED_BELOW = ['/api/departments/', '/api/inbox', '/api/notices'];
const SETTLED = ['/api/auth/', '/api/machines', '/api/rules', '/api/people'];

let moved = new Set<string>();
let gathering: ReturnType<typeof setTimeout> | undefined;

type Params = { path?: Record<string, string>; query?: { level?: string } };

/** The server looks for what is only advised order by order: it is read when its page is opened, not with every event. */
const isAdvice = (path: string, params?: Params): boolean => path === '/api/inbox' && params?.query?.level === 'warn';

function concerns({ queryKey }: Query, processes: ReadonlySet<string>): boolean {
  const [, path, init] = queryKey as [string, string, { params?: Params }?];
  if (typeof path !== 'string' || SETTLED.some((prefix) => path.startsWith(prefix))) return false;
  if (isAdvice(path, init?.params)) return false;
  if (GATHERED.includes(path) || GATHERED_BELOW.some((prefix) => path.startsWith(prefix))) return true;
  const named = Object.values(init?.params?.path ?? {});
  return named.some((value) => processes.has(value));
}

function invalidate(): void {
  const processes = moved;
  moved = new Set();
  gathering = undefined;
  void readAgain({ predicate: (query) => concerns(query, processes) });
}

/** A process has moved: whatever the page knows of it is read again, many at once. */
export function noteMoved(process: string): void {
  moved.add(process);
  gathering ??= setTimeout(invalidate, GATHER_MS);
}

/** Something may have been missed: everything that is on the screen is read again. */
export const catchUp = (): Promise<void> => readAgain();
