import { useQuery } from '@tanstack/react-query';
import { client } from '../api/client.js';
import type { Place } from '../api/process-queries.js';
import type { LogEntry } from '../api/types.js';

const PATH = '/api/processes/{kind}/{no}/history';
const ENTRIES_AT_ONCE = '200';

/** The whole log of a process, oldest first: it has hundreds of entries at most. */
export const useHistory = (place: Place, isWanted: boolean) =>
  useQuery({
    queryKey: ['get', PATH, { params: { path: place } }, 'all'],
    enabled: isWanted,
    queryFn: async () => {
      const entries: LogEntry[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await client.GET(PATH, {
          params: { path: place, query: { cursor, limit: ENTRIES_AT_ONCE } },
        });
        entries.push(...(data?.items ?? []));
        cursor = data?.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return entries;
    },
  });
