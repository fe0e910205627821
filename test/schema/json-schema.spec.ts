import { Ajv } from 'ajv';
import { MIGRATION_SCHEMA, migrationExamples } from '../../machines/migration.js';
import { orderExamples } from '../../machines/order/order.examples.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { requisitionSchema } from '../../machines/purchase-requisition/requisition.schema.js';
import type { Shape } from '../../machines/kit/schema.js';
import { check } from '../../src/schema/check.js';

/** What a client that checks by the published schema would say. The formats are told by their patterns too. */
const ajv = new Ajv({
  strict: true,
  formats: { decimal: true, date: true, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i },
});
ajv.addVocabulary(['x-field', 'x-signature', 'x-asked', 'x-lookup']);

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data with one thing made wrong, or at least otherwise, at each of its places in turn. */
function* mutants(data: unknown): Generator {
  yield* [null, 7, -1, true, '', 'x', 'x'.repeat(60_000), [], [null], {}, { unknown: 1 }];
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) for (const other of mutants(item)) yield data.with(index, other);
    yield Array.from({ length: 1001 }, () => data[0] as unknown);
  }
  if (!isFields(data)) return;
  yield { ...data, unknown: 1 };
  for (const [name, value] of Object.entries(data)) {
    const { [name]: _without, ...rest } = data;
    yield rest;
    for (const other of mutants(value)) yield { ...data, [name]: other };
  }
}

const events: [string, Shape, unknown][] = [
  ...Object.entries(orderSchema).map(([type, shape]) => [type, shape, orderExamples[type as never]] as const),
  ...Object.entries(requisitionSchema).map(
    ([type, shape]) => [type, shape, requisitionExamples[type as never]] as const,
  ),
  ...Object.entries(MIGRATION_SCHEMA).map(([type, shape]) => [type, shape, migrationExamples[type as never]] as const),
].map(([type, shape, example]) => [type, shape as Shape, example]);

describe('the published schema', () => {
  it.each(events)('of %s says what the door says', (_type, shape, example) => {
    const fits = ajv.compile(shape.schema);
    expect(fits(example)).toBe(true);
    const differing = [...mutants(example)].filter((data) => fits(data) !== (check(shape, data).length === 0));
    expect(differing).toEqual([]);
  });
});
