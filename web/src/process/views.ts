import { ORDERS } from '../shared/address.js';
import { keep, recallJson } from '../shared/stored.js';

/** A filter that somebody has given a name. */
export interface View {
  name: string;
  /** The filter, as the address holds it. */
  address: string;
}

/** Those of orders were kept before other kinds had any. */
const placeOf = (kind: string, person: string): string => `${kind === ORDERS ? 'order' : kind}-views.${person}`;

const isViews = (value: unknown): value is View[] =>
  Array.isArray(value) &&
  value.every((view: unknown) => typeof view === 'object' && view !== null && 'name' in view && 'address' in view);

export const viewsOf = (kind: string, person: string): View[] =>
  recallJson(localStorage, placeOf(kind, person), isViews) ?? [];

/** A view of the same name is replaced. */
export function withView(views: readonly View[], view: View): View[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

export function keepViews(kind: string, person: string, views: readonly View[]): void {
  keep(localStorage, placeOf(kind, person), JSON.stringify(views));
}
