import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Language, Text } from '../rulebook.js';
import { choiceNames } from './choices.names.js';
import { deliveryNames } from './delivery.names.js';
import { factNames } from './facts.names.js';
import { entryNames } from './entry.names.js';
import { namedText } from './named.names.js';
import { recordNames } from './record.names.js';
import { reviewNames } from './review.names.js';
import { workNames } from './work.names.js';

const NAMES: Readonly<Record<string, Text>> = {
  ...recordNames,
  ...factNames,
  ...entryNames,
  ...reviewNames,
  ...workNames,
  ...deliveryNames,
};

const known = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** What a field is called: for this very event, below its parent, or by its name alone; undefined when nobody named it. */
export function nameOf(event: string, path: readonly string[]): Text | undefined {
  const name = path.at(-1) ?? '';
  const parent = path.at(-2);
  return (
    known(NAMES, `${event}/${path.join('.')}`) ??
    (parent === undefined ? undefined : known(NAMES, `${parent}.${name}`)) ??
    known(NAMES, name)
  );
}

/** What a value that may be chosen is called; undefined when nobody named it. */
export const choiceOf = (field: string, value: string): Text | undefined =>
  field === 'department' || field === 'copiesTo' || field === 'office'
    ? (known(OFFICE_NAMES, value as Office) ?? known(choiceNames, `${field}.${value}`))
    : (known(choiceNames, `${field}.${value}`) ?? known(choiceNames, value));

/** The name in a language; the technical name where a field is newer than the page. */
export const fieldName = (event: string, path: readonly string[], language: Language): string =>
  nameOf(event, path)?.[language] ?? path.at(-1) ?? '';

export const choiceName = (field: string, value: string, language: Language): string =>
  choiceOf(field, value)?.[language] ?? value;

const partName = (part: string, language: Language): string | undefined =>
  part.startsWith('#')
    ? String(Number(part.slice(1)) + 1)
    : (nameOf('', [part])?.[language] ??
      known(OFFICE_NAMES, part as Office)?.[language] ??
      known(choiceNames, part)?.[language]);

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
