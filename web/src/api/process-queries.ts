import { useQueries } from '@tanstack/react-query';
import { api } from './client.js';
import { readAgain } from './query-client.js';
import { ORDERS } from '../shared/address.js';
import { asOrder } from './types.js';
import type { Next } from './types.js';

// Orders and every other process answer to the same verbs under `/api/processes/{kind}`.

/** Which process. */
export interface Place {
  kind: string;
  no: string;
}

const ROOT = '/api/processes/{kind}/{no}';

/** What a form begins with is read when it is opened: what the page remembers may have been overtaken by others. */
const staleFor = (isForm: boolean) => (isForm ? { staleTime: 0 } : {});

/** When to ask: not while it is not wanted, and without trusting the page's memory where a form begins with it. */
interface Asking {
  isWanted?: boolean;
  isForm?: boolean;
}

/** Every event of the present state with its rules, as they stand for whoever asks. */
export const useNext = (place: Place, { isWanted = true, isForm = false }: Asking = {}) =>
  api.useQuery(
    'get',
    `${ROOT}/next`,
    { params: { path: place } },
    // The description of the API leaves open what a schema of an event is.
    { ...staleFor(isForm), enabled: isWanted, select: (next) => next as unknown as Next },
  );

/** The same of many orders at once. The first failure is told; what was answered before it is not lost. */
export const useNextOfAll = (kind: string, nos: readonly string[]) =>
  useQueries({
    queries: nos.map((no) => ({
      ...api.queryOptions('get', `${ROOT}/next`, { params: { path: { kind, no } } }),
      staleTime: 0,
    })),
    combine: (asked) => ({
      answers: new Map(asked.flatMap(({ data }) => (data ? [[data.no, data as unknown as Next] as const] : []))),
      error: asked.find(({ error, data }) => error && !data)?.error ?? null,
      isComplete: asked.every(({ data }) => data !== undefined),
      refetch: () => void Promise.all(asked.filter(({ error }) => error).map(({ refetch }) => refetch())),
    }),
  });

/** Any process as it stands. */
export const useProcess = (place: Place, { isWanted = true, isForm = false }: Asking = {}) =>
  api.useQuery('get', ROOT, { params: { path: place } }, { ...staleFor(isForm), enabled: isWanted });

/** One order as it stands. */
export const useOrder = (no: string, asking?: Asking) => {
  const asked = useProcess({ kind: ORDERS, no }, asking);
  return { ...asked, data: asked.data && asOrder(asked.data) };
};

/** The event was taken: whatever this page knows of the process is read again at once. */
export const refresh = ({ no }: Place): Promise<void> =>
  readAgain({
    predicate: ({ queryKey: [, path, init] }) => {
      if (typeof path !== 'string') return false;
      const named = (init as { params?: { path?: { no?: string } } } | undefined)?.params?.path?.no;
      return (
        named === no ||
        path.startsWith('/api/departments/') ||
        ['/api/orders', '/api/inbox', '/api/waiting', '/api/notices'].includes(path)
      );
    },
  });
