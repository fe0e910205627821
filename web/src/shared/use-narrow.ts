import { useSyncExternalStore } from 'react';

/** A phone, held upright. */
const query = matchMedia('(max-width: 640px)');

const subscribe = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether there is room for a table, or only for cards below each other. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
