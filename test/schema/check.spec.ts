import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { count, flag, quantity, text } from '../../machines/kit/fields.js';
import { list, NO_DATA, shapesWith, within } from '../../machines/kit/shapes.js';
import { text as named } from '../../machines/kit/text.js';
import { check } from '../../src/schema/check.js';
import { shapeOfClass } from '../../src/schema/field.js';
import { Count, Flag, ListOf, OptionalText, Text } from '../../src/schema/fields.js';

const word = named('字', '字', 'word');
const object = shapesWith({
  carrier: word,
  packages: word,
  lots: word,
  storage: word,
  note: word,
  item: word,
  quantity: word,
  dry: word,
});

const lot = object('Lot', { item: text(), quantity: quantity({ positive: true }) });

const shape = object('Delivery', {
  carrier: text(),
  packages: count({ min: 1 }),
  lots: list(lot, { min: 1, max: 3 }),
  storage: within(object('Storage', { dry: flag() }), { or: false }),
  'note?': text(),
});

const delivery = {
  carrier: '顺达物流',
  packages: 12,
  lots: [{ item: '联轴器膜片', quantity: '240' }],
  storage: { dry: true },
};

const problemsOf = (plain: unknown) => check(shape, plain, 'en').map(({ path, message }) => `${path}: ${message}`);

describe('check', () => {
  it('finds nothing wrong with right data', () => {
    expect(check(shape, delivery)).toEqual([]);
    expect(check(shape, { ...delivery, storage: false, note: '易碎' })).toEqual([]);
  });

  it('names every problem: unknown fields first, then in the order of the fields', () => {
    const lots = [{ quantity: '0', item: ' ', colour: 'red' }];
    expect(problemsOf({ note: 1, storage: {}, lots, packages: 0, state: 'settled' })).toEqual([
      'state: is not a known field',
      'carrier: is required',
      'packages: must be a whole number from 1 to 1000000',
      'lots[0].colour: is not a known field',
      'lots[0].item: must not be blank',
      'lots[0].quantity: must be greater than 0',
      'storage.dry: is required',
      'note: must be text',
    ]);
  });

  it('speaks the language that is asked for, and keeps the others', () => {
    const text = { 'zh-CN': '必须填写', 'zh-TW': '必須填寫', en: 'is required' };
    const { carrier: _, ...rest } = delivery;
    expect(check(shape, rest)).toEqual([{ path: 'carrier', message: '必须填写', text }]);
    expect(check(shape, rest, 'zh-TW')).toEqual([{ path: 'carrier', message: '必須填寫', text }]);
    expect(check(shape, rest, 'en')).toEqual([{ path: 'carrier', message: 'is required', text }]);
  });

  it('leaves the data as it is', () => {
    const frozen = Object.freeze({ ...delivery, lots: Object.freeze([Object.freeze({ item: 'a', quantity: '01' })]) });
    expect(problemsOf(frozen)).toHaveLength(1);
    expect(frozen.lots[0]).toEqual({ item: 'a', quantity: '01' });
  });

  it('takes no field at all where an event has no data', () => {
    expect(check(NO_DATA, {})).toEqual([]);
    expect(check(NO_DATA, { by: 'u-1' }, 'en')).toMatchObject([{ path: 'by', message: 'is not a known field' }]);
  });
});

describe('hostile input', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'x'],
    ['a number', 1],
    ['a flag', true],
    ['a list', [delivery]],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => delivery],
  ])('that is %s is no object', (_, plain) => {
    expect(problemsOf(plain)).toEqual([': must be an object']);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'])(
    'named %s is an unknown field, wherever it stands',
    (name) => {
      const own = JSON.parse(`{"${name}": {"polluted": true}}`) as object;
      const withOwn = (value: object) => Object.defineProperties({ ...value }, Object.getOwnPropertyDescriptors(own));
      expect(problemsOf(withOwn(delivery))).toEqual([`${name}: is not a known field`]);
      expect(problemsOf({ ...delivery, lots: [withOwn({ item: 'a', quantity: '1' })] })).toEqual([
        `lots[0].${name}: is not a known field`,
      ]);
      expect(check(NO_DATA, own)).toHaveLength(1);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('that is no JSON inside is no object either', () => {
    expect(problemsOf({ ...delivery, storage: new Map(), lots: [new Date(0)] })).toEqual([
      'lots[0]: must be an object',
      'storage: must be an object',
    ]);
  });

  it('does not take inherited fields for its own', () => {
    expect(problemsOf(Object.create(delivery))).toEqual([': must be an object']);
    const bare = Object.assign(Object.create(null) as object, delivery);
    expect(problemsOf(bare)).toEqual([]);
  });

  it('nested without end is looked at no deeper than the class', () => {
    let bomb: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) bomb = [bomb];
    expect(problemsOf({ ...delivery, carrier: bomb, lots: [bomb], extra: bomb })).toEqual([
      'extra: is not a known field',
      'carrier: must be text',
      'lots[0]: must be an object',
    ]);
  });

  it('without measure is measured before it is read', () => {
    const lots = Array.from({ length: 1_000_000 }, () => ({ item: '', quantity: '' }));
    expect(problemsOf({ ...delivery, lots })).toEqual(['lots: must have at most 3 items']);
    expect(problemsOf({ ...delivery, carrier: 'x'.repeat(1_000_000) })).toEqual([
      'carrier: must have at most 200 characters',
    ]);
  });

  it('with a list full of holes is refused at the first', () => {
    expect(problemsOf({ ...delivery, lots: Array.from({ length: 2 }) })).toEqual(['lots[0]: must be an object']);
  });

  it('with thousands of unknown fields gets a hundred answers, each short', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'x'.repeat(500)}${index}`, 1]));
    const problems = check(shape, many);
    expect(problems).toHaveLength(100);
    expect(problems.every(({ path }) => path.length <= 200)).toBe(true);
  });
});

class Part {
  @Text() item: string;
  @Flag() dry: boolean;
}

/** As a request is described. */
class Shipment {
  @Text() carrier: string;
  @Count({ min: 1 }) packages: number;
  @ListOf(Part, { min: 1, max: 3 }) parts: Part[];
  @OptionalText() note?: string;
}

describe("Nest's ValidationPipe", () => {
  const shipment = { carrier: '顺达物流', packages: 12, parts: [{ item: '联轴器膜片', dry: true }] };
  const refuses = (plain: object) =>
    validateSync(plainToInstance(Shipment, plain), {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    }).map(({ property, constraints }) => `${property}: ${Object.values(constraints ?? { nested: 'nested' }).join()}`);

  it('comes to the same verdict', () => {
    expect(refuses(shipment)).toEqual([]);
    expect(check(shapeOfClass(Shipment), shipment)).toEqual([]);
    const wrong = { ...shipment, parts: [], carrier: 7, note: null, state: 'settled' };
    expect(refuses(wrong)).toEqual([
      'state: property state should not exist',
      'carrier: must be text',
      'parts: must have at least 1 items',
      'note: must be text',
    ]);
    expect(check(shapeOfClass(Shipment), wrong, 'en').map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'state: is not a known field',
      'carrier: must be text',
      'parts: must have at least 1 items',
      'note: must be text',
    ]);
    expect(refuses({ ...shipment, parts: [{ item: 'a', dry: 1 }] })).toEqual(['parts: nested']);
  });
});
