import { machines } from '../../../machines/index.js';
import { secretsInEvents } from '../../../machines/kit/secret-fields.js';
import type { Place } from '../../../src/http/secret-places.js';
import { hiddenIn } from '../../../src/http/secret-places.js';

/** A path, once more with the items of a list at each of its steps. */
const throughLists = ([first, ...rest]: readonly string[]): string[] =>
  rest.length === 0
    ? [first, `${first}.*`]
    : throughLists(rest).flatMap((below) => [`${first}.${below}`, `${first}.*.${below}`]);

/** Where what a customer's people are called and how they are reached stands in the events of any kind that somebody sends. */
export const PERSONAL: readonly string[] = [
  ...new Set(
    Object.values(machines)
      .flatMap((versions) => versions.flatMap(({ schema }) => secretsInEvents(schema)))
      .flatMap(([, secrets]) => [...secrets].filter(([, secret]) => secret === 'contact'))
      .flatMap(([path]) => throughLists(path.split('.'))),
  ),
];

/** The texts in the data of an event that are kept from whoever does not deal with the customer's people, at any depth. */
export function personalIn(type: string, data: unknown): string[] {
  const hidden = hiddenIn(type);
  const found = (value: unknown, place: Place | null): string[] => {
    if (typeof value === 'string') return place !== null && hidden(place) === 'contact' ? [value] : [];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, below]) =>
      // An item of a list is called as the list is.
      found(below, Array.isArray(value) ? place : { above: place, name, isItem: false }),
    );
  };
  return found(data, null).filter((text) => text.trim() !== '');
}
