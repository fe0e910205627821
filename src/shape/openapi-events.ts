import type { Type } from '@nestjs/common';
import type { JsonSchema } from './field.js';
import { schemaOf } from './schema.js';

/** What the documentation of one event is made of. */
export interface EventDocument {
  /** `sales.review` */
  type: string;
  /** What the event is called. */
  title: string;
  shape: Type;
  /** Data that the shape takes. */
  example: unknown;
  /** A reason has to be given. */
  reason: boolean;
}

interface Reference {
  $ref: string;
}

interface EventSchema extends Omit<JsonSchema, 'properties'> {
  title: string;
  properties: Record<string, JsonSchema>;
}

/** Ready for an OpenAPI 3.1 document: `schemas` for its components, the rest for the operation. */
export interface EventsDocument {
  schemas: Record<string, EventSchema>;
  body: { oneOf: Reference[]; discriminator: { propertyName: 'type'; mapping: Record<string, string> } };
  examples: Record<string, { summary: string; value: { type: string; data: unknown; reason?: string } }>;
}

const LONGEST_REASON = 2000;

function schemaFor({ type, title, shape, reason }: EventDocument): EventSchema {
  // A copy: what is done to the document must not reach the forms.
  const data = structuredClone(schemaOf(shape));
  return {
    title,
    type: 'object',
    properties: {
      type: { type: 'string', const: type },
      data,
      occurredAt: { type: 'string', format: 'date-time' },
      reason: { type: 'string', maxLength: LONGEST_REASON },
    },
    required: ['type', ...(data.required ? ['data'] : []), ...(reason ? ['reason'] : [])],
    additionalProperties: false,
  };
}

/**
 * The body of the one door as a union told apart by `type`. Each member stands in the components under a name that
 * begins with `prefix`, because a discriminator sees only what is referred to.
 */
export function documentEvents(prefix: string, events: readonly EventDocument[]): EventsDocument {
  const named = events.map((event) => ({ event, name: `${prefix}.${event.type}` }));
  const refer = (name: string) => `#/components/schemas/${name}`;
  return {
    schemas: Object.fromEntries(named.map(({ event, name }) => [name, schemaFor(event)])),
    body: {
      oneOf: named.map(({ name }) => ({ $ref: refer(name) })),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(named.map(({ event, name }) => [event.type, refer(name)])),
      },
    },
    examples: Object.fromEntries(
      events.map(({ type, title, example, reason }) => [
        type,
        { summary: title, value: { type, data: example, ...(reason ? { reason: title } : {}) } },
      ]),
    ),
  };
}
