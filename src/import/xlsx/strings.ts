import { LIMITS } from '../limits.js';
import { refusedFile } from '../refuse.js';
import { readXml } from './xml.js';

/** Excel writes characters that XML lacks as `_x000D_`, and an underscore before such letters as `_x005F_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Gathers the pieces of one text, and no more than a cell may hold. */
export class Gathered {
  private pieces: string[] = [];
  private length = 0;

  /** @param tooLong answers a text that is longer than a cell may be */
  constructor(private readonly tooLong: () => Error) {}

  add(piece: string): void {
    this.length += piece.length;
    // A character that XML lacks takes seven.
    if (this.length > LIMITS.cellText * 7) throw this.tooLong();
    this.pieces.push(piece);
  }

  take(): string {
    const text = unescaped(this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
    if (text.length > LIMITS.cellText) throw this.tooLong();
    return text;
  }
}

/**
 * The texts that the cells share, by their number. How a word is pronounced (`rPh`) is no part of it.
 * @throws XmlError
 * @throws ValidationError when one is longer than a cell may be
 */
export function sharedTexts(name: string, part: Buffer): string[] {
  const texts: string[] = [];
  const text = new Gathered(() => refusedFile('cellTooLong', { name, cell: texts.length + 1, max: LIMITS.cellText }));
  let isText = false;
  let pronounced = 0;
  readXml(part, {
    open: (tag) => {
      if (tag === 'rPh') pronounced++;
      if (tag === 't') isText = pronounced === 0;
    },
    text: (piece) => {
      if (isText) text.add(piece);
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      if (tag === 'rPh') pronounced--;
      if (tag === 'si') texts.push(text.take());
    },
  });
  return texts;
}
