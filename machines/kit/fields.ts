import { isCurrency } from '../currency.js';
import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Text } from '../rulebook.js';
import { currencyPattern, dayPattern, decimalPattern, isDay, isStorable, isUuid, longerThan } from './formats.js';
import type { Field, Find, Said } from './schema.js';
import { findInList } from './shapes.js';
import { isPlain } from './plain.js';
import { isBlank } from './text.js';

// The vocabulary of the fields. Each alone gives validation, the API's schema and the form's.
// Null is never a value: what is optional is left out.

interface Length extends Said {
  /** Characters at most; 200 unless told. */
  max?: number;
}

const findInText =
  (max: number, blank: boolean): Find =>
  (value) => {
    if (typeof value !== 'string') return { complaint: 'text' };
    if (longerThan(value, max)) return { complaint: 'tooLong', figures: { max } };
    if (!isStorable(value)) return { complaint: 'characters' };
    if (!isBlank(value)) return undefined;
    if (value.trim() !== '') return { complaint: 'unseen' };
    return blank ? undefined : { complaint: 'blank' };
  };

const textSchema = (max: number, blank: boolean) =>
  ({ type: 'string', ...(blank ? {} : { minLength: 1, pattern: '\\S' }), maxLength: max, 'x-field': 'text' }) as const;

const textField = (blank: boolean, { max = 200, ...said }: Length): Field<string> => ({
  find: findInText(max, blank),
  schema: textSchema(max, blank),
  ...said,
});

/** Text with something to read in it. */
export const text = (options: Length = {}): Field<string> => textField(false, options);

/**
 * Text that a rule judges, in an event that can be sent again: an empty one is the rule's to refuse, with its clause
 * and remedy, and the company may set the rule lower. Where an event cannot be sent again, a blank would be a dead end.
 */
export const judged = (options: Length = {}): Field<string> => textField(true, options);

interface Many extends Said {
  min?: number;
  /** Items at most; 100 unless told. */
  max?: number;
}

/** A list of texts. */
export const texts = ({ min = 0, max = 100, length = 200, ...said }: Many & { length?: number } = {}): Field<
  string[]
> => ({
  find: findInList(min, max, findInText(length, false)),
  schema: { type: 'array', items: textSchema(length, false), minItems: min, maxItems: max, 'x-field': 'texts' },
  ...said,
});

/** True or false. */
export const flag = (said: Said = {}): Field<boolean> => ({
  find: (value) => (typeof value === 'boolean' ? undefined : { complaint: 'flag' }),
  schema: { type: 'boolean', 'x-field': 'flag' },
  ...said,
});

interface Exact extends Said {
  positive?: boolean;
  /** Any sign is taken unless told. */
  min?: '0';
  /** Digits after the point at most; 6 unless told. Before and after it there are 18 at most. */
  places?: number;
}

const DIGITS = 18;

/** An exact number, written as text: money and quantities are never floats. */
export function decimal(kind: string, { positive = false, min, places = 6, ...said }: Exact = {}): Field<string> {
  const whole = DIGITS - places;
  const number = new RegExp(decimalPattern(whole, places, 'any'));
  const sign = positive ? 'positive' : min === '0' ? 'not-negative' : 'any';
  const pattern = decimalPattern(whole, places, sign);
  const taken = new RegExp(pattern);
  const find: Find = (value) => {
    if (typeof value !== 'string' || !number.test(value)) return { complaint: 'decimal', figures: { whole, places } };
    return taken.test(value) ? undefined : { complaint: positive ? 'positive' : 'notNegative' };
  };
  return { find, schema: { type: 'string', format: 'decimal', pattern, 'x-field': kind }, ...said };
}

/** How much, in the line's unit. */
export const quantity = (options: Omit<Exact, 'places'> = {}): Field<string> =>
  decimal('quantity', { min: '0', ...options });

/** Working hours. */
export const hours = (said: Said = {}): Field<string> => decimal('hours', { min: '0', ...said });

/** Money, in the process's currency. */
export const amount = (options: Exact = {}): Field<string> => decimal('amount', { places: 4, ...options });

/** A share: `0.25` is a quarter. A loss is negative. */
export const rate = (said: Said = {}): Field<string> => decimal('rate', said);

interface Whole extends Said {
  min?: number;
  max?: number;
}

const whole = (kind: string, { min = 0, max = 1_000_000, ...said }: Whole): Field<number> => ({
  find: (value) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : { complaint: 'integer', figures: { min, max } },
  schema: { type: 'integer', minimum: min, maximum: max, 'x-field': kind },
  ...said,
});

/** A whole number, written as a number. */
export const count = (options: Whole = {}): Field<number> => whole('count', options);

/** The number of a line of the order. */
export const lineNumber = (said: Said = {}): Field<number> => whole('line', { min: 1, max: 99_999, ...said });

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (said: Said = {}): Field<string> => ({
  find: (value) => (isDay(value) ? undefined : { complaint: 'day' }),
  schema: { type: 'string', format: 'date', pattern: dayPattern, 'x-field': 'day' },
  ...said,
});

