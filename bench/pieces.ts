// Text with holes: what differs between two orders of the same life. The whole life runs through the engine once, with
// words in the holes that occur nowhere else; every order of that life is the same text with other words.

/** What stands in the holes while the engine runs. Each is followed by its form in the search text, in small letters. */
const WORDS = ['SO-TTTNOA', 'TTTCUST', 'TTTCONT', 'TTTPO', 'TTTPRDA', 'TTTDSCA', 'TTTPRDB', 'TTTDSCB'] as const;

/** Minute, second and millisecond of every instant of an order. */
const MOMENT = '37:41.953';
/** The last six digits of the number, which documents of the order have in theirs. */
const DIGITS = 'TTTNOA';
const MADE_WHILE_LOADING = ['TTTSALT', 'TTTPREV', 'TTTHASH', 'TTTWRTN'] as const;

const HOLES: readonly string[] = [
  ...WORDS.flatMap((word) => [word, word.toLowerCase()]),
  MOMENT,
  DIGITS,
  ...MADE_WHILE_LOADING,
];
const holeOf = (word: string): number => HOLES.indexOf(word);

/** Where the values of one order stand. */
export const HOLE = {
  no: holeOf('SO-TTTNOA'),
  digits: holeOf(DIGITS),
  customer: holeOf('TTTCUST'),
  contact: holeOf('TTTCONT'),
  po: holeOf('TTTPO'),
  products: [holeOf('TTTPRDA'), holeOf('TTTPRDB')],
  descriptions: [holeOf('TTTDSCA'), holeOf('TTTDSCB')],
  moment: holeOf(MOMENT),
  salt: holeOf('TTTSALT'),
  previous: holeOf('TTTPREV'),
  hash: holeOf('TTTHASH'),
  written: holeOf('TTTWRTN'),
} as const;

export const wordIn = (hole: number): string => HOLES[hole];

const ANY = new RegExp(`(${HOLES.map((hole) => hole.replaceAll('.', '\\.')).join('|')})`);

/** A text cut at its holes: one literal more than holes. */
export interface Pieces {
  literals: readonly string[];
  holes: readonly number[];
}

export function cut(text: string): Pieces {
  const parts = text.split(ANY);
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    holes: parts.filter((_, index) => index % 2 === 1).map(holeOf),
  };
}

export function filled({ literals, holes }: Pieces, values: readonly string[]): string {
  let text = literals[0];
  for (let at = 0; at < holes.length; at++) text += values[holes[at]] + literals[at + 1];
  return text;
}
