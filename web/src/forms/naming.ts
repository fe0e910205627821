import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import { choiceNames } from './names/choices.names.js';
import { deliveryNames } from './names/delivery.names.js';
import { entryNames } from './names/entry.names.js';
import { reviewNames } from './names/review.names.js';
import { workNames } from './names/work.names.js';

const NAMES: Readonly<Record<string, Text>> = { ...entryNames, ...reviewNames, ...workNames, ...deliveryNames };

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
  field === 'department' || field === 'copiesTo'
    ? known(OFFICE_NAMES, value as Office)
    : (known(choiceNames, `${field}.${value}`) ?? known(choiceNames, value));

/** The name in a language; the technical name where a field is newer than the page. */
export const fieldName = (event: string, path: readonly string[], language: Language): string =>
  nameOf(event, path)?.[language] ?? path.at(-1) ?? '';

export const choiceName = (field: string, value: string, language: Language): string =>
  choiceOf(field, value)?.[language] ?? value;

/** `lines[].unitPrice` or `reviews.production` in words: every part that has a name, by that name. */
export const pathName = (path: string, language: Language): string =>
  path
    .replace(/\[(\d*)\]/g, (_, index: string) => (index === '' ? '' : ` ${Number(index) + 1}`))
    .split('.')
    .map((part) => {
      const [name = '', ...rest] = part.split(' ');
      return [fieldName('', [name], language), ...rest].join(' ');
    })
    .join(' › ');
