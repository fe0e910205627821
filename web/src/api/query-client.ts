import { type InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';
import { language } from '../messages/language.js';
import { ProblemError } from './problem.js';

const FRESH_MS = 15_000;

/** Trying again helps where nobody answered, never where the server refused. */
const isWorthAnother = (attempts: number, error: unknown): boolean => {
  if (error instanceof ProblemError) return error.problem.status === 503 && attempts < 3;
  return attempts < 2;
};

/** The answers of the server that the page remembers. The live stream makes them stale; so does time, where it is silent. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: isWorthAnother, networkMode: 'always', refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * Something has changed: what the page remembers of it is stale, and what is on the screen is read again. An answer that
 * is still on its way may have been written before the change, and would then be taken for fresh: the library asks again
 * for what it has an answer to show meanwhile, so that the others are broken off here.
 */
export async function readAgain(filters: InvalidateQueryFilters = {}): Promise<void> {
  await questions.cancelQueries({
    ...filters,
    predicate: (query) =>
      query.state.fetchStatus !== 'idle' &&
      (query.state.data === undefined || !query.isActive()) &&
      (filters.predicate?.(query) ?? true),
  });
  await questions.invalidateQueries(filters);
}

// Labels and sentences come from the server in the language that was asked for.
language.subscribe(() => void readAgain());
