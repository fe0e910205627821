import { isProcessNo } from '../shared/address.js';
import { api } from './client.js';
import type { components } from './schema.js';

/** A kind of process, as lists, menus and heads tell of it. */
export type Kind = components['schemas']['Machines']['items'][number];

const NONE: readonly Kind[] = [];

/** Every kind of process that the company runs; none until they are known. Only a new build has others. */
export const useKinds = (): readonly Kind[] =>
  api.useQuery('get', '/api/machines', {}, { staleTime: Infinity }).data?.items ?? NONE;

export const useKind = (kind: string): Kind | undefined => useKinds().find(({ id }) => id === kind);

/** Of which kind a number is: its letters say so. */
export function useKindOf(): (no: string) => string | undefined {
  const kinds = useKinds();
  return (no) => (isProcessNo(no) ? kinds.find(({ prefix }) => no.startsWith(`${prefix}-`))?.id : undefined);
}

/** What an event of any kind is called; its technical name where it is newer than the page. */
export function useEventName(): (type: string) => string {
  const kinds = useKinds();
  return (type) => kinds.find(({ labels }) => type in labels)?.labels[type] ?? type;
}
