import {
  among,
  amount,
  attachment,
  count,
  currency,
  day,
  decimal as decimalOf,
  flag,
  judged,
  lineNumber,
  quantity,
  rate,
  someAmong,
  text,
  texts,
} from '../../machines/kit/fields.js';
import type { Field } from '../../machines/kit/schema.js';
import { list, shapesWith, within } from '../../machines/kit/shapes.js';
import { text as named } from '../../machines/kit/text.js';
import { check } from '../../src/schema/check.js';

const object = shapesWith({
  value: named('值', '值', 'value'),
  line: named('行', '行', 'line'),
  name: named('名', '名', 'name'),
});

/** A shape whose only field is `value`. */
const shapeWith = (value: Field, optional = false) =>
  optional ? object('Shape', { 'value?': value }) : object('Shape', { value });

const complaintsAbout = (field: Field, value: unknown): string[] =>
  check(shapeWith(field), { value }, 'en').map(({ path, message }) => `${path} ${message}`);

const LETTERS_200 = 'x'.repeat(200);

const decimal = (options?: Parameters<typeof decimalOf>[1]) => decimalOf('decimal', options);
const part = object('Part', { line: lineNumber(), name: text() });

describe('a field takes', () => {
  it.each<[string, Field, unknown]>([
    ['text', text(), '数控回转工作台'],
    ['text of just the length', text(), LETTERS_200],
    ['text of just the length, counted in characters', text({ max: 2 }), '𠮷𠮷'],
    ['text with lines and tabs', text(), 'a\n\tb\r\n'],
    ['blank text where a rule judges it', judged(), ' '],
    ['optional text', text(), 'x'],
    ['true', flag(), true],
    ['false', flag(), false],
    ['a decimal', decimal(), '-12.50'],
    ['the largest decimal', decimal(), '999999999999.999999'],
    ['nothing of a quantity', quantity(), '0'],
    ['a quantity', quantity({ positive: true }), '0.000001'],
    ['money', amount({ positive: true }), '99999999999999.9999'],
    ['a loss', amount(), '-31240.00'],
    ['a rate', rate(), '0.22'],
    ['a count', count(), 0],
    ['the number of a line', lineNumber(), 99_999],
    ['a day', day(), '2026-03-31'],
    ['a leap day', day(), '2028-02-29'],
    ['a currency', currency(), 'CNY'],
    ['a file', attachment(), '0b9f2a86-5f0e-4c55-9d0c-3f1c6d1f7a10'],
    ['a choice', among(['pass', 'fail']), 'fail'],
    ['no choice at all', someAmong(['a', 'b']), []],
    ['every choice', someAmong(['a', 'b']), ['b', 'a']],
    ['texts', texts(), ['王敏', '刘刚']],
    ['fields', within(part), { line: 1, name: '台面' }],
    ['what stands beside the fields', within(part, { or: false }), false],
    ['a list', list(part), [{ line: 1, name: '台面' }]],
    ['an empty list', list(part), []],
    ['what stands beside the list', list(part, { or: { none: named('无', '無', 'None') } }), 'none'],
  ])('%s', (_, field, value) => {
    expect(complaintsAbout(field, value)).toEqual([]);
  });
});

const NOT_DECIMAL = 'must be a number written as text, e.g. "12.50": at most 12 digits before and 6 after the point';
const NOT_DAY = 'must be a day of the calendar, written YYYY-MM-DD';
const UNSEEN = 'has only characters that nobody can see: write text that can be read';
const NOT_FILE = 'must be the id of an uploaded file';
const NOT_CURRENCY = 'must be a currency code of ISO 4217, e.g. CNY';

