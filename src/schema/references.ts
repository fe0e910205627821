import { isPlain } from '../../machines/kit/plain.js';
import type { Shape } from '../../machines/kit/schema.js';

/** A file or a person that data names. */
export interface Named {
  /** As complaints name it: `customerConsent.attachment`, `attendees[2].person`. */
  path: string;
  id: string;
}

export interface NamedFile extends Named {
  /** Somebody has signed this process on it. */
  isSignature: boolean;
}

interface Place {
  name: string;
  kind: 'file' | 'person';
  isSignature: boolean;
}

/** Where a shape names something: the fields themselves, and those that lead to some. */
interface Places {
  own: Place[];
  within: { name: string; places: Places }[];
}

const KINDS: Readonly<Record<string, Place['kind']>> = { attachment: 'file', person: 'person', persons: 'person' };

const known = new WeakMap<Shape, Places>();

function placesIn(shape: Shape): Places {
  const found = known.get(shape);
  if (found) return found;
  const places: Places = { own: [], within: [] };
  for (const { name, field } of shape.properties.values()) {
    const { 'x-field': kind = '', 'x-signature': isSignature = false, 'x-former': isFormer = false } = field.schema;
    // Whoever may have left is looked for by the process's own rules.
    if (Object.hasOwn(KINDS, kind) && !isFormer) places.own.push({ name, kind: KINDS[kind], isSignature });
    const inner = field.inner && placesIn(field.inner);
    if (inner && inner.own.length + inner.within.length > 0) places.within.push({ name, places: inner });
  }
  known.set(shape, places);
  return places;
}

type Found = NamedFile & Pick<Place, 'kind'>;

function collect({ own, within }: Places, data: unknown, path: string, found: Found[]): void {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) collect({ own, within }, item, `${path}[${index}]`, found);
    return;
  }
  if (!isPlain(data)) return;
  const inside = path === '' ? '' : `${path}.`;
  for (const { name, ...place } of own) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (typeof value === 'string') found.push({ path: inside + name, id: value, ...place });
    if (!Array.isArray(value)) continue;
    for (const [index, id] of value.entries())
      if (typeof id === 'string') found.push({ path: `${inside}${name}[${index}]`, id, ...place });
  }
  for (const { name, places } of within) {
    if (Object.hasOwn(data, name)) collect(places, data[name], inside + name, found);
  }
}

/** What the data names. The data has been checked against the shape. */
function namedIn(shape: Shape, data: unknown, wanted: Place['kind']): NamedFile[] {
  const found: Found[] = [];
  collect(placesIn(shape), data, '', found);
  return found.flatMap(({ kind, ...named }) => (kind === wanted ? [named] : []));
}

/** Every file that the data names. */
export const attachmentsIn = (shape: Shape, data: unknown): NamedFile[] => namedIn(shape, data, 'file');

/** Everybody whom the data names. */
export const peopleIn = (shape: Shape, data: unknown): Named[] => namedIn(shape, data, 'person');
