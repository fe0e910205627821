import { grouped } from '../names/figures.js';
import { fieldName } from '../names/naming.js';
import type { Figures } from '../names/filled.js';
import { filled } from '../names/filled.js';
import { valueText } from '../names/value-text.js';
import type { Language } from '../rulebook.js';
import type { Block } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { paperWords } from './paper.words.js';

/** Writes a point in time, ISO 8601, by the clock of whoever reads the paper. */
export type Clock = (instant: string) => string;

/** The words of a paper: fields and choices by their names, lines by their products. */
export interface Pen {
  say: (word: keyof typeof paperWords, figures?: Figures) => string;
  field: (...path: string[]) => string;
  value: (name: string, value: unknown) => string;
  moment: Clock;
  product: (line: number) => string;
  quantity: (line: number, quantity: string) => string;
  /** Where people sign. */
  signatures: (...roles: string[]) => Block;
}

/** @param moment how points in time are written */
export function penFor({ lines }: Pick<PaperOrder, 'lines'>, language: Language, moment: Clock): Pen {
  const byNumber = new Map(lines.map((line) => [line.line, line]));
  const say: Pen['say'] = (word, figures) => filled(paperWords[word][language], figures);
  return {
    say,
    field: (...path) => fieldName('', path, language),
    value: (name, value) => valueText(name, value, language),
    moment,
    product: (line) => {
      const { productNo = '', description = '' } = byNumber.get(line) ?? {};
      return `${line} · ${productNo} ${description}`;
    },
    quantity: (line, quantity) => `${grouped(quantity)} ${byNumber.get(line)?.unit ?? ''}`,
    signatures: (...roles) => ({ kind: 'signatures', roles, date: say('date') }),
  };
}
