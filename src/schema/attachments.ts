import { isPlain } from '../../machines/kit/plain.js';
import type { Shape } from '../../machines/kit/schema.js';

/** A file that data names. */
export interface NamedFile {
  /** As complaints name it: `customerConsent.attachment`. */
  path: string;
  id: string;
  /** Somebody has signed this process on it. */
  isSignature: boolean;
}

/** Where a shape has files: the fields themselves, and those that lead to some. */
interface Places {
  files: { name: string; isSignature: boolean }[];
  within: { name: string; places: Places }[];
}

const known = new WeakMap<Shape, Places>();

function placesIn(shape: Shape): Places {
  const found = known.get(shape);
  if (found) return found;
  const places: Places = { files: [], within: [] };
  for (const { name, field } of shape.properties.values()) {
    const { 'x-field': kind, 'x-signature': isSignature = false } = field.schema;
    if (kind === 'attachment') places.files.push({ name, isSignature });
    const inner = field.inner && placesIn(field.inner);
    if (inner && inner.files.length + inner.within.length > 0) places.within.push({ name, places: inner });
  }
  known.set(shape, places);
  return places;
}

function collect({ files, within }: Places, data: unknown, path: string, found: NamedFile[]): void {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) collect({ files, within }, item, `${path}[${index}]`, found);
    return;
  }
  if (!isPlain(data)) return;
  const inside = path === '' ? '' : `${path}.`;
  for (const { name, isSignature } of files) {
    const id = Object.hasOwn(data, name) ? data[name] : undefined;
    if (typeof id === 'string') found.push({ path: inside + name, id, isSignature });
  }
  for (const { name, places } of within) {
    if (Object.hasOwn(data, name)) collect(places, data[name], inside + name, found);
  }
}

/** Every file that the data names. The data has been checked against the shape. */
export function attachmentsIn(shape: Shape, data: unknown): NamedFile[] {
  const found: NamedFile[] = [];
  collect(placesIn(shape), data, '', found);
  return found;
}
