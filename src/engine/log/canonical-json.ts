/** A value that survives JSON: no Date, no undefined, no Map, no NaN. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one spelling of a JSON value: keys sorted, no white space. Hashes are taken of it, because PostgreSQL's jsonb
 * does not keep the order of keys.
 * @throws TypeError where the value is not JSON
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not JSON: ${value}`);
      return JSON.stringify(value);
    case 'object':
      return Array.isArray(value) ? canonicalList(value) : canonicalObject(value);
    default:
      throw new TypeError(`Not JSON: ${typeof value}`);
  }
}

function canonicalList(items: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < items.length; at++)
    text += at === 0 ? canonicalJson(items[at]) : `,${canonicalJson(items[at])}`;
  return `${text}]`;
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`Not JSON: ${value.constructor.name}`);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Without a function of its own, a list is sorted by UTF-16 units, as `<` compares.
  for (const key of Object.keys(fields).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key])}`;
  return `{${text}}`;
}

/** Orders of keys that were worked out before: the objects of a process have few shapes. A bound all the same. */
const ordersKnown = new Map<string, readonly string[]>();
const MOST_ORDERS = 10_000;

/** As jsonb orders the keys of an object: the shorter first, in bytes, and letter by letter where they are as long. */
function storedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length < 2) return keys;
  const shape = keys.join('\n');
  const known = ordersKnown.get(shape);
  if (known) return known;
  const ordered = keys
    .map((key) => ({ key, bytes: Buffer.byteLength(key) }))
    .sort((a, b) => a.bytes - b.bytes || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
  // A key with a line feed in it could pass for two.
  if (keys.some((key) => key.includes('\n'))) return ordered;
  if (ordersKnown.size >= MOST_ORDERS) ordersKnown.clear();
  ordersKnown.set(shape, ordered);
  return ordered;
}

/**
 * The same value with every object's keys in the order in which jsonb gives them back: what was just made looks as it
 * will when it is read, so nothing that is decided by it can depend on how somebody spelled it.
 */
export function inCanonicalOrder<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(inCanonicalOrder) as T;
  const keys = storedKeys(value);
  const ordered: Partial<Record<string, unknown>> = {};
  for (const key of keys) {
    if (key === '__proto__')
      return Object.fromEntries(keys.map((own) => [own, inCanonicalOrder(value[own as keyof T])])) as T;
    ordered[key] = inCanonicalOrder(value[key as keyof T]);
  }
  return ordered as T;
}

/** Whether these are so many names of parts, which are ASCII, in the order of `storedKeys`. */
const standInOrder = (names: readonly string[], many: number): boolean =>
  names.length === many &&
  names.every((name, at) => {
    const last = at === 0 ? '' : names[at - 1];
    return last.length < name.length || (last.length === name.length && last < name);
  });

/**
 * The same of what was made of something that already stands in that order: parts that are still the same objects are
 * taken as they are. Most of what a process knows does not change with one event.
 */
export function inCanonicalOrderAfter<T extends object>(before: T | null, after: T): T {
  if (before === null) return inCanonicalOrder(after);
  const known = before as Record<string, unknown>;
  const parts = after as Record<string, unknown>;
  const names = Object.keys(parts);
  if (standInOrder(Object.keys(known), names.length) && names.every((name) => Object.hasOwn(known, name))) {
    // The same parts: a copy of what was there has them in their order already.
    const same = { ...known };
    for (const name of names) if (known[name] !== parts[name]) same[name] = inCanonicalOrder(parts[name]);
    return same as T;
  }
  const ordered = storedKeys(after).map((key): [string, unknown] => [
    key,
    Object.hasOwn(known, key) && known[key] === parts[key] ? parts[key] : inCanonicalOrder(parts[key]),
  ]);
  return Object.fromEntries(ordered) as T;
}
