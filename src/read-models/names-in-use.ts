import type { Register } from '../../machines/kit/lookups.js';
import { isBlank } from '../../machines/kit/text.js';
import type { NameInUse } from './name-in-use.entity.js';
import { searchable } from './search-text.js';

/** An index of a B-tree has its bounds: all of a row has to fit. */
const LONGEST_KEY = 700;
const LONGEST_NAME = 200;
const LONGEST_WORDS = 1000;

/** A name without regard to case, width and spaces; two that have the same are the same. */
export const nameKey = (name: string): string => searchable([name])[0].slice(1, LONGEST_KEY + 1);

/** The row of a name. What cannot be a name, because nothing of it can be read or it is too long, has none. */
export function nameInUse(register: Register, name: string | null | undefined, ...beside: string[]): NameInUse[] {
  if (name === null || name === undefined || isBlank(name) || Array.from(name).length > LONGEST_NAME) return [];
  const words = [name, ...beside.filter((word) => !isBlank(word))].flatMap((word) => searchable([word])).join('');
  return [{ register, key: nameKey(name), name, words: words.slice(0, LONGEST_WORDS) }];
}
