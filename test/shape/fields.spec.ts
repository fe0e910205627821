import type { Type } from '@nestjs/common';
import {
  Amount,
  AttachmentRef,
  BusinessDay,
  Count,
  Currency,
  Decimal,
  Flag,
  JudgedText,
  LineNumber,
  ManyOf,
  OneOf,
  OptionalText,
  Quantity,
  Rate,
  Text,
  Texts,
} from '../../src/shape/fields.js';
import { check } from '../../src/shape/check.js';
import { ListOf, Nested } from '../../src/shape/nested.js';

/** A class whose only field, `value`, is decorated so. */
function shapeWith(decorator: PropertyDecorator): Type {
  class Shape {
    @decorator value: unknown;
  }
  return Shape;
}

const complaintsAbout = (decorator: PropertyDecorator, value: unknown): string[] =>
  check(shapeWith(decorator), { value }, 'en').map(({ path, message }) => `${path} ${message}`);

const LETTERS_200 = 'x'.repeat(200);

class Part {
  @LineNumber() line: number;
  @Text() name: string;
}

describe('a field takes', () => {
  it.each<[string, PropertyDecorator, unknown]>([
    ['text', Text(), '数控回转工作台'],
    ['text of just the length', Text(), LETTERS_200],
    ['text of just the length, counted in characters', Text({ max: 2 }), '𠮷𠮷'],
    ['text with lines and tabs', Text(), 'a\n\tb\r\n'],
    ['blank text where a rule judges it', JudgedText(), ' '],
    ['optional text', OptionalText(), 'x'],
    ['true', Flag(), true],
    ['false', Flag(), false],
    ['a decimal', Decimal(), '-12.50'],
    ['the largest decimal', Decimal(), '999999999999.999999'],
    ['nothing of a quantity', Quantity(), '0'],
    ['a quantity', Quantity({ positive: true }), '0.000001'],
    ['money', Amount({ positive: true }), '99999999999999.9999'],
    ['a loss', Amount(), '-31240.00'],
    ['a rate', Rate(), '0.22'],
    ['a count', Count(), 0],
    ['the number of a line', LineNumber(), 99_999],
    ['a day', BusinessDay(), '2026-03-31'],
    ['a leap day', BusinessDay(), '2028-02-29'],
    ['a currency', Currency(), 'CNY'],
    ['a file', AttachmentRef(), '0b9f2a86-5f0e-4c55-9d0c-3f1c6d1f7a10'],
    ['a choice', OneOf(['pass', 'fail']), 'fail'],
    ['no choice at all', ManyOf(['a', 'b']), []],
    ['every choice', ManyOf(['a', 'b']), ['b', 'a']],
    ['texts', Texts(), ['王敏', '刘刚']],
    ['fields', Nested(() => Part), { line: 1, name: '台面' }],
    ['what stands beside the fields', Nested(() => Part, { or: false }), false],
    ['a list', ListOf(() => Part), [{ line: 1, name: '台面' }]],
    ['an empty list', ListOf(() => Part), []],
    ['what stands beside the list', ListOf(() => Part, { or: 'none' }), 'none'],
  ])('%s', (_, decorator, value) => {
    expect(complaintsAbout(decorator, value)).toEqual([]);
  });
});

const NOT_DECIMAL = 'must be a number written as text, e.g. "12.50": at most 12 digits before and 6 after the point';
const NOT_DAY = 'must be a day of the calendar, written YYYY-MM-DD';
const UNSEEN = 'has only characters that nobody can see: write text that can be read';
const NOT_FILE = 'must be the id of an uploaded file';
const NOT_CURRENCY = 'must be a currency code of ISO 4217, e.g. CNY';

