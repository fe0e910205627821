import type { DataSchema } from '../../schema/components.js';

/** As much of JSON Schema 2020-12, which OpenAPI 3.1 speaks, as the answers need. */
export interface AnswerSchema {
  $ref?: string;
  title?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  /** As `JsonSchema` has it: the kind of a field of a form. */
  'x-field'?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minProperties?: number;
  const?: unknown;
  enum?: readonly (string | null)[];
  items?: AnswerSchema;
  properties?: Record<string, AnswerSchema>;
  required?: string[];
  additionalProperties?: boolean | AnswerSchema;
  anyOf?: AnswerSchema[];
  oneOf?: AnswerSchema[];
  allOf?: AnswerSchema[];
  discriminator?: { propertyName: string };
  example?: unknown;
  examples?: unknown[];
}

export const text: AnswerSchema = { type: 'string' };
export const integer: AnswerSchema = { type: 'integer' };
export const flag: AnswerSchema = { type: 'boolean' };
export const instant: AnswerSchema = { type: 'string', format: 'date-time' };
export const day: AnswerSchema = { type: 'string', format: 'date' };
export const decimal: AnswerSchema = { type: 'string', format: 'decimal' };
export const id: AnswerSchema = { type: 'string', format: 'uuid' };
export const anything: AnswerSchema = { type: 'object', additionalProperties: true };

export const among = (values: readonly string[]): AnswerSchema => ({ type: 'string', enum: values });
export const list = (items: AnswerSchema): AnswerSchema => ({ type: 'array', items });
export const ref = (name: string): AnswerSchema => ({ $ref: `#/components/schemas/${name}` });
export const mapOf = (values: AnswerSchema): AnswerSchema => ({ type: 'object', additionalProperties: values });

/** A value that may be nothing. */
export const orNull = (schema: AnswerSchema): AnswerSchema =>
  typeof schema.type === 'string' && schema.enum === undefined
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

export const described = (schema: AnswerSchema, description: string): AnswerSchema => ({ ...schema, description });

/** An object; a name that ends with `?` may be missing. */
export function object(fields: Readonly<Record<string, AnswerSchema>>): AnswerSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
  };
}

/** A list that goes on where its cursor points. */
export const page = (item: AnswerSchema): AnswerSchema =>
  object({ items: list(item), nextCursor: described(orNull(text), 'Null on the last part.') });

/** What somebody has sent, as it comes back: fields may be left out that the viewer may not see. */
export function loose(schema: DataSchema): AnswerSchema {
  const { $ref, type, format, enum: values, items, properties, oneOf } = schema;
  return {
    ...($ref === undefined ? {} : { $ref }),
    ...(type === undefined ? {} : { type }),
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { enum: values }),
    ...(items === undefined ? {} : { items: loose(items) }),
    ...(oneOf === undefined ? {} : { anyOf: oneOf.map(loose) }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, loose(field)])) }),
  };
}
