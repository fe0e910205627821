import { useState } from 'react';
import type { Lookup } from '../api/form-schema.js';
import { api } from '../api/client.js';
import { useSettled } from '../shared/use-settled.js';
import type { NamePath } from './problems.js';
import { useBeside } from './use-beside.js';

const FRESH_MS = 60_000;

/** Of these there are few: they are offered before anybody has typed. */
const FEW = ['units', 'contacts'];

/**
 * Names that are in use, for what is being typed. Nothing is offered while there is no answer: typing never waits for one,
 * and goes on where none comes.
 */
export function useLookup({ register, by }: Lookup, at: NamePath) {
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useSettled(typed);
  const beside = useBeside(by, at);
  const q = asked?.trim() ?? '';
  const { data } = api.useQuery(
    'get',
    '/api/lookups/{register}',
    { params: { path: { register }, query: { ...(q !== '' && { q }), ...beside } } },
    {
      enabled: asked !== null && (q !== '' || FEW.includes(register)),
      retry: false,
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
    },
  );
  return { items: data?.items ?? [], setTyped };
}