/** A code of ISO 4217: three capital letters. Which of them a process may be in is for a rule to say. */
export const currency = (said: Said = {}): Field<string> => ({
  find: (value) => (isCurrency(value) ? undefined : { complaint: 'currency' }),
  schema: { type: 'string', pattern: currencyPattern, 'x-field': 'currency' },
  ...said,
});

/** The id of an uploaded file. That the file is there, and whose it is, the engine looks up. */
export const attachment = (said: Said = {}): Field<string> => ({
  find: (value) => (isUuid(value) ? undefined : { complaint: 'attachment' }),
  schema: { type: 'string', format: 'uuid', 'x-field': 'attachment' },
  ...said,
});

const findRepeated: Find = (value) => {
  const twice = Array.isArray(value) ? value.findIndex((item, index) => value.indexOf(item) < index) : -1;
  if (!Array.isArray(value) || twice < 0) return undefined;
  return { complaint: 'duplicate', at: `[${twice}]`, figures: { value: String(value[twice]) } };
};

const findPerson: Find = (value) => (isUuid(value) ? undefined : { complaint: 'person' });

/** Somebody of the company, by id. That he is there and may sign in, the engine looks up. */
export const person = (said: Said = {}): Field<string> => ({
  find: findPerson,
  schema: { type: 'string', format: 'uuid', 'x-field': 'person' },
  ...said,
});

/** Several of them, each once. */
export const persons = ({ min = 0, max = 100, ...said }: Many = {}): Field<string[]> => ({
  find: (value) => findInList(min, max, findPerson)(value) ?? findRepeated(value),
  schema: {
    type: 'array',
    items: { type: 'string', format: 'uuid', 'x-field': 'person' },
    minItems: min,
    maxItems: max,
    uniqueItems: true,
    'x-field': 'persons',
  },
  ...said,
});

const timePattern = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
const TIME = new RegExp(timePattern);

/** A time of the company's day, `HH:MM`. */
export const time = (said: Said = {}): Field<string> => ({
  find: (value) => (typeof value === 'string' && TIME.test(value) ? undefined : { complaint: 'time' }),
  schema: { type: 'string', pattern: timePattern, 'x-field': 'time' },
  ...said,
});

const LARGEST = 20_000;

/** Whether the database keeps it: not too large, and without characters that it has no place for. */
const isKept = (value: Record<string, unknown>): boolean =>
  JSON.stringify(value).length <= LARGEST && !/\\u(00[01]|d[89a-f]|fff[ef])/i.test(JSON.stringify(value));

/** Data of whatever shape: that of an event of another process, which that process checks. */
export const plainData = (said: Said = {}): Field<Record<string, unknown>> => ({
  find: (value) => (isPlain(value) && isKept(value) ? undefined : { complaint: 'data' }),
  schema: { type: 'object', additionalProperties: true, 'x-field': 'data' },
  ...said,
});

/** A file that somebody has signed, for this process and no other. */
export function signature(said: Said = {}): Field<string> {
  const { schema, ...field } = attachment(said);
  return { ...field, schema: { ...schema, 'x-signature': true } };
}

const findAmong =
  (values: readonly string[]): Find =>
  (value) =>
    typeof value === 'string' && values.includes(value)
      ? undefined
      : { complaint: 'oneOf', figures: { values: values.join(', ') } };

/** One of the values, which have no names of their own. */
export const among = <Value extends string>(values: readonly Value[], said: Said = {}): Field<Value> => ({
  find: findAmong(values),
  schema: { type: 'string', enum: [...values], 'x-field': 'choice' },
  ...said,
});

type Some = Omit<Many, 'max'>;

/** Some of the values, each once. */
export function someAmong<Value extends string>(values: readonly Value[], { min = 0, ...said }: Some = {}) {
  const findItem = findInList(min, values.length, findAmong(values));
  const find: Find = (value) => findItem(value) ?? findRepeated(value);
  const items = { type: 'string', enum: [...values] } as const;
  const limits = { minItems: min, maxItems: values.length, uniqueItems: true };
  const schema = { type: 'array', items, ...limits, 'x-field': 'choices' } as const;
  return { find, schema, ...said } as Field<Value[]>;
}

type Names<Value extends string> = Readonly<Record<Value, Text>>;

const valuesOf = <Value extends string>(names: Names<Value>) => Object.keys(names) as Value[];

/** One of the values, each with what it is called. */
export const choice = <Value extends string>(names: Names<Value>, said: Said = {}): Field<Value> => ({
  ...among(valuesOf(names), said),
  names,
});

/** Some of the values, each with what it is called, and each once. */
export const choices = <Value extends string>(names: Names<Value>, some: Some = {}): Field<Value[]> => ({
  ...someAmong(valuesOf(names), some),
  names,
});

/** An office of the company. */
export const office = (said: Said = {}): Field<Office> => choice(OFFICE_NAMES, said);
