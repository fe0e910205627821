import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from './types.js';

/** What tells a list from another: its route, and what was asked of it. */
type Asked = readonly [path: string, params: { query?: object; path?: object }];

/**
 * A list that is read part by part. The key has the form of every other answer's, so that the live stream finds it.
 * @param fetchPart reads the part behind a cursor; the first one has none
 */
export function usePages<Item>(
  [path, params]: Asked,
  fetchPart: (cursor: string | undefined) => Promise<{ data?: Page<Item> }>,
) {
  return useInfiniteQuery({
    queryKey: ['get', path, { params }, 'parts'],
    queryFn: async ({ pageParam }) => {
      const { data } = await fetchPart(pageParam);
      return data ?? { items: [], nextCursor: null };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
