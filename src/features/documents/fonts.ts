import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { openSync } from 'fontkit';

/** A font of the papers; only the letters that are on a paper go into its file. */
interface Face {
  name: string;
  file: string;
}

const { resolve } = createRequire(import.meta.url);
/** A package that names only its entry, two folders deep. */
const beside = (pack: string, file: string): string => join(dirname(resolve(pack)), '..', file);

/**
 * In the order in which they are asked for a letter: Chinese, simplified and traditional, and what it is mixed with; Latin of
 * every European language and of Vietnamese; Hangul; Han beyond the basic plane, as it stands in names; signs of drawings;
 * other signs.
 */
export const FACES: readonly Face[] = [
  { name: 'Noto Sans SC', file: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') },
  { name: 'Noto Sans', file: beside('@embedpdf/fonts-latin', 'fonts/NotoSans-Regular.ttf') },
  { name: 'Noto Sans KR', file: beside('@embedpdf/fonts-kr', 'fonts/NotoSansKR-Regular.otf') },
  { name: 'Noto Sans JP', file: beside('@embedpdf/fonts-jp', 'fonts/NotoSansJP-Regular.otf') },
  {
    name: 'Noto Sans Math',
    file: resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff'),
  },
  {
    name: 'Noto Sans Symbols 2',
    file: resolve('@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff'),
  },
];

const opened = new Map<Face, Font>();

/** Opened when a letter is first looked for: most papers need the first one alone. */
function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  // None of the files is a collection of fonts.
  const font = openSync(face.file) as Font;
  opened.set(face, font);
  return font;
}

const has = (face: Face, letter: string): boolean => fontOf(face).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

/** A stretch of text in one font. */
export interface Run {
  text: string;
  font: string;
}

/** What stands for a letter that no font has. Printers call it the geta: it is seen, and taken for no letter. */
export const GETA = '〓';

/** What is not drawn, and must not be drawn as a box either. A variation selector only chooses the shape. */
const NOT_DRAWN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const CONTROL = /\p{Cc}/gu;
/** Words of an alphabet stay in one font, so that a single letter of it does not stand out; other letters go one by one. */
const PIECES = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+|\p{Script=Hangul}+|./gsu;

/** Text as it can be set: composed letters, no controls but the end of a line, nothing that is not drawn. */
const settable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, (sign) => (sign === '\n' ? sign : ''))
    .replace(NOT_DRAWN, '');

const faceFor = (piece: string): Face | undefined =>
  FACES.find((face) => Array.from(piece).every((letter) => letter === '\n' || has(face, letter)));

/** Sets text in the fonts that have its letters, and notes those that none has. */
export class Setter {
  private readonly missing = new Set<string>();

  /** Letters that stand as {@link GETA} on the paper: `U+1F477`. */
  get unknown(): string[] {
    return [...this.missing].toSorted();
  }

  runs(text: string): Run[] {
    const runs: Run[] = [];
    for (const [piece] of settable(text).matchAll(PIECES)) this.add(runs, piece);
    return runs;
  }

  /** How wide a line of it is, in points. */
  width(text: string, size: number): number {
    const lines = settable(text).split('\n');
    return Math.max(...lines.map((line) => this.runs(line).reduce((sum, run) => sum + widthOf(run, size), 0)));
  }

  private add(runs: Run[], piece: string): void {
    const face = faceFor(piece);
    const letters = Array.from(piece);
    if (!face && letters.length > 1) {
      for (const letter of letters) this.add(runs, letter);
      return;
    }
    if (!face) this.missing.add(`U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    const run = face ? { text: piece, font: face.name } : { text: GETA, font: FACES[0].name };
    const last = runs.at(-1);
    if (last?.font === run.font) last.text += run.text;
    else runs.push(run);
  }
}

const widths = new Map<string, number>();

function widthOf({ text, font }: Run, size: number): number {
  let sum = 0;
  for (const letter of text) {
    const key = font + letter;
    let width = widths.get(key);
    if (width === undefined) {
      const opened = fontOf(FACES.find(({ name }) => name === font) ?? FACES[0]);
      width = opened.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / opened.unitsPerEm;
      widths.set(key, width);
    }
    sum += width;
  }
  return sum * size;
}
