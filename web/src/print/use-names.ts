import { grouped } from '../shared/figures.js';
import type { OrderLine } from '../api/types.js';
import { useLanguage } from '../words/language.js';
import { fieldName } from '../words/naming.js';
import { valueText } from '../words/value-text.js';

/** The words of a paper: fields and choices by their names, lines by their products. */
export function useNames(lines: readonly OrderLine[]) {
  const language = useLanguage();
  const byNumber = new Map(lines.map((line) => [line.line, line]));
  return {
    field: (...path: string[]): string => fieldName('', path, language),
    value: (name: string, value: unknown): string => valueText(name, value, language),
    product: (line: number): string => {
      const { productNo = '', description = '' } = byNumber.get(line) ?? {};
      return `${line} · ${productNo} ${description}`;
    },
    quantity: (line: number, quantity: string): string => `${grouped(quantity)} ${byNumber.get(line)?.unit ?? ''}`,
  };
}
