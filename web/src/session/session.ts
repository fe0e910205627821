import { createStore, useStore } from '../shared/store.js';
import { keep, recall } from '../shared/stored.js';

/** Somebody's sign-in: the token that every request carries. */
export interface Session {
  token: string;
}

/** Why nobody is signed in: never was, did it himself, or the server ended it. */
export type Ending = 'none' | 'signed-out' | 'expired';

interface Standing {
  session: Session | null;
  ending: Ending;
}

const NAME = 'session';
const TABS = 'order-follow-up.session';
const TAB_ANSWER_MS = 150;

type Message = { kind: 'asked' } | { kind: 'told'; token: string };

const standing = createStore<Standing>({ session: null, ending: 'none' });
const tabs = new BroadcastChannel(TABS);

const keptToken = (): string | null => recall(sessionStorage, NAME) ?? recall(localStorage, NAME);

/** A new tab has no session of its own: another one of this browser may lend it. */
function askOtherTabs(): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (token: string | null): void => {
      clearTimeout(patience);
      tabs.removeEventListener('message', listen);
      resolve(token);
    };
    const listen = ({ data }: MessageEvent<Message>): void => {
      if (data.kind === 'told') settle(data.token);
    };
    const patience = setTimeout(() => settle(null), TAB_ANSWER_MS);
    tabs.addEventListener('message', listen);
    tabs.postMessage({ kind: 'asked' } satisfies Message);
  });
}

tabs.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const { session } = standing.get();
  if (data.kind === 'asked' && session) tabs.postMessage({ kind: 'told', token: session.token } satisfies Message);
});

/** Takes up the session that this tab, this browser or another tab has. Call it once, before the page is drawn. */
export async function recallSession(): Promise<void> {
  const token = keptToken() ?? (await askOtherTabs());
  if (token !== null) begin(token, recall(localStorage, NAME) === token);
}

/**
 * @param remembered the session outlives the browser window; otherwise it is this window's alone
 */
export function begin(token: string, remembered: boolean): void {
  keep(sessionStorage, NAME, token);
  if (remembered) keep(localStorage, NAME, token);
  standing.set({ session: { token }, ending: 'none' });
}

export function end(ending: Exclude<Ending, 'none'>): void {
  const { session } = standing.get();
  keep(sessionStorage, NAME, null);
  if (session && recall(localStorage, NAME) === session.token) keep(localStorage, NAME, null);
  standing.set({ session: null, ending });
}

export const currentToken = (): string | null => standing.get().session?.token ?? null;

export const useStanding = (): Standing => useStore(standing);
