import { keep, recallJson } from '../shared/stored.js';

/** A filter that somebody has given a name. */
export interface View {
  name: string;
  /** The filter, as the address holds it. */
  address: string;
}

const placeOf = (person: string): string => `order-views.${person}`;

const isViews = (value: unknown): value is View[] =>
  Array.isArray(value) &&
  value.every((view: unknown) => typeof view === 'object' && view !== null && 'name' in view && 'address' in view);

export const viewsOf = (person: string): View[] => recallJson(localStorage, placeOf(person), isViews) ?? [];

/** A view of the same name is replaced. */
export function withView(views: readonly View[], view: View): View[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

export function keepViews(person: string, views: readonly View[]): void {
  keep(localStorage, placeOf(person), JSON.stringify(views));
}
