import { useEffect } from 'react';
import { end } from '../session/session.js';
import { pause } from '../shared/pause.js';
import { ownHeaders } from './client.js';
import { connection, noteAnswered, noteLost } from './connection.js';
import { streamReader } from './event-stream.js';
import type { Leadership } from './tab-leader.js';
import { joinTabs } from './tab-leader.js';
import { catchUp, noteMoved } from './staleness.js';

/** What a tab with the stream tells the others. */
type Told = { kind: 'moved'; process: string } | { kind: 'stream'; isOpen: boolean };

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
/** The server says something at least this often; silence is a dead connection that nobody has noticed. */
const SILENCE_MS = 60_000;
const PING_MS = 3_000;

async function ping(): Promise<void> {
  try {
    const response = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PING_MS) });
    if (response.ok) noteAnswered();
  } catch {
    noteLost();
  }
}

const processOf = (data: string): string | undefined => {
  try {
    const told = JSON.parse(data) as { process?: unknown; no?: unknown };
    const named = told.process ?? told.no;
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
};

interface Listener {
  onMoved: (process: string) => void;
  onStream: (isOpen: boolean) => void;
}

/** Holds the stream open, from where it broke; returns what closes it. */
function listen({ onMoved, onStream }: Listener): () => void {
  let isClosed = false;
  let attempt = new AbortController();
  let lastId: string | null = null;
  let wait = FIRST_PAUSE_MS;

  const readOnce = async (): Promise<void> => {
    const { signal } = (attempt = new AbortController());
    const giveUp = (): void => attempt.abort();
    let patience = setTimeout(giveUp, SILENCE_MS);
    try {
      const response = await fetch('/api/stream', {
        headers: {
          ...ownHeaders(),
          Accept: 'text/event-stream',
          ...(lastId === null ? {} : { 'Last-Event-ID': lastId }),
        },
        cache: 'no-store',
        signal,
      });
      if (response.status === 401) return end('expired');
      if (!response.ok || !response.body) return;
      wait = FIRST_PAUSE_MS;
      onStream(true);
      const read = streamReader(({ id, data }) => {
        lastId = id ?? lastId;
        const process = processOf(data);
        if (process !== undefined) onMoved(process);
      });
      const letters = new TextDecoder();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(patience);
        patience = setTimeout(giveUp, SILENCE_MS);
        read(letters.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(patience);
      if (!isClosed) onStream(false);
    }
  };

  const keepReading = async (): Promise<void> => {
    while (!isClosed) {
      await readOnce().catch(() => (isClosed ? undefined : ping()));
      await pause(wait);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  };
  void keepReading();
  return () => {
    isClosed = true;
    attempt.abort();
  };
}

/** Keeps what is on the screen as it is at the server, while somebody is signed in. */
export function useLiveUpdates(person: string): void {
  useEffect(() => {
    let isOpen = false;

    const onStream = (open: boolean): void => {
      // What moved while nobody listened, the time before the very first stream included, has to be read again.
      if (open && !isOpen) void catchUp();
      isOpen = open;
      const standing = connection.get();
      if (standing === 'live' || standing === 'quiet') connection.set(open ? 'live' : 'quiet');
    };
    const tabs: Leadership<Told> = joinTabs<Told>(`order-follow-up.live.${person}`, {
      onLead: () =>
        listen({
          onMoved: (process) => {
            noteMoved(process);
            tabs.tell({ kind: 'moved', process });
          },
          onStream: (open) => {
            onStream(open);
            tabs.tell({ kind: 'stream', isOpen: open });
          },
        }),
      onTold: (told) => (told.kind === 'moved' ? noteMoved(told.process) : onStream(told.isOpen)),
    });

    const stopWatching = connection.subscribe(() => {
      if (connection.get() !== 'catching-up') return;
      void catchUp().then(() => connection.set(isOpen ? 'live' : 'quiet'));
    });
    const pinging = setInterval(() => {
      if (connection.get() === 'lost') void ping();
    }, PING_MS);
    const offline = (): void => noteLost();
    addEventListener('offline', offline);

    return () => {
      removeEventListener('offline', offline);
      clearInterval(pinging);
      stopWatching();
      tabs.leave();
    };
  }, [person]);
}
