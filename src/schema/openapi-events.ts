import type { Shape } from '../../machines/kit/schema.js';
import type { DataSchema } from './components.js';
import { DataComponents, refer } from './components.js';

/** What the documentation of one event is made of. */
export interface EventDocument {
  /** `sales.review` */
  type: string;
  /** What the event is called. */
  title: string;
  shape: Shape;
  /** Data that the shape takes. */
  example: unknown;
  /** A reason has to be given. */
  reason: boolean;
}

/** Ready for an OpenAPI 3.1 document: `schemas` for its components, the rest for the operation. */
export interface EventsDocument {
  schemas: Record<string, DataSchema>;
  body: { oneOf: { $ref: string }[]; discriminator: { propertyName: 'type' } };
  examples: Record<string, { summary: string; value: { type: string; data: unknown; reason?: string } }>;
}

const LONGEST_REASON = 2000;

/** What every event may say beside its data. */
const SENT: DataSchema = {
  type: 'object',
  properties: {
    occurredAt: { type: 'string', format: 'date-time' },
    reason: { type: 'string', maxLength: LONGEST_REASON },
  },
};

const bodyOf = ({ type, title, shape, reason }: EventDocument, data: DataSchema): DataSchema => ({
  title,
  allOf: [{ $ref: refer('Sent') }],
  properties: { type: { const: type }, data },
  required: ['type', ...(shape.schema.required ? ['data'] : []), ...(reason ? ['reason'] : [])],
  unevaluatedProperties: false,
});

/**
 * The body of the one door as a union told apart by `type`. Each member stands in the components under its type, where a
 * discriminator looks for it; the data of each by its shape.
 */
export function documentEvents(events: readonly EventDocument[]): EventsDocument {
  const data = new DataComponents('Data');
  const bodies = events.map((event): [string, DataSchema] => [event.type, bodyOf(event, data.refer(event.shape))]);
  return {
    schemas: { Sent: SENT, ...Object.fromEntries(bodies), ...data.schemas },
    body: { oneOf: events.map(({ type }) => ({ $ref: refer(type) })), discriminator: { propertyName: 'type' } },
    examples: Object.fromEntries(
      events.map(({ type, title, example, reason }) => [
        type,
        { summary: title, value: { type, data: example, ...(reason ? { reason: title } : {}) } },
      ]),
    ),
  };
}
