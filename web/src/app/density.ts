import { createStore, useStore } from '../shared/store.js';
import { keep, recall } from '../shared/stored.js';

/** How much fits on the screen: roomy, or many rows for whoever works in lists all day. */
export type Density = 'comfortable' | 'compact';

const NAME = 'density';

const density = createStore<Density>(recall(localStorage, NAME) === 'compact' ? 'compact' : 'comfortable');

export function chooseDensity(chosen: Density): void {
  keep(localStorage, NAME, chosen);
  density.set(chosen);
}

export const useDensity = (): Density => useStore(density);
