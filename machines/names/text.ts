import type { Text } from '../rulebook.js';

/** One text in every language: a missing translation does not compile. `{name}` is replaced by a figure. */
export const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** The figures of a sentence, by the names in its braces. */
export type Figures = Readonly<Record<string, string | number>>;

/** A sentence with its figures; a name without a figure stays as it is. */
export const filled = (sentence: string, figures: Figures = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
