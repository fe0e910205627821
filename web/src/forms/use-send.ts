import { useState } from 'react';
import { api } from '../api/client.js';
import { isRefusal, ServerLostError } from '../api/problem.js';
import type { Place } from '../api/process-queries.js';
import { refresh } from '../api/process-queries.js';
import type { EventBody, ProcessHead } from '../api/types.js';
import { newKey } from './new-key.js';

const ROOT = '/api/processes/{kind}/{no}';

/** Nobody knows whether it was recorded: the answer was lost on its way. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof ServerLostError || isRefusal(error, 'outcome-unknown');

/**
 * Sends an event, or asks what it would do. The key belongs to the form: however often it is sent, it counts once. The
 * version is the one that the sender has looked at.
 */
export function useSend(place: Place, version: number, onSent: (process: ProcessHead) => void) {
  const [key] = useState(newKey);
  const guard = { 'If-Match': `"${version}"`, 'Idempotency-Key': key };
  const sending = api.useMutation('post', `${ROOT}/events`, {
    onSuccess: async (process) => {
      onSent(process);
      await refresh(place);
    },
    onError: () => void refresh(place),
  });
  const previewing = api.useMutation('post', `${ROOT}/preview`);

  const forget = (): void => {
    sending.reset();
    previewing.reset();
  };
  return {
    send: (body: EventBody) => sending.mutate({ params: { path: place, header: guard }, body }),
    preview: (body: EventBody) => previewing.mutate({ params: { path: place }, body }),
    forget,
    foreseen: previewing.data,
    isSending: sending.isPending,
    isPreviewing: previewing.isPending,
    error: (sending.error ?? previewing.error) as unknown,
  };
}
