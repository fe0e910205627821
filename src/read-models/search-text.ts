// A trigram index knows ASCII letters and digits only, wherever the database's locale is C, and it needs three of them:
// two Chinese characters in the middle of a name would find nothing. So every character beyond ASCII is written as four
// or more capitals, of which the first comes from A–F and the others from G–Z. Everything else is in small letters, so
// that neither is mistaken for the other, and what is found is exact.

const FIRST = 'ABCDEF';
const OTHERS = 'GHIJKLMNOPQRSTUVWXYZ';
const SHORTEST = 4;

function coded(character: string): string {
  let rest = character.codePointAt(0) ?? 0;
  let code = FIRST.charAt(rest % FIRST.length);
  rest = Math.floor(rest / FIRST.length);
  while (rest > 0 || code.length < SHORTEST) {
    code += OTHERS.charAt(rest % OTHERS.length);
    rest = Math.floor(rest / OTHERS.length);
  }
  return code;
}

/** Text as it is searched: small letters, wide forms as usual ones, single spaces, ASCII only. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\x20-\x7e]/gu, coded);

/**
 * Begins each text, so that a search can ask for what begins with something. What says who somebody at the customer is has
 * a beginning of its own: not everybody may find an order by it.
 */
const START = '\n';
const OF_PERSON = '\r';

/** A text of an index of a B-tree has its bounds. */
const LONGEST = 1000;

/** The texts as the index takes them, each once, in one order; apart those that are names of people at the customer. */
export const searchable = (texts: readonly string[], people: readonly string[] = []): string[] => {
  const begun = (start: string) => (text: string) => (start + plain(text)).slice(0, LONGEST);
  return [...new Set([...texts.map(begun(START)), ...people.map(begun(OF_PERSON))])].sort();
};

/** SQL: the text of this column says who somebody at the customer is. */
export const isOfPerson = (column: string): string => `starts_with(${column}, E'\\r')`;

/** How to find some words. */
export interface Search {
  /** For the index. A search by fewer than three letters or digits asks for what begins with them: shorter, it has no trigram. */
  like: string;
  /** What must stand there word for word; the index is asked for the beginning only, each trigram more takes it longer. */
  whole: string;
}

const TRIGRAM = 3;
/** Six Chinese characters, or 24 letters and digits. */
const ENOUGH = 24;

const search = (whole: string): Search => ({
  like: `%${whole.slice(0, ENOUGH).replace(/[\\%_]/g, '\\$&')}%`,
  whole,
});

/** How to find texts that begin with the words. */
export const searchForBeginning = (words: string): Search => search(START + plain(words));

/** The ways to find the words: in anything, or, where they are few, at the beginning of a text and of somebody's name. */
export function searchFor(words: string): readonly [Search] | readonly [goods: Search, people: Search] {
  const text = plain(words);
  return text.length < TRIGRAM ? [search(START + text), search(OF_PERSON + text)] : [search(text)];
}
