import { namesOf } from '../kit/vocabulary.js';
import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Language, Text } from '../rulebook.js';
import { vocabularies } from '../vocabularies.js';
import { namedText } from './named.names.js';

const { fields, choices } = namesOf(vocabularies);

const officeName = (value: string): Text | undefined =>
  Object.hasOwn(OFFICE_NAMES, value) ? OFFICE_NAMES[value as Office] : undefined;

/**
 * What a field is called: for this very event, in this kind of process, below its parent, or by its name alone; undefined
 * when nobody named it.
 * @param of an event, a kind, or nothing
 */
export function nameOf(of: string, path: readonly string[]): Text | undefined {
  const name = path.at(-1) ?? '';
  const parent = path.at(-2);
  return (
    fields.get(`${of}/${path.join('.')}`) ??
    (parent === undefined ? undefined : fields.get(`${of}/${parent}.${name}`)) ??
    fields.get(`${of}/${name}`) ??
    (parent === undefined ? undefined : fields.get(`${parent}.${name}`)) ??
    fields.get(name)
  );
}

/** The fields that hold an office. */
const OF_OFFICES = ['department', 'copiesTo', 'office'];

/** What a value that may be chosen is called; undefined when nobody named it. */
export const choiceOf = (field: string, value: string, kind = ''): Text | undefined =>
  OF_OFFICES.includes(field)
    ? (officeName(value) ?? choices.get(`${field}.${value}`))
    : (choices.get(`${kind}/${field}.${value}`) ??
      choices.get(`${field}.${value}`) ??
      choices.get(`${kind}/${value}`) ??
      choices.get(value));

/** The name in a language; the technical name where a field is newer than the page. */
export const fieldName = (of: string, path: readonly string[], language: Language): string =>
  nameOf(of, path)?.[language] ?? path.at(-1) ?? '';

export const choiceName = (field: string, value: string, language: Language, kind = ''): string =>
  choiceOf(field, value, kind)?.[language] ?? value;

/** What true and false mean for a field, where they are more than yes and no. */
export const flagOf = (field: string, value: boolean, kind = ''): Text | undefined =>
  choices.get(`${kind}/${field}.${value}`) ?? choices.get(`${field}.${value}`);

const partName = (part: string, language: Language): string | undefined =>
  part.startsWith('#')
    ? String(Number(part.slice(1)) + 1)
    : (nameOf('', [part])?.[language] ?? officeName(part)?.[language] ?? choices.get(part)?.[language]);

/**
 * `lines[0].unitPrice`, `reviews.production` or `line:4` in words. What is no path, or has a part that nobody named, stays as it is:
 * rules also name items.
 */
export function pathName(path: string, language: Language): string {
  const reference = namedText(path, language);
  if (reference !== undefined) return reference;
  const parts = path
    .replace(/\[(\d*)\]/g, (_, index: string) => (index === '' ? '' : `.#${index}`))
    .split('.')
    .filter((part) => part !== '')
    .map((part) => partName(part, language));
  return parts.includes(undefined) ? path : parts.join(' › ');
}
