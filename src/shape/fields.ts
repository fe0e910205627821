import { isCurrency } from '../../machines/currency.js';
import { isBlank } from '../../machines/kit/text.js';
import type { Find, Finding, Optional } from './field.js';
import { field } from './field.js';
import { currencyPattern, dayPattern, decimalPattern, isDay, isStorable, isUuid, longerThan } from './formats.js';

// The vocabulary of the fields. Each decorator alone gives validation, the OpenAPI property and the form's schema.
// Null is never a value: what is optional is left out.

interface TextOptions extends Optional {
  /** Characters at most; 200 unless told. */
  max?: number;
  /** Empty text and white space are taken too: whether it may be missing is for a rule to say. */
  blank?: boolean;
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

/** Text with something to read in it. */
export const Text = ({ max = 200, blank = false, optional }: TextOptions = {}): PropertyDecorator =>
  field({ find: findInText(max, blank), schema: () => textSchema(max, blank), optional });

/**
 * Text that a rule judges, in an event that can be sent again: an empty one is the rule's to refuse, with its clause
 * and remedy, and the company may set the rule lower. Where an event cannot be sent again, a blank would be a dead end.
 */
export const JudgedText = (options: Omit<TextOptions, 'blank'> = {}): PropertyDecorator =>
  Text({ ...options, blank: true });

export const OptionalText = (options: Omit<TextOptions, 'optional'> = {}): PropertyDecorator =>
  Text({ ...options, optional: true });

interface ListOptions extends Optional {
  min?: number;
  /** Items at most; 100 unless told. */
  max?: number;
}

/** Looks at the list's length first, then at each item until one is wrong. */
export const findInList =
  (min: number, max: number, findInItem: Find) =>
  (value: unknown): Finding | undefined => {
    if (!Array.isArray(value)) return { complaint: 'list' };
    if (value.length < min) return { complaint: 'tooFew', figures: { min } };
    if (value.length > max) return { complaint: 'tooMany', figures: { max } };
    for (const [index, item] of value.entries()) {
      const found = findInItem(item);
      if (found) return { ...found, at: `[${index}]${found.at ?? ''}` };
    }
    return undefined;
  };

/** A list of texts. */
export const Texts = ({ min = 0, max = 100, length = 200, optional }: ListOptions & { length?: number } = {}) =>
  field({
    find: findInList(min, max, findInText(length, false)),
    schema: () => ({
      type: 'array',
      items: textSchema(length, false),
      minItems: min,
      maxItems: max,
      'x-field': 'texts',
    }),
    optional,
  });

/** True or false. */
export const Flag = ({ optional }: Optional = {}): PropertyDecorator =>
  field({
    find: (value) => (typeof value === 'boolean' ? undefined : { complaint: 'flag' }),
    schema: () => ({ type: 'boolean', 'x-field': 'flag' }),
    optional,
  });

interface DecimalOptions extends Optional {
  positive?: boolean;
  /** Any sign is taken unless told. */
  min?: '0';
  /** Digits after the point at most; 6 unless told. Before and after it there are 18 at most. */
  places?: number;
  kind?: string;
}

const DIGITS = 18;

/** An exact number, written as text: money and quantities are never floats. */
export function Decimal({ positive = false, min, places = 6, kind = 'decimal', optional }: DecimalOptions = {}) {
  const whole = DIGITS - places;
  const number = new RegExp(decimalPattern(whole, places, 'any'));
  const sign = positive ? 'positive' : min === '0' ? 'not-negative' : 'any';
  const pattern = decimalPattern(whole, places, sign);
  const taken = new RegExp(pattern);
  const find: Find = (value) => {
    if (typeof value !== 'string' || !number.test(value)) return { complaint: 'decimal', figures: { whole, places } };
    return taken.test(value) ? undefined : { complaint: positive ? 'positive' : 'notNegative' };
  };
  return field({ find, schema: () => ({ type: 'string', format: 'decimal', pattern, 'x-field': kind }), optional });
}

/** How much, in the line's unit. */
export const Quantity = (options: Omit<DecimalOptions, 'kind' | 'places'> = {}): PropertyDecorator =>
  Decimal({ min: '0', ...options, kind: 'quantity' });

/** Money, in the order's currency. */
export const Amount = (options: Omit<DecimalOptions, 'kind'> = {}): PropertyDecorator =>
  Decimal({ places: 4, ...options, kind: 'amount' });

/** A share: `0.25` is a quarter. A loss is negative. */
export const Rate = (options: Optional = {}): PropertyDecorator => Decimal({ ...options, kind: 'rate' });

interface CountOptions extends Optional {
  min?: number;
  max?: number;
  kind?: string;
}

/** A whole number, written as a number. */
export const Count = ({ min = 0, max = 1_000_000, kind = 'count', optional }: CountOptions = {}) =>
  field({
    find: (value) =>
      Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
        ? undefined
        : { complaint: 'integer', figures: { min, max } },
    schema: () => ({ type: 'integer', minimum: min, maximum: max, 'x-field': kind }),
    optional,
  });

/** The number of a line of the order. */
export const LineNumber = (options: Optional = {}): PropertyDecorator =>
  Count({ ...options, min: 1, max: 99_999, kind: 'line' });

/** A day of the calendar, `YYYY-MM-DD`. */
export const BusinessDay = ({ optional }: Optional = {}): PropertyDecorator =>
  field({
    find: (value) => (isDay(value) ? undefined : { complaint: 'day' }),
    schema: () => ({ type: 'string', format: 'date', pattern: dayPattern, 'x-field': 'day' }),
    optional,
  });

/** A code of ISO 4217: three capital letters. Which of them an order may be in is for a rule to say. */
export const Currency = ({ optional }: Optional = {}): PropertyDecorator =>
  field({
    find: (value) => (isCurrency(value) ? undefined : { complaint: 'currency' }),
    schema: () => ({ type: 'string', pattern: currencyPattern, 'x-field': 'currency' }),
    optional,
  });

/**
 * The id of an uploaded file. That the file is there, and whose it is, the door looks up; and of a signature, that it was
 * given for this process and no other.
 */
export const AttachmentRef = ({ optional, signature }: Optional & { signature?: true } = {}): PropertyDecorator =>
  field({
    find: (value) => (isUuid(value) ? undefined : { complaint: 'attachment' }),
    schema: () => ({
      type: 'string',
      format: 'uuid',
      'x-field': 'attachment',
      ...(signature && { 'x-signature': true }),
    }),
    optional,
  });

const findAmong =
  (values: readonly string[]): Find =>
  (value) =>
    typeof value === 'string' && values.includes(value)
      ? undefined
      : { complaint: 'oneOf', figures: { values: values.join(', ') } };

/** One of the named values. */
export const OneOf = (values: readonly string[], { optional }: Optional = {}): PropertyDecorator =>
  field({
    find: findAmong(values),
    schema: () => ({ type: 'string', enum: [...values], 'x-field': 'choice' }),
    optional,
  });

/** Some of the named values, each once. */
export function ManyOf(values: readonly string[], { min = 0, optional }: Omit<ListOptions, 'max'> = {}) {
  const findItem = findInList(min, values.length, findAmong(values));
  const find: Find = (value) => {
    const found = findItem(value);
    if (found || !Array.isArray(value)) return found;
    const twice = value.findIndex((item, index) => value.indexOf(item) < index);
    if (twice < 0) return undefined;
    return { complaint: 'duplicate', at: `[${twice}]`, figures: { value: String(value[twice]) } };
  };
  const items = { type: 'string', enum: [...values] } as const;
  const limits = { minItems: min, maxItems: values.length, uniqueItems: true };
  return field({ find, schema: () => ({ type: 'array', items, ...limits, 'x-field': 'choices' }), optional });
}
