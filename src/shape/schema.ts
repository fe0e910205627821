import type { Type } from '@nestjs/common';
import type { JsonSchema } from './field.js';
import { fieldsOf } from './field.js';

const known = new WeakMap<Type, JsonSchema>();

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** The JSON Schema of a class, with nested classes written out, so that a form can be drawn from it alone. Frozen. */
export function schemaOf(shape: Type): JsonSchema {
  const found = known.get(shape);
  if (found) return found;
  const fields = [...fieldsOf(shape).values()];
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  const schema = frozen<JsonSchema>({
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema()])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  });
  known.set(shape, schema);
  return schema;
}
