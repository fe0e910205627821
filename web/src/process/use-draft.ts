import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../api/client.js';
import { readAgain } from '../api/query-client.js';

const PAUSE_MS = 1_500;
const AGAIN_MS = 10_000;

type Content = Record<string, unknown>;

/** What became of the last attempt to keep the draft. */
export type Keeping = { kind: 'nothing' } | { kind: 'saving' } | { kind: 'failed' } | { kind: 'saved'; at: string };

async function store(id: string | null, content: Content): Promise<string> {
  const body = { content };
  const { data } =
    id === null
      ? await client.POST('/api/order-drafts', { body })
      : await client.PUT('/api/order-drafts/{id}', { params: { path: { id } }, body });
  if (!data) throw new Error('The draft was answered without a body');
  return data.id;
}

/**
 * Keeps what is being written as a draft of its author, a moment after he stops. One attempt at a time: the next begins
 * with whatever has been written meanwhile.
 * @param onCreated the draft has its id now, so that the page's address can name it
 */
export function useDraft(known: string | null, onCreated: (id: string) => void) {
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing' });
  const id = useRef(known);
  const waiting = useRef<Content | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const created = useRef(onCreated);
  useEffect(() => {
    created.current = onCreated;
  });

  const keepNow = useCallback((): Promise<void> => {
    const keepOnce = async (): Promise<void> => {
      while (waiting.current !== null) {
        const content = waiting.current;
        waiting.current = null;
        setKeeping({ kind: 'saving' });
        try {
          const stored = await store(id.current, content);
          if (id.current === null) {
            id.current = stored;
            created.current(stored);
          }
          setKeeping({ kind: 'saved', at: new Date().toISOString() });
        } catch (error) {
          waiting.current ??= content;
          setKeeping({ kind: 'failed' });
          throw error;
        }
      }
      await readAgain({ queryKey: ['get', '/api/order-drafts'] });
    };
    clearTimeout(timer.current);
    running.current ??= keepOnce().finally(() => {
      running.current = null;
    });
    return running.current;
  }, []);

  /** The form has changed: it is stored when it has been left alone for a moment. */
  const note = useCallback(
    (content: Content): void => {
      const tryIn = (ms: number): void => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          keepNow().catch(() => tryIn(AGAIN_MS));
        }, ms);
      };
      waiting.current = content;
      tryIn(PAUSE_MS);
    },
    [keepNow],
  );

  // Whoever leaves the page right after the last letter does not lose it; the page that he is on then keeps its address.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      created.current = () => undefined;
      if (waiting.current !== null) keepNow().catch(() => undefined);
    },
    [keepNow],
  );

  return {
    keeping,
    note,
    /** Stores it at once and gives its id. */
    settle: async (content: Content): Promise<string> => {
      waiting.current = content;
      await keepNow();
      // What was running when it was called has taken the newer content along.
      if (id.current === null) throw new Error('The draft has no id');
      return id.current;
    },
  };
}
