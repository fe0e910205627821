import type { Register } from '../../../machines/kit/lookups.js';
import { searchFor, searchForBeginning } from '../../read-models/search-text.js';

/** So many names are looked at: more than that, and what was typed says too little yet. */
const MOST = 200;

const matching = (begins: boolean, like: string, whole: string): string => `
  (SELECT key, name, ${begins} AS begins FROM name_in_use
   WHERE register = $1 AND words LIKE ${like} AND strpos(words, ${whole}) > 0 LIMIT ${MOST})`;

/** SQL: the names of a register that hold what was typed, and whether they begin with it. Parameters 1 to 5: `foundBy`. */
export const FOUND = `
  SELECT key, name, bool_or(begins) AS begins
  FROM (${matching(true, '$2', '$3')} UNION ALL ${matching(false, '$4', '$5')}) AS one GROUP BY key, name`;

/** The parameters of `FOUND`. */
export function foundBy(register: Register, typed: string): unknown[] {
  const beginning = searchForBeginning(typed);
  const [anywhere] = searchFor(typed);
  return [register, beginning.like, beginning.whole, anywhere.like, anywhere.whole];
}
