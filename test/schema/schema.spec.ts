import {
  attachment,
  choices,
  choice,
  count,
  day,
  flag,
  judged,
  quantity,
  text,
  texts,
} from '../../machines/kit/fields.js';
import { called, list, NO_DATA, shapesWith, within } from '../../machines/kit/shapes.js';
import { text as named } from '../../machines/kit/text.js';
import { documentEvents } from '../../src/schema/openapi-events.js';

const WORDS = Object.fromEntries(
  ['mode', 'on', 'packages', 'lots', 'storage', 'documents', 'told', 'note', 'remark', 'item', 'quantity', 'dry'].map(
    (word) => [word, named('字', '字', word)],
  ),
);
const object = shapesWith(WORDS);

const storage = object('Storage', { dry: flag() });
const lot = object('Lot', { item: text({ max: 50 }), quantity: quantity({ positive: true }) });
const delivery = object('Delivery', {
  mode: choice({ road: named('公路', '公路', 'Road'), sea: named('海运', '海運', 'Sea') }),
  on: day(),
  packages: count({ min: 1, max: 9 }),
  lots: list(lot, { min: 1, max: 3 }),
  storage: within(storage, { or: false }),
  documents: choices({
    manual: named('说明书', '說明書', 'Manual'),
    certificate: named('合格证', '合格證', 'Certificate'),
  }),
  told: texts({ max: 5, length: 20 }),
  'note?': attachment(),
  'remark?': judged(),
});

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

describe('the schema of a shape', () => {
  it('writes nested shapes out, so that a form can be drawn from it alone', () => {
    expect(delivery.schema).toEqual({
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

  it('is made once, so nobody can change it', () => {
    expect(Object.isFrozen(delivery.schema.properties)).toBe(true);
  });

  it('has no fields where an event has no data', () => {
    expect(NO_DATA.schema).toEqual({ type: 'object', properties: {}, additionalProperties: false });
  });
});

describe('the documentation of the one door', () => {
  const documented = documentEvents([
    { type: 'stores.keep', title: '入库', shape: storage, example: { dry: true }, reason: false },
    { type: 'clerk.hold', title: '暂停', shape: NO_DATA, example: {}, reason: true },
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

  it('says each shape of data once, and refers to it where a field holds it', () => {
    const { schemas } = documentEvents([
      { type: 'stores.ship', title: '发运', shape: delivery, example: {}, reason: false },
      { type: 'stores.keep', title: '入库', shape: storage, example: {}, reason: false },
    ]);
    const STORED = { $ref: '#/components/schemas/Data.Storage', 'x-field': 'object' };
    expect(schemas['Data.Delivery']?.properties).toMatchObject({
      lots: { type: 'array', items: { $ref: '#/components/schemas/Data.Lot' }, maxItems: 3 },
      storage: { oneOf: [{ type: 'boolean', const: false }, STORED] },
    });
    expect(schemas['Data.Storage']).toEqual(storage.schema);
  });

  it('is refused where two shapes of data have one name', () => {
    const twin = object('Storage', { dry: text() });
    const document = (shape: typeof storage | typeof twin) => ({
      type: 'stores.keep',
      title: '',
      shape,
      example: {},
      reason: false,
    });
    expect(() => documentEvents([document(storage), document(twin)])).toThrow('Two shapes of data are called Storage.');
  });

  it('shows an example of each', () => {
    expect(documented.examples).toEqual({
      'stores.keep': { summary: '入库', value: { type: 'stores.keep', data: { dry: true } } },
      'clerk.hold': { summary: '暂停', value: { type: 'clerk.hold', data: {}, reason: '暂停' } },
    });
  });
});

describe('what is said of a field beside its value', () => {
  const said = object('Said', 'What stands above.', {
    mode: called('运输方式', '運輸方式', 'Mode', choice({ road: named('公路', '公路', 'Road') })),
    'note?': text({ about: 'Of the carrier.', secret: 'contact', asked: { beside: 'mode', after: ['road'] } }),
  });

  it('is its label: its own, or what its name means in the process', () => {
    expect([...said.properties.values()].map(({ label }) => label?.en)).toEqual(['Mode', 'note']);
    expect(said.properties.get('mode')?.field.names).toEqual({ road: named('公路', '公路', 'Road') });
  });

  it('is known of it, and the form learns when to ask', () => {
    expect(said.properties.get('note')).toMatchObject({ optional: true, field: { secret: 'contact' } });
    expect(said.schema.properties?.['note']).toMatchObject({ 'x-asked': { beside: 'mode', after: ['road'] } });
  });

  it('stands in the documentation', () => {
    const event = { type: 'stores.say', title: '', shape: said, example: {}, reason: false };
    expect(documentEvents([event]).schemas['Data.Said']).toMatchObject({
      description: 'What stands above.',
      properties: { note: { description: 'Of the carrier.' } },
    });
  });
});
