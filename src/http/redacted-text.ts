import type { Secret } from '../../machines/kit/secrets.js';
import { partText } from '../engine/log/json-text.js';
import type { Lens } from './redact.js';
import type { Place } from './secret-places.js';
import { isHidden, lensOf, without } from './redact.js';
import { spelled } from './secret-places.js';
import type { Viewer } from './viewer.js';

/** A part of what a process knows as it is answered, and what was left out of it. */
interface Told {
  text: string;
  gone: readonly string[];
  /** Nothing is left out, not even what is empty and so is not named. */
  isWhole: boolean;
  /** Where it stood: what is secret depends on it. */
  at: string;
}

/** Parts that were told before, by how they were looked at. A part is never changed, only replaced. */
const told = new WeakMap<Lens, WeakMap<object, Told>>();

const NOTHING_GONE: readonly string[] = [];

interface Telling {
  lens: Lens;
  known: WeakMap<object, Told>;
  /** What is known of those who see nothing that is secret: what they see whole, everybody sees so. */
  strict: Pick<Telling, 'lens' | 'known'>;
  gone: Set<string>;
}

const throughLens = (lens: Lens): Pick<Telling, 'lens' | 'known'> => {
  const known = told.get(lens) ?? new WeakMap<object, Told>();
  told.set(lens, known);
  return { lens, known };
};

const NOBODY: Viewer = { offices: [], permissions: [] };

/**
 * The JSON of what `redact` makes of a view, to the letter. Most of what a process knows stays as it is with one event: a
 * part that is the same object as before is neither looked through nor spelled again.
 * @param facts what the process knows: what the view has of it under the same name is such a part, and what it has
 *   gathered under another name consists of such parts
 */
export function redactedText(
  view: object,
  facts: object,
  { viewer, concerned, kind }: { viewer: Viewer; concerned: readonly Secret[]; kind: string },
): string {
  const strict = throughLens(lensOf(NOBODY, [], kind));
  const telling: Telling = { ...throughLens(lensOf(viewer, concerned, kind)), strict, gone: new Set() };
  const parts = facts as Readonly<Record<string, unknown>>;
  const text = fieldsText(view, null, telling, (name, field, place) => {
    if (Object.hasOwn(parts, name) && parts[name] === field) return partTold(field, place, telling);
    if (Array.isArray(field)) return toldNow(field, place, telling, JSON.stringify).text;
    return `{${fieldsText(field, place, telling, (_, part, at) => partTold(part, at, telling))}}`;
  });
  if (telling.gone.size === 0) return `{${text}}`;
  const redacted = `"redacted":${JSON.stringify([...telling.gone].sort())}`;
  return text === '' ? `{${redacted}}` : `{${text},${redacted}}`;
}

/** The fields of an object that are not hidden; those that are objects themselves are told by `tell`. */
function fieldsText(
  object: object,
  above: Place | null,
  { lens, gone }: Telling,
  tell: (name: string, field: object, place: Place) => string,
): string {
  const fields = object as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of Object.keys(fields)) {
    const field = fields[name];
    const place: Place = { above, name, isItem: false };
    if (isHidden(lens, place)) {
      if (field !== null) gone.add(spelled(place));
      continue;
    }
    const its: string | undefined =
      typeof field === 'object' && field !== null ? tell(name, field, place) : JSON.stringify(field);
    if (its === undefined) continue;
    text += text === '' ? `${JSON.stringify(name)}:${its}` : `,${JSON.stringify(name)}:${its}`;
  }
  return text;
}

function partTold(part: object, place: Place, telling: Telling): string {
  if (Array.isArray(part) && part.length === 0) return '[]';
  const { strict, gone } = telling;
  const safe = toldOnce(part, place, strict);
  const { text, gone: own } = safe.isWhole ? safe : toldOnce(part, place, telling);
  for (const path of own) gone.add(path);
  return text;
}

function toldOnce(part: object, place: Place, { lens, known }: Pick<Telling, 'lens' | 'known'>): Omit<Told, 'at'> {
  const at = place.above === null ? place.name : `${place.above.name}.${place.name}`;
  const before = known.get(part);
  if (before?.at === at) return before;
  const now = { ...toldNow(part, place, { lens, gone: new Set() }, partText), at };
  if (!before) known.set(part, now);
  return now;
}

/** @param whole spells a part of which nothing is left out */
function toldNow(
  part: object,
  place: Place,
  { lens, gone }: Pick<Telling, 'lens' | 'gone'>,
  whole: (part: object) => string,
): Omit<Told, 'at'> {
  const own = new Set<string>();
  const left = without(part, place, { ...lens, gone: own });
  for (const path of own) gone.add(path);
  const isWhole = left === part;
  const text = isWhole ? whole(part) : JSON.stringify(left);
  return { text, isWhole, gone: own.size === 0 ? NOTHING_GONE : [...own] };
}
