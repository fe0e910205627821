import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { isSignedIn } from '../session/session.js';
import { questions } from './query-client.js';
import type { Page } from './types.js';

/** What tells a list from another: its route, and what was asked of it. */
export type Asked = readonly [path: string, params: { query?: object; path?: object }];

/** Reads the part of a list behind a cursor; the first one has none. */
export type FetchPart<Item> = (cursor: string | undefined) => Promise<{ data?: Page<Item> }>;

/** The key has the form of every other answer's, so that the live stream finds it. */
const partsOf = <Item>([path, params]: Asked, fetchPart: FetchPart<Item>) =>
  infiniteQueryOptions({
    queryKey: ['get', path, { params }, 'parts'],
    queryFn: async ({ pageParam }) => {
      const { data } = await fetchPart(pageParam);
      return data ?? { items: [], nextCursor: null };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** A list that is read part by part. */
export const usePages = <Item>(asked: Asked, fetchPart: FetchPart<Item>) =>
  useInfiniteQuery({
    ...partsOf(asked, fetchPart),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** Asks for the first part of a list while the page that shows it is still being loaded. */
export function readAhead<Item>(asked: Asked, fetchPart: FetchPart<Item>): null {
  if (isSignedIn()) void questions.prefetchInfiniteQuery(partsOf(asked, fetchPart));
  return null;
}