describe('a field refuses', () => {
  it.each<[string, PropertyDecorator, unknown, string]>([
    ['a number for text', Text(), 12, 'must be text'],
    ['null', Text(), null, 'must be text'],
    ['null where the field is optional', OptionalText(), null, 'must be text'],
    ['undefined, which the log would lose', OptionalText(), undefined, 'must be text'],
    ['a list for text', Text(), ['x'], 'must be text'],
    ['blank text', Text(), ' \n\t', 'must not be blank'],
    ['text without a shape', Text(), '\u200b\u2060', UNSEEN],
    ['a filler where a rule judges the text', JudgedText(), '\u3164', UNSEEN],
    ['blank optional text', OptionalText(), '', 'must not be blank'],
    ['text too long', Text(), `${LETTERS_200}x`, 'must have at most 200 characters'],
    ['NUL', Text(), 'a\u0000b', 'contains control characters that cannot be stored'],
    ['an escape', JudgedText(), '\u001b[2J', 'contains control characters that cannot be stored'],
    ['half a character', Text(), 'a\ud842', 'contains control characters that cannot be stored'],
    ['text for a flag', Flag(), 'true', 'must be true or false'],
    ['a number for a flag', Flag(), 1, 'must be true or false'],
    ['a number for a decimal', Decimal(), 12.5, NOT_DECIMAL],
    ['an empty decimal', Decimal(), '', NOT_DECIMAL],
    ['an exponent', Decimal(), '1e3', NOT_DECIMAL],
    ['thousands', Decimal(), '1,000', NOT_DECIMAL],
    ['full-width digits', Decimal(), '１２', NOT_DECIMAL],
    ['leading zeros', Decimal(), '007', NOT_DECIMAL],
    ['a plus', Decimal(), '+1', NOT_DECIMAL],
    ['a point without digits', Decimal(), '1.', NOT_DECIMAL],
    ['a line end', Decimal(), '1\n', NOT_DECIMAL],
    ['not a number', Decimal(), 'NaN', NOT_DECIMAL],
    ['too many places', Decimal(), '0.0000001', NOT_DECIMAL],
    ['too many digits', Decimal(), '1000000000000', NOT_DECIMAL],
    ['less than nothing', Quantity(), '-1', 'must not be less than 0'],
    ['nothing where something is due', Quantity({ positive: true }), '0.000', 'must be greater than 0'],
    ['a debt where money is due', Amount({ positive: true }), '-0.01', 'must be greater than 0'],
    ['a part of a count', Count(), 1.5, 'must be a whole number from 0 to 1000000'],
    ['text for a count', Count(), '1', 'must be a whole number from 0 to 1000000'],
    ['a count beyond counting', Count(), 1e300, 'must be a whole number from 0 to 1000000'],
    ['no number', Count(), Number.NaN, 'must be a whole number from 0 to 1000000'],
    ['line 0', LineNumber(), 0, 'must be a whole number from 1 to 99999'],
    ['a day that no calendar has', BusinessDay(), '2026-02-30', NOT_DAY],
    ['a leap day without a leap year', BusinessDay(), '2026-02-29', NOT_DAY],
    ['the 31st of April', BusinessDay(), '2026-04-31', NOT_DAY],
    ['a month that no calendar has', BusinessDay(), '2026-13-01', NOT_DAY],
    ['a moment', BusinessDay(), '2026-03-01T00:00:00Z', NOT_DAY],
    ['a day written otherwise', BusinessDay(), '2026/03/01', NOT_DAY],
    ['a day of another age', BusinessDay(), '0000-01-01', NOT_DAY],
    ['an empty day', BusinessDay(), '', NOT_DAY],
    ['a small currency', Currency(), 'cny', NOT_CURRENCY],
    ['a file that was not uploaded', AttachmentRef(), '../../etc/passwd', NOT_FILE],
    ['a choice of no list', OneOf(['pass', 'fail']), 'constructor', 'must be one of: pass, fail'],
    ['a list for a choice', OneOf(['pass', 'fail']), ['pass'], 'must be one of: pass, fail'],
    ['one choice for a list', ManyOf(['a', 'b']), 'a', 'must be a list'],
    ['no choice where one is due', ManyOf(['a', 'b'], { min: 1 }), [], 'must have at least 1 items'],
    ['one text for texts', Texts(), '王敏', 'must be a list'],
    ['an object like a list', Texts(), { length: 1, 0: 'x' }, 'must be a list'],
    ['too few texts', Texts({ min: 1 }), [], 'must have at least 1 items'],
    ['too many texts', Texts({ max: 1 }), ['a', 'b'], 'must have at most 1 items'],
    ['a list for fields', Nested(() => Part), [{ line: 1, name: 'x' }], 'must be an object'],
    ['another value beside the fields', Nested(() => Part, { or: false }), true, 'must be an object, or false'],
    ['nothing changed', Nested(() => Part, { min: 1 }), {}, 'must have at least one field'],
    ['fields for a list', ListOf(() => Part), { line: 1, name: 'x' }, 'must be a list'],
    ['another value beside the list', ListOf(() => Part, { or: 'none' }), 'None', 'must be a list, or none'],
  ])('%s', (_, decorator, value, complaint) => {
    expect(complaintsAbout(decorator, value)).toEqual([`value ${complaint}`]);
  });

  it('an item of a list, and says which', () => {
    expect(complaintsAbout(Texts(), ['a', ' '])).toEqual(['value[1] must not be blank']);
    expect(complaintsAbout(ManyOf(['a', 'b']), ['a', 'c'])).toEqual(['value[1] must be one of: a, b']);
    expect(complaintsAbout(ManyOf(['a', 'b']), ['a', 'a'])).toEqual(['value[1] repeats an earlier one: a']);
    expect(
      complaintsAbout(
        ListOf(() => Part),
        [[{ line: 1, name: 'x' }]],
      ),
    ).toEqual(['value[0] must be an object']);
    expect(
      complaintsAbout(
        ListOf(() => Part),
        [
          { line: 1, name: 'x' },
          { line: 0, name: '' },
        ],
      ),
    ).toEqual(['value[1].line must be a whole number from 1 to 99999', 'value[1].name must not be blank']);
  });

  it('a second item of the same number', () => {
    const items = [
      { line: 1, name: 'x' },
      { line: 2, name: 'y' },
      { line: 1, name: 'z' },
    ];
    expect(
      complaintsAbout(
        ListOf(() => Part, { uniqueBy: 'line' }),
        items,
      ),
    ).toEqual(['value[2].line repeats an earlier one: 1']);
  });
});

describe('an optional field', () => {
  it.each<[string, PropertyDecorator]>([
    ['text', OptionalText()],
    ['flag', Flag({ optional: true })],
    ['decimal', Decimal({ optional: true })],
    ['amount', Amount({ optional: true })],
    ['quantity', Quantity({ optional: true })],
    ['rate', Rate({ optional: true })],
    ['count', Count({ optional: true })],
    ['line', LineNumber({ optional: true })],
    ['day', BusinessDay({ optional: true })],
    ['currency', Currency({ optional: true })],
    ['file', AttachmentRef({ optional: true })],
    ['choice', OneOf(['a'], { optional: true })],
    ['choices', ManyOf(['a'], { optional: true })],
    ['texts', Texts({ optional: true })],
    ['fields', Nested(() => Part, { optional: true })],
    ['list', ListOf(() => Part, { optional: true })],
    ['list or a word', ListOf(() => Part, { or: 'none', optional: true })],
  ])('may be left out: %s', (_, decorator) => {
    expect(check(shapeWith(decorator), {})).toEqual([]);
  });

  it('must be there unless it is optional', () => {
    expect(check(shapeWith(Text()), {}, 'en')).toMatchObject([{ path: 'value', message: 'is required' }]);
  });
});
