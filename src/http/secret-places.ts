import { machines } from '../../machines/index.js';
import type { Secret, Secrets } from '../../machines/kit/secrets.js';
import { MAY_SEE } from '../../machines/kit/secrets.js';
import { openFields, secretsInEvents, secretsOnRecord } from '../../machines/kit/secret-fields.js';

const definitions = Object.values(machines).flatMap((versions) => versions.slice(-1));

/** Of two answers to what a field is the one that fewer see: where nobody knows of which process it is, it is kept from both. */
const narrower = (one: Secret | undefined, other: Secret): Secret =>
  one !== undefined && MAY_SEE[one].length <= MAY_SEE[other].length ? one : other;

function merged(tables: readonly Secrets[]): Map<string, Secret> {
  const found = new Map<string, Secret>();
  for (const [name, secret] of tables.flatMap((table) => Object.entries(table))) {
    found.set(name, narrower(found.get(name), secret));
  }
  return found;
}

/** What each kind says of its own fields, by name, or by the last two names of their path. */
const OWN = new Map(
  definitions.map(({ kind, schema, secrets }): [string, Secrets] => [kind, { ...secretsOnRecord(schema), ...secrets }]),
);

/** Fields that are secret wherever they stand, and those that are secret in one place only: what the processes say. */
const SECRETS = merged([{ observed: 'purchase-cost' }, ...OWN.values()]);

/** What is secret in the data of an event, beside what is secret by its name; events of two kinds may have one type. */
const IN_EVENTS = new Map<string, Map<string, Secret>>();
for (const [type, secrets] of definitions.flatMap(({ schema }) => secretsInEvents(schema))) {
  IN_EVENTS.set(type, new Map([...(IN_EVENTS.get(type) ?? []), ...secrets]));
}

/** What each kind calls by a name that is secret elsewhere, and is none there: the price in the appraisal of a supplier. */
export const OPEN = new Map(
  definitions.map(({ kind, schema }) => {
    const own = OWN.get(kind) ?? {};
    return [kind, new Set([...openFields(schema)].filter((name) => SECRETS.has(name) && !Object.hasOwn(own, name)))];
  }),
);

/** The kinds that know an event of this type. */
const kindsOf = (type: string): string[] =>
  definitions.flatMap(({ kind, schema }) => (Object.hasOwn(schema, type) ? [kind] : []));

/** Where a field stands: below what, and under what name; null is the root. Spelled out only where it is asked for. */
export interface Place {
  above: Place | null;
  name: string;
  /** The items of a list, of which only the list has a name. */
  isItem: boolean;
}

/** `lines[].unitPrice` */
export function spelled({ above, name, isItem }: Place): string {
  const before = above === null ? '' : spelled(above);
  if (isItem) return `${before}[]`;
  return before === '' ? name : `${before}.${name}`;
}

/** Which secret a field is, by its name and its path from the root of what is shown. */
export type Hidden = (place: Place) => Secret | undefined;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const pathOf = (place: Place): string => spelled(place).replaceAll('[]', '');

/** Most fields end no path that is looked for, and need not be spelled. */
const ENDS = new Set([...SECRETS.keys()].filter((path) => path.includes('.')).map(lastOf));

const among =
  (secrets: ReadonlyMap<string, Secret>): Hidden =>
  (place) =>
    secrets.get(place.name) ??
    (ENDS.has(place.name) ? secrets.get(pathOf(place).split('.').slice(-2).join('.')) : undefined);

export const usual = among(SECRETS);
export const byPath: Hidden = (place) =>
  ENDS.has(place.name) ? SECRETS.get(pathOf(place).split('.').slice(-2).join('.')) : undefined;

const byKinds = new Map<string, Hidden>();

/** The same in a process of these kinds: what they say of their own fields comes before what others say of the name. */
export function usualIn(kinds: readonly string[]): Hidden {
  const key = kinds.join(' ');
  const known = byKinds.get(key);
  if (known) return known;
  const open = kinds.map((kind) => OPEN.get(kind) ?? new Set<string>());
  const own = among(merged(kinds.map((kind) => OWN.get(kind) ?? {})));
  const found: Hidden = (place) =>
    open.every((names) => names.has(place.name)) ? undefined : (own(place) ?? usual(place));
  byKinds.set(key, found);
  return found;
}

/** What is secret in the data of this event. */
export function hiddenIn(type: string): Hidden {
  const own = IN_EVENTS.get(type);
  const kinds = kindsOf(type);
  const other = kinds.length === 0 ? usual : usualIn(kinds);
  if (!own?.size) return other;
  const ends = new Set([...own.keys()].map(lastOf));
  return (place) => (ends.has(place.name) ? own.get(pathOf(place)) : undefined) ?? other(place);
}
