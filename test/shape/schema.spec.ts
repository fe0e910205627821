import { documentEvents } from '../../src/shape/openapi-events.js';
import { schemaOf } from '../../src/shape/schema.js';
import { NoData } from '../../src/shape/shapes.js';
import {
  AttachmentRef,
  BusinessDay,
  Count,
  Flag,
  ManyOf,
  OneOf,
  OptionalText,
  Quantity,
  Text,
  Texts,
} from '../../src/shape/fields.js';
import { ListOf, Nested } from '../../src/shape/nested.js';

class Storage {
  @Flag() dry: boolean;
}

class Lot {
  @Text({ max: 50 }) item: string;
  @Quantity({ positive: true }) quantity: string;
}

class Delivery {
  @OneOf(['road', 'sea']) mode: string;
  @BusinessDay() on: string;
  @Count({ min: 1, max: 9 }) packages: number;
  @ListOf(() => Lot, { min: 1, max: 3 }) lots: Lot[];
  @Nested(() => Storage, { or: false }) storage: false | Storage;
  @ManyOf(['manual', 'certificate']) documents: string[];
  @Texts({ max: 5, length: 20 }) told: string[];
  @AttachmentRef({ optional: true }) note?: string;
  @OptionalText({ blank: true }) remark?: string;
}

const ITEM = { type: 'string', minLength: 1, pattern: '\\S', maxLength: 50, 'x-field': 'text' };
const QUANTITY = {
  type: 'string',
  format: 'decimal',
  pattern: '^(?!0(\\.0+)?$)(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?$',
  'x-field': 'quantity',
};
const STORAGE = {
  type: 'object',
  properties: { dry: { type: 'boolean', 'x-field': 'flag' } },
  required: ['dry'],
  additionalProperties: false,
  'x-field': 'object',
};

describe('the schema of a class', () => {
  it('writes nested classes out, so that a form can be drawn from it alone', () => {
    expect(schemaOf(Delivery)).toEqual({
      type: 'object',
      properties: {
        mode: { type: 'string', enum: ['road', 'sea'], 'x-field': 'choice' },
        on: {
          type: 'string',
          format: 'date',
          pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
          'x-field': 'day',
        },
        packages: { type: 'integer', minimum: 1, maximum: 9, 'x-field': 'count' },
        lots: {
          type: 'array',
          items: {
            type: 'object',
            properties: { item: ITEM, quantity: QUANTITY },
            required: ['item', 'quantity'],
            additionalProperties: false,
          },
          minItems: 1,
          maxItems: 3,
          'x-field': 'list',
        },
        storage: { oneOf: [{ type: 'boolean', const: false }, STORAGE] },
        documents: {
          type: 'array',
          items: { type: 'string', enum: ['manual', 'certificate'] },
          minItems: 0,
          maxItems: 2,
          uniqueItems: true,
          'x-field': 'choices',
        },
        told: {
          type: 'array',
          items: { type: 'string', minLength: 1, pattern: '\\S', maxLength: 20, 'x-field': 'text' },
          minItems: 0,
          maxItems: 5,
          'x-field': 'texts',
        },
        note: { type: 'string', format: 'uuid', 'x-field': 'attachment' },
        remark: { type: 'string', maxLength: 200, 'x-field': 'text' },
      },
      required: ['mode', 'on', 'packages', 'lots', 'storage', 'documents', 'told'],
      additionalProperties: false,
    });
  });

  it('is made once, and nobody can change it', () => {
    expect(schemaOf(Delivery)).toBe(schemaOf(Delivery));
    expect(Object.isFrozen(schemaOf(Delivery).properties)).toBe(true);
  });

  it('has no fields where an event has no data', () => {
    expect(schemaOf(NoData)).toEqual({ type: 'object', properties: {}, additionalProperties: false });
  });
});

describe('the documentation of the one door', () => {
  const documented = documentEvents([
    { type: 'stores.keep', title: '入库', shape: Storage, example: { dry: true }, reason: false },
    { type: 'clerk.hold', title: '暂停', shape: NoData, example: {}, reason: true },
  ]);

  it('tells the events apart by their type', () => {
    expect(documented.body).toEqual({
      oneOf: [{ $ref: '#/components/schemas/stores.keep' }, { $ref: '#/components/schemas/clerk.hold' }],
      discriminator: { propertyName: 'type' },
    });
  });

  it('asks for data where there are some, and for a reason where one is due', () => {
    expect(documented.schemas['stores.keep']).toEqual({
      title: '入库',
      allOf: [{ $ref: '#/components/schemas/Sent' }],
      properties: { type: { const: 'stores.keep' }, data: { $ref: '#/components/schemas/Data.Storage' } },
      required: ['type', 'data'],
      unevaluatedProperties: false,
    });
    expect(documented.schemas['clerk.hold']?.required).toEqual(['type', 'reason']);
    expect(documented.schemas.Sent?.properties).toEqual({
      occurredAt: { type: 'string', format: 'date-time' },
      reason: { type: 'string', maxLength: 2000 },
    });
  });

  it('says each class of data once, and refers to it where a field holds it', () => {
    const { schemas } = documentEvents([
      { type: 'stores.ship', title: '发运', shape: Delivery, example: {}, reason: false },
      { type: 'stores.keep', title: '入库', shape: Storage, example: {}, reason: false },
    ]);
    const STORED = { $ref: '#/components/schemas/Data.Storage', 'x-field': 'object' };
    expect(schemas['Data.Delivery']?.properties).toMatchObject({
      lots: { type: 'array', items: { $ref: '#/components/schemas/Data.Lot' }, maxItems: 3 },
      storage: { oneOf: [{ type: 'boolean', const: false }, STORED] },
    });
    expect(schemas['Data.Storage']).toEqual(schemaOf(Storage));
  });

  it('is refused where two classes of data have one name', () => {
    const twin = {
      Storage: class Storage {
        place = '';
      },
    }.Storage;
    const document = (shape: new () => object) => ({
      type: 'stores.keep',
      title: '',
      shape,
      example: {},
      reason: false,
    });
    expect(() => documentEvents([document(Storage), document(twin)])).toThrow(
      'Two classes of data are called Storage.',
    );
  });

  it('shows an example of each', () => {
    expect(documented.examples).toEqual({
      'stores.keep': { summary: '入库', value: { type: 'stores.keep', data: { dry: true } } },
      'clerk.hold': { summary: '暂停', value: { type: 'clerk.hold', data: {}, reason: '暂停' } },
    });
  });
});
