import type { OpenAPIObject } from '@nestjs/swagger';
import type { AnswerSchema } from './schema.js';
import { orNull, ref } from './schema.js';
import type { Operation } from './walk.js';
import { changeSchemas, operationsOf } from './walk.js';

/** As Nest writes schemas: in the words of OpenAPI 3.0. */
type Written = AnswerSchema & { nullable?: boolean };

/** OpenAPI 3.1 is JSON Schema: there is no `nullable`, null is a type. */
function nullsAsTypes(document: OpenAPIObject): void {
  changeSchemas(document, ({ nullable, ...schema }: Written) => {
    if (nullable !== true) return schema;
    const { description, ...bare } = schema;
    const { allOf: [only, ...others] = [] } = bare;
    const told = only && others.length === 0 ? only : bare;
    return { ...orNull(told), ...(description === undefined ? {} : { description }) };
  });
}

const nameIn = (schema: AnswerSchema | undefined): string | undefined => schema?.$ref?.split('/').at(-1);

/** A page of rows is answered in many places: it is said once, as `<Row>Page`. */
function namePages(document: OpenAPIObject): void {
  const schemas = document.components?.schemas as Record<string, AnswerSchema>;
  const answers = operationsOf(document).flatMap(({ operation }) => Object.values(operation.responses));
  for (const media of answers.flatMap(({ content }) => Object.values(content ?? {}))) {
    const row = nameIn(media.schema?.properties?.items?.items);
    if (row === undefined || !media.schema?.properties?.nextCursor) continue;
    schemas[`${row}Page`] = media.schema;
    media.schema = ref(`${row}Page`);
  }
}

/** A body that several routes take is said once. */
function shareBodies(document: OpenAPIObject, bodies: Record<string, NonNullable<Operation['requestBody']>>): void {
  const found = new Map<string, Operation[]>();
  for (const { operation } of operationsOf(document)) {
    const schema = nameIn(operation.requestBody?.content?.['application/json']?.schema);
    if (schema !== undefined) found.set(schema, [...(found.get(schema) ?? []), operation]);
  }
  for (const [name, [first, ...others]] of found) {
    if (others.length === 0 || !first.requestBody) continue;
    bodies[name] = first.requestBody;
    for (const operation of [first, ...others]) operation.requestBody = { $ref: `#/components/requestBodies/${name}` };
  }
}

/** Says once what Nest writes out wherever it stands. */
export function tidy(document: OpenAPIObject): void {
  nullsAsTypes(document);
  namePages(document);
  const requestBodies = {};
  shareBodies(document, requestBodies);
  document.components = { ...document.components, requestBodies };
}
