import type { Shape } from './schema.js';
import type { Secret, Secrets } from './secrets.js';

type Schema = Readonly<Record<string, Shape>>;

interface Told {
  path: readonly string[];
  secret: Secret | undefined;
  /** Everything beside it is secret too, so that its name alone says nothing. */
  among: boolean;
}

function toldIn({ properties }: Shape, above: readonly string[] = []): Told[] {
  const fields = [...properties.values()];
  const among = fields.every(({ field }) => field.secret !== undefined);
  return fields.flatMap(({ name, field: { secret, inner } }) => {
    const path = [...above, name];
    return [{ path, secret, among }, ...(inner ? toldIn(inner, path) : [])];
  });
}

/** What is secret in the data of each event, by path: `customerConsent.by`, lists without their numbers. */
export const secretsInEvents = (schema: Schema): [type: string, secrets: ReadonlyMap<string, Secret>][] =>
  Object.entries(schema).map(([type, shape]) => [
    type,
    new Map(toldIn(shape).flatMap(({ path, secret }) => (secret ? [[path.join('.'), secret]] : []))),
  ]);

/**
 * What every event that has it keeps secret is secret on record too: by its name, or below its parent where elsewhere the
 * name is no secret.
 */
export function secretsOnRecord(schema: Schema): Secrets {
  const found = new Map<string, Secret | undefined>();
  for (const { path, secret, among } of Object.values(schema).flatMap((shape) => toldIn(shape))) {
    if (among) continue;
    for (const key of new Set([path.slice(-2).join('.'), path.slice(-1).join('.')])) {
      found.set(key, found.has(key) && found.get(key) !== secret ? undefined : secret);
    }
  }
  const kept = [...found].filter((entry): entry is [string, Secret] => entry[1] !== undefined);
  return Object.fromEntries(
    kept.filter(([key, secret]) => found.get(key.replace(/.*\./, '')) !== secret || !key.includes('.')),
  );
}

/** The names that no event of the schema keeps secret, at any depth. */
export function openFields(schema: Schema): ReadonlySet<string> {
  const told = Object.values(schema).flatMap((shape) => toldIn(shape));
  const nameOf = ({ path }: Told): string => path.at(-1) ?? '';
  const secret = new Set(told.filter((one) => one.secret !== undefined).map(nameOf));
  return new Set(told.map(nameOf).filter((name) => !secret.has(name)));
}
