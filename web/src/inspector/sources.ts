import { createBrowserReceiver } from '@statelyai/inspect';
import { client } from '../api/client.js';
import { createStore } from '../shared/store.js';
import type { Inspected, Message } from './inspected.js';
import { isMessage, withMessages } from './inspected.js';

/** How the connection to the product's own processes stands. */
export type Standing = 'off' | 'connecting' | 'live' | 'lost' | 'refused';

export const inspected = createStore<Inspected>(new Map());
export const standing = createStore<Standing>('off');
/** Whether another application has told anything. */
export const isForeign = createStore(false);

const AGAIN_MS = 3_000;
/** The session is over (RFC 6455, policy violation). */
const SESSION_OVER = 1008;

let waiting: Message[] = [];
let held = false;

/** Many messages come at once: the page is drawn once for all of them. */
function take(message: unknown): void {
  if (!isMessage(message)) return;
  if (waiting.length === 0) setTimeout(show, 50);
  waiting.push(message);
}

function show(): void {
  if (held) return;
  const messages = waiting;
  waiting = [];
  inspected.set(withMessages(inspected.get(), messages));
}

/** While the page is held, what arrives waits. */
export function hold(isHeld: boolean): void {
  held = isHeld;
  if (!held) show();
}

export function clear(): void {
  waiting = [];
  inspected.set(new Map());
}

/** Whoever has opened this page as his inspector is listened to; what is not an inspection message is not heard. */
export function listenToOpener(): () => void {
  if (!window.opener) return () => undefined;
  const listening = createBrowserReceiver().subscribe((message) => {
    isForeign.set(true);
    take(message);
  });
  return () => listening.unsubscribe();
}

/** What is watched of the product: all that moves, or one process from its first event on. */
export interface Watched {
  no?: string;
  /** Milliseconds between two events of a replay. */
  pace?: number;
}

/** One connection that begins anew where it breaks. @returns what ends it */
function keepOpen(query: string, says: (standing: Standing) => void): () => void {
  let isOver = false;
  let socket: WebSocket | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  const connect = async (): Promise<void> => {
    says('connecting');
    const { path } = await ticket();
    if (isOver) return;
    socket = new WebSocket(`${socketOrigin()}${path}${query}`);
    let hasOpened = false;
    socket.addEventListener('open', () => {
      hasOpened = true;
      says('live');
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => take(JSON.parse(data)));
    socket.addEventListener('close', ({ code }) => {
      if (isOver) return;
      // A connection that was never let in would not be let in the next time either.
      if (code === SESSION_OVER || !hasOpened) return says('refused');
      says('lost');
      again = setTimeout(begin, AGAIN_MS);
    });
  };
  const begin = (): void => void connect().catch(() => !isOver && says('refused'));
  begin();
  return () => {
    isOver = true;
    clearTimeout(again);
    socket?.close();
    says('off');
  };
}

/** Follows the product's own processes, and the applications that whoever watches has connected. @returns what ends it */
export function follow({ no, pace = 0 }: Watched): () => void {
  const query = no === undefined ? '' : `&no=${encodeURIComponent(no)}&pace=${pace}`;
  const ends = [keepOpen(query, standing.set), keepOpen('&of=applications', () => undefined)];
  return () => {
    for (const end of ends) end();
  };
}

const socketOrigin = (): string => location.origin.replace(/^http/, 'ws');

async function ticket(): Promise<{ path: string }> {
  const { data } = await client.POST('/api/inspector/tickets');
  if (!data) throw new Error('No ticket');
  return data;
}

/** An address under which an application of one's own can tell what it does. */
export async function applicationAddress(name: string): Promise<string> {
  const { data } = await client.POST('/api/inspector/applications');
  if (!data) throw new Error('No address');
  return `${socketOrigin()}${data.path}&name=${encodeURIComponent(name)}`;
}
