import { createStore, useStore } from '../shared/store.js';

/**
 * How the page stands to the server: `live` hears of every change as it happens, `quiet` is answered but hears of
 * nothing, `lost` is not answered, `catching-up` reads again what changed meanwhile.
 */
export type Connection = 'live' | 'quiet' | 'lost' | 'catching-up';

export const connection = createStore<Connection>('quiet');

export const useConnection = (): Connection => useStore(connection);

/** A request was not answered. */
export function noteLost(): void {
  connection.set('lost');
}

/** A request was answered, whatever it said. */
export function noteAnswered(): void {
  if (connection.get() === 'lost') connection.set('catching-up');
}
