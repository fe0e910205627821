import { createHash } from 'node:crypto';

/** A value that survives JSON: no Date, no undefined, no Map, no NaN. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one spelling of a JSON value: keys sorted, no white space. Hashes are taken of it, because PostgreSQL's jsonb
 * does not keep the order of keys.
 * @throws TypeError where the value is not JSON
 */
export function canonical(value: unknown): string {
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
      return Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : canonicalObject(value);
    default:
      throw new TypeError(`Not JSON: ${typeof value}`);
  }
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`Not JSON: ${value.constructor.name}`);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** The same value with every object's keys in one order: what was read from jsonb and what was just made look the same. */
export function inOneOrder<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(inOneOrder) as T;
  const keys = Object.keys(value).sort() as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, inOneOrder(value[key])])) as T;
}

export const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
