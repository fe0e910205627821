import { createStore, useStore } from '../shared/store.js';
import { keep, recall } from '../shared/stored.js';

/** Somebody's sign-in. The session itself is a cookie of the browser's, which no script can read. */
export interface Session {
  /** Person id. */
  person: string;
}

/** Why nobody is signed in: never was, did it himself, or the server ended it. */
export type Ending = 'none' | 'signed-out' | 'expired';

interface Standing {
  session: Session | null;
  ending: Ending;
  /** On his way out: the server has been told or is about to be, and is asked for nothing more. */
  isLeaving?: boolean;
}

/** Who signed in with this browser last; every tab of it has the same cookie, and so is the same person. */
const NAME = 'signed-in';
/** Why the last session ended, for the other tabs: they find it over, and did nothing themselves. */
const ENDED = 'signed-in.ended';
/** Under which the page once kept what only the cookie holds now. */
const FORMER = 'session';

const standing = createStore<Standing>({ session: null, ending: 'none' });

/** Somebody who signs out in one tab has signed out in all, whichever hears of it first, and from whom. */
const endingOf = (ending: Exclude<Ending, 'none'>): Exclude<Ending, 'none'> =>
  recall(localStorage, ENDED) === 'signed-out' ? 'signed-out' : ending;

addEventListener('storage', ({ key, newValue }) => {
  if (key !== NAME) return;
  const { session } = standing.get();
  if (newValue === null) {
    if (session) standing.set({ session: null, ending: endingOf('expired') });
  } else if (newValue !== session?.person) {
    location.reload(); // somebody has signed in in another tab: nothing of what this one shows is his
  }
});

/** Takes up what this browser knows of a session; whether it still counts, the first answer of the server tells. */
export function recallSession(): void {
  for (const storage of [sessionStorage, localStorage]) keep(storage, FORMER, null);
  const person = recall(localStorage, NAME);
  if (person !== null) standing.set({ session: { person }, ending: 'none' });
}

/** The server has signed somebody in. */
export function begin(person: string): void {
  keep(localStorage, ENDED, null);
  keep(localStorage, NAME, person);
  standing.set({ session: { person }, ending: 'none' });
}

/** Whoever signs out sees no page any more that would ask the server, while the server is told. */
export function leave(): void {
  keep(localStorage, ENDED, 'signed-out');
  standing.set({ ...standing.get(), isLeaving: true });
}

export function end(ending: Exclude<Ending, 'none'>): void {
  if (!standing.get().session) return;
  standing.set({ session: null, ending: endingOf(ending) });
  keep(localStorage, NAME, null);
}

export const isSignedIn = (): boolean => standing.get().session !== null;

export const useStanding = (): Standing => useStore(standing);
