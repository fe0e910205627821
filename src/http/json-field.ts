import type { Find, Finding } from '../../machines/kit/schema.js';
import type { Optional } from '../schema/field.js';
import { field } from '../schema/field.js';
import { isStorable } from '../../machines/kit/formats.js';
import { isPlain } from '../../machines/kit/plain.js';

const DEEPEST = 16;

/** Whether a value is JSON that can be stored: no control characters in texts or names, not nested without end. */
function isStorableJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' || value === null;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isStorableJson(item, depth + 1));
  return Object.entries(value).every(([name, item]) => isStorable(name) && isStorableJson(item, depth + 1));
}

const find: Find = (value) => {
  if (!isPlain(value)) return { complaint: 'object' };
  return isStorableJson(value) ? undefined : { complaint: 'characters' };
};

/** Any fields at all: what they have to be is judged where they are used. */
export const JsonObject = ({ optional }: Optional = {}): PropertyDecorator =>
  field({ find, schema: { type: 'object', additionalProperties: true, 'x-field': 'json' } }, { optional });

/** Texts of a query string: given once, several times, or as a list with commas. */
export function Words({ max = 50, among }: { max?: number; among?: readonly string[] } = {}): PropertyDecorator {
  const findInWords: Find = (value): Finding | undefined => {
    const words = wordsOf(value);
    if (words === undefined) return { complaint: 'text' };
    if (words.length > max) return { complaint: 'tooMany', figures: { max } };
    if (!words.every(isStorable)) return { complaint: 'characters' };
    return among === undefined || words.every((word) => among.includes(word))
      ? undefined
      : { complaint: 'oneOf', figures: { values: among.join(', ') } };
  };
  return field({ find: findInWords, schema: { type: 'string', 'x-field': 'words' } }, { optional: true });
}

/** The words of such a parameter; undefined when it is neither a text nor texts. */
export function wordsOf(value: unknown): string[] | undefined {
  const given = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  if (!given.every((item) => typeof item === 'string')) return undefined;
  return given.flatMap((item) => item.split(',')).filter((word) => word !== '');
}
