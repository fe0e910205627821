import { orderSchema } from '../../../machines/order/order.schema.js';
import type { DataSchema } from '../../schema/components.js';
import { DataComponents } from '../../schema/components.js';
import type { AnswerSchema } from './schema.js';
import { among, loose, object, orNull, ref, text } from './schema.js';

/** What was recorded, with who and when beside it. */
export const stamped = (fields: Record<string, AnswerSchema>): AnswerSchema => ({
  allOf: [ref('Stamp'), object(fields)],
});

export const recorded = new DataComponents('Recorded', (schema) => loose(schema) as DataSchema);
const stampedNames = new Set<string>();

/** The data of an event as it was recorded: who and when beside it. */
export function noted(type: keyof typeof orderSchema, ...more: AnswerSchema[]): AnswerSchema {
  const { $ref } = recorded.refer(orderSchema[type]);
  stampedNames.add($ref.split('/').at(-1) ?? '');
  return more.length > 0 ? { allOf: [{ $ref }, ...more] } : { $ref };
}

export const review = (type: keyof typeof orderSchema) => orNull(noted(type, ref('Reliance')));
export const note = (type: keyof typeof orderSchema) => orNull(noted(type));
export const plan = (type: keyof typeof orderSchema) =>
  object({
    status: among(['drafting', 'submitted', 'effective', 'not-needed']),
    content: review(type),
    decision: orNull(stamped({ reason: orNull(text) })),
  });

/** The data of the events that answers speak of. */
export const recordedSchemas = (): Readonly<Record<string, AnswerSchema>> =>
  Object.fromEntries(
    Object.entries(recorded.schemas as Record<string, AnswerSchema>).map(([name, schema]) => [
      name,
      stampedNames.has(name) ? { ...schema, allOf: [ref('Stamp')] } : schema,
    ]),
  );
