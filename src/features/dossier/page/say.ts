import type { Language, Text } from '../../../../machines/rulebook.js';
import type { DossierWords } from '../dossier.format.js';
import { element } from './elements.js';
import type { Word } from './words.js';
import { words } from './words.js';

export interface Saying {
  language: Language;
  say: (word: Word, figures?: Readonly<Record<string, string>>) => string;
  /** Of a table of words of the file; the technical name where it has none. */
  of: (table: Readonly<Record<string, Text>>, name: string) => string;
  people: Readonly<Record<string, string>>;
  words: DossierWords;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** A point in time by the company's clock. */
export const moment = (instant: string): string => clock.format(new Date(instant));

export function saying(language: Language, known: DossierWords, people: Readonly<Record<string, string>>): Saying {
  return {
    language,
    words: known,
    people,
    say: (word, figures = {}) =>
      words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? `{${name}}`),
    of: (table, name) => (Object.hasOwn(table, name) ? table[name][language] : name),
  };
}

const isInstant = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Any value in words: fields by their names, choices by theirs, people by what they are called. */
export function valueOf(value: unknown, name: string, saying: Saying): Node | string {
  const { say, of, words: known, people } = saying;
  if (isEmpty(value)) return '—';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'string') {
    if (Object.hasOwn(people, value)) return people[value];
    if (isInstant(value)) return moment(value);
    const choice = `${name}=${value}`;
    return Object.hasOwn(known.choices, choice) ? of(known.choices, choice) : value;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value))
    return element('ul', {}, ...value.map((item: unknown) => element('li', {}, valueOf(item, name, saying))));
  const fields = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  if (fields.length === 0) return '—';
  return element(
    'dl',
    {},
    ...fields.flatMap(([field, inner]) => [
      element('dt', {}, fieldOf(name, field, saying)),
      element('dd', {}, valueOf(inner, field, saying)),
    ]),
  );
}

const fieldOf = (parent: string, field: string, { of, words: { fields } }: Saying): string =>
  Object.hasOwn(fields, `${parent}.${field}`) ? of(fields, `${parent}.${field}`) : of(fields, field);
