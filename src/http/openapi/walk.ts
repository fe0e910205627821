import type { OpenAPIObject } from '@nestjs/swagger';
import type { AnswerSchema } from './schema.js';

export interface Media {
  schema?: AnswerSchema;
  example?: unknown;
  examples?: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: AnswerSchema;
  'x-field'?: string;
}

interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, Media>;
  headers?: Record<string, { $ref?: string; description?: string; schema?: AnswerSchema }>;
}

/** An operation of the document, as far as it is completed here. */
export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { $ref?: string; required?: boolean; content?: Record<string, Media> };
  responses: Record<string, Answer>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the document with its method and path: `GET /api/orders`. */
export function operationsOf({ paths }: OpenAPIObject): { route: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as unknown as Operation | undefined;
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, operation }] : [];
    }),
  );
}

/** Puts another operation in the place of each. */
export function changeOperations({ paths }: OpenAPIObject, change: (operation: Operation) => Operation): void {
  for (const item of Object.values(paths)) {
    for (const method of METHODS) {
      const operation = item[method] as unknown as Operation | undefined;
      if (operation) item[method] = change(operation) as unknown as (typeof item)[typeof method];
    }
  }
}

type Change = (schema: AnswerSchema) => AnswerSchema;

const each = (fields: Record<string, AnswerSchema>, change: Change) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, changed(field, change)]));

/** The schema with every schema within it changed, the innermost first. */
function changed(schema: AnswerSchema, change: Change): AnswerSchema {
  const { properties, items, additionalProperties: others, anyOf, oneOf, allOf } = schema;
  const among = (options: AnswerSchema[]) => options.map((option) => changed(option, change));
  return change({
    ...schema,
    ...(properties && { properties: each(properties, change) }),
    ...(items && { items: changed(items, change) }),
    ...(typeof others === 'object' && { additionalProperties: changed(others, change) }),
    ...(anyOf && { anyOf: among(anyOf) }),
    ...(oneOf && { oneOf: among(oneOf) }),
    ...(allOf && { allOf: among(allOf) }),
  });
}

/** Changes every schema of the document where it stands. */
export function changeSchemas(document: OpenAPIObject, change: Change): void {
  const { schemas = {} } = document.components ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    schemas[name] = changed(schema as AnswerSchema, change) as (typeof schemas)[string];
  }
  for (const { operation } of operationsOf(document)) {
    const media = [operation.requestBody, ...Object.values(operation.responses)].flatMap((body) =>
      Object.values(body?.content ?? {}),
    );
    for (const one of [...media, ...(operation.parameters ?? [])]) {
      if (one.schema) one.schema = changed(one.schema, change);
    }
  }
}
