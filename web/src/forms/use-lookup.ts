import { Form } from 'antd';
import { useState } from 'react';
import type { Lookup } from '../api/form-schema.js';
import { api } from '../api/client.js';
import { useSettled } from '../shared/use-settled.js';
import { useFormContent } from './form-context.js';
import { placeBeside, recordedPlace } from './places.js';
import type { NamePath } from './problems.js';

const FRESH_MS = 60_000;

/** Of these there are few: they are offered before anybody has typed. */
const FEW = ['units', 'contacts'];

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], record);

/**
 * Names that are in use, for what is being typed. Nothing is offered while there is no answer: typing never waits for one,
 * and goes on where none comes.
 */
export function useLookup({ register, by = {} }: Lookup, at: NamePath) {
  const form = Form.useFormInstance();
  const { current } = useFormContent();
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useSettled(typed);
  const beside: Record<string, string> = {};
  for (const [name, place] of Object.entries(by)) {
    const value = textIn(form.getFieldValue(placeBeside(at, place))) ?? textIn(valueAt(current, recordedPlace(place)));
    if (value !== undefined) beside[name] = value;
  }
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