describe('a field refuses', () => {
  it.each<[string, Field, unknown, string]>([
    ['a number for text', text(), 12, 'must be text'],
    ['null', text(), null, 'must be text'],
    ['null where the field is optional', text(), null, 'must be text'],
    ['undefined, which the log would lose', text(), undefined, 'must be text'],
    ['a list for text', text(), ['x'], 'must be text'],
    ['blank text', text(), ' \n\t', 'must not be blank'],
    ['text without a shape', text(), '\u200b\u2060', UNSEEN],
    ['a filler where a rule judges the text', judged(), '\u3164', UNSEEN],
    ['blank optional text', text(), '', 'must not be blank'],
    ['text too long', text(), `${LETTERS_200}x`, 'must have at most 200 characters'],
    ['NUL', text(), 'a\u0000b', 'contains control characters that cannot be stored'],
    ['an escape', judged(), '\u001b[2J', 'contains control characters that cannot be stored'],
    ['half a character', text(), 'a\ud842', 'contains control characters that cannot be stored'],
    ['text for a flag', flag(), 'true', 'must be true or false'],
    ['a number for a flag', flag(), 1, 'must be true or false'],
    ['a number for a decimal', decimal(), 12.5, NOT_DECIMAL],
    ['an empty decimal', decimal(), '', NOT_DECIMAL],
    ['an exponent', decimal(), '1e3', NOT_DECIMAL],
    ['thousands', decimal(), '1,000', NOT_DECIMAL],
    ['full-width digits', decimal(), '１２', NOT_DECIMAL],
    ['leading zeros', decimal(), '007', NOT_DECIMAL],
    ['a plus', decimal(), '+1', NOT_DECIMAL],
    ['a point without digits', decimal(), '1.', NOT_DECIMAL],
    ['a line end', decimal(), '1\n', NOT_DECIMAL],
    ['not a number', decimal(), 'NaN', NOT_DECIMAL],
    ['too many places', decimal(), '0.0000001', NOT_DECIMAL],
    ['too many digits', decimal(), '1000000000000', NOT_DECIMAL],
    ['less than nothing', quantity(), '-1', 'must not be less than 0'],
    ['nothing where something is due', quantity({ positive: true }), '0.000', 'must be greater than 0'],
    ['a debt where money is due', amount({ positive: true }), '-0.01', 'must be greater than 0'],
    ['a part of a count', count(), 1.5, 'must be a whole number from 0 to 1000000'],
    ['text for a count', count(), '1', 'must be a whole number from 0 to 1000000'],
    ['a count beyond counting', count(), 1e300, 'must be a whole number from 0 to 1000000'],
    ['no number', count(), Number.NaN, 'must be a whole number from 0 to 1000000'],
    ['line 0', lineNumber(), 0, 'must be a whole number from 1 to 99999'],
    ['a day that no calendar has', day(), '2026-02-30', NOT_DAY],
    ['a leap day without a leap year', day(), '2026-02-29', NOT_DAY],
    ['the 31st of April', day(), '2026-04-31', NOT_DAY],
    ['a month that no calendar has', day(), '2026-13-01', NOT_DAY],
    ['a moment', day(), '2026-03-01T00:00:00Z', NOT_DAY],
    ['a day written otherwise', day(), '2026/03/01', NOT_DAY],
    ['a day of another age', day(), '0000-01-01', NOT_DAY],
    ['an empty day', day(), '', NOT_DAY],
    ['a small currency', currency(), 'cny', NOT_CURRENCY],
    ['a file that was not uploaded', attachment(), '../../etc/passwd', NOT_FILE],
    ['a choice of no list', among(['pass', 'fail']), 'constructor', 'must be one of: pass, fail'],
    ['a list for a choice', among(['pass', 'fail']), ['pass'], 'must be one of: pass, fail'],
    ['one choice for a list', someAmong(['a', 'b']), 'a', 'must be a list'],
    ['no choice where one is due', someAmong(['a', 'b'], { min: 1 }), [], 'must have at least 1 items'],
    ['one text for texts', texts(), '王敏', 'must be a list'],
    ['an object like a list', texts(), { length: 1, 0: 'x' }, 'must be a list'],
    ['too few texts', texts({ min: 1 }), [], 'must have at least 1 items'],
    ['too many texts', texts({ max: 1 }), ['a', 'b'], 'must have at most 1 items'],
    ['a list for fields', within(part), [{ line: 1, name: 'x' }], 'must be an object'],
    ['another value beside the fields', within(part, { or: false }), true, 'must be an object, or false'],
    ['nothing changed', within(part, { min: 1 }), {}, 'must have at least one field'],
    ['fields for a list', list(part), { line: 1, name: 'x' }, 'must be a list'],
    [
      'another value beside the list',
      list(part, { or: { none: named('无', '無', 'None') } }),
      'None',
      'must be a list, or none',
    ],
  ])('%s', (_, field, value, complaint) => {
    expect(complaintsAbout(field, value)).toEqual([`value ${complaint}`]);
  });

  it('an item of a list, and says which', () => {
    expect(complaintsAbout(texts(), ['a', ' '])).toEqual(['value[1] must not be blank']);
    expect(complaintsAbout(someAmong(['a', 'b']), ['a', 'c'])).toEqual(['value[1] must be one of: a, b']);
    expect(complaintsAbout(someAmong(['a', 'b']), ['a', 'a'])).toEqual(['value[1] repeats an earlier one: a']);
    expect(complaintsAbout(list(part), [[{ line: 1, name: 'x' }]])).toEqual(['value[0] must be an object']);
    expect(
      complaintsAbout(list(part), [
        { line: 1, name: 'x' },
        { line: 0, name: '' },
      ]),
    ).toEqual(['value[1].line must be a whole number from 1 to 99999', 'value[1].name must not be blank']);
  });

  it('a second item of the same number', () => {
    const items = [
      { line: 1, name: 'x' },
      { line: 2, name: 'y' },
      { line: 1, name: 'z' },
    ];
    expect(complaintsAbout(list(part, { uniqueBy: 'line' }), items)).toEqual([
      'value[2].line repeats an earlier one: 1',
    ]);
  });
});

describe('an optional field', () => {
  it.each<[string, Field]>([
    ['text', text()],
    ['flag', flag()],
    ['decimal', decimal()],
    ['amount', amount()],
    ['quantity', quantity()],
    ['rate', rate()],
    ['count', count()],
    ['line', lineNumber()],
    ['day', day()],
    ['currency', currency()],
    ['file', attachment()],
    ['choice', among(['a'])],
    ['choices', someAmong(['a'])],
    ['texts', texts()],
    ['fields', within(part)],
    ['list', list(part)],
    ['list or a word', list(part, { or: { none: named('无', '無', 'None') } })],
  ])('may be left out: %s', (_, field) => {
    expect(check(shapeWith(field, true), {})).toEqual([]);
  });

  it.each([null, undefined, ''])('is what it is where it is there: %s', (value) => {
    const [problem] = check(shapeWith(text(), true), { value }, 'en');
    expect(problem.message).toBe(value === '' ? 'must not be blank' : 'must be text');
  });

  it('must be there unless it is optional', () => {
    expect(check(shapeWith(text()), {}, 'en')).toMatchObject([{ path: 'value', message: 'is required' }]);
  });
});
