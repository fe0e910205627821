import type { Type } from '@nestjs/common';
import type { Find, JsonSchema, Optional } from './field.js';
import { field } from './field.js';
import { findInList } from './fields.js';
import { hasFields } from './plain.js';
import { schemaOf } from './schema.js';

interface Beside<Value> extends Optional {
  /** A value that may stand in its place; it has to be declared, never left out. */
  or?: Value;
}

const findInObject =
  (min: number, or?: string | boolean): Find =>
  (value) => {
    if (!hasFields(value)) {
      return or === undefined ? { complaint: 'object' } : { complaint: 'objectOr', figures: { value: String(or) } };
    }
    return Object.keys(value).length < min ? { complaint: 'noField' } : undefined;
  };

const besides = (schema: JsonSchema, or?: string | boolean): JsonSchema =>
  or === undefined ? schema : { oneOf: [{ type: typeof or as 'string' | 'boolean', const: or }, schema] };

/** Fields within a field. The class must be written above the one that uses it. */
export function Nested(
  nested: () => Type,
  { or, min = 0, optional }: Beside<string | boolean> & { min?: number } = {},
) {
  const schema = () =>
    besides({ ...schemaOf(nested()), ...(min > 0 ? { minProperties: min } : {}), 'x-field': 'object' }, or);
  return field({ find: findInObject(min, or), schema, nested, or, optional });
}

interface ListOptions extends Beside<string> {
  min?: number;
  /** Items at most; 200 unless told. */
  max?: number;
  /** The field by which no two items may be alike. */
  uniqueBy?: string;
}

const findTwice = (items: readonly unknown[], name: string): ReturnType<Find> => {
  const seen = new Set<string | number>();
  for (const [index, item] of items.entries()) {
    const value = hasFields(item) ? item[name] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (seen.has(value)) {
      return { complaint: 'duplicate', at: `[${index}].${name}`, figures: { value: String(value).slice(0, 50) } };
    }
    seen.add(value);
  }
  return undefined;
};

/** A list of fields. The class must be written above the one that uses it. */
export function ListOf(nested: () => Type, { or, min = 0, max = 200, uniqueBy, optional }: ListOptions = {}) {
  const findItem = findInList(min, max, findInObject(0));
  const find: Find = (value) => {
    if (or !== undefined && !Array.isArray(value)) return { complaint: 'listOr', figures: { value: or } };
    const found = findItem(value);
    if (found || uniqueBy === undefined || !Array.isArray(value)) return found;
    return findTwice(value, uniqueBy);
  };
  const schema = () =>
    besides({ type: 'array', items: schemaOf(nested()), minItems: min, maxItems: max, 'x-field': 'list' }, or);
  return field({ find, schema, nested, or, optional });
}
