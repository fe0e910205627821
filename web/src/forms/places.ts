import type { NamePath } from './problems.js';

const within = ([...object]: NamePath): NamePath => object.slice(0, -1);

/** The object in which an object stands; a row of a list stands in what holds the list. */
const around = (object: NamePath): NamePath => within(typeof object.at(-1) === 'number' ? within(object) : object);

/** Splits `^^a.b` into how many objects up, and which field from there. */
function parted(place: string): [ups: number, field: string[]] {
  const field = place.replace(/^\^+/, '');
  return [place.length - field.length, field.split('.')];
}

/** Where a place beside a field is: `phone` in the same object, `^currency` in the one around it. */
export function placeBeside(at: NamePath, place: string): NamePath {
  const [ups, field] = parted(place);
  return [...Array.from({ length: ups }).reduce<NamePath>(around, within(at)), ...field];
}

/** The same from the root of what is on record, where the form itself does not have the field. */
export const recordedPlace = (place: string): string[] => parted(place)[1];
