import { useCallback } from 'react';
import type { Language, Text } from '../../../machines/rulebook.js';
import { useLanguage } from './language.js';

/** One text in every language: a missing translation does not compile. `{name}` is replaced by a figure. */
export const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export type Words<Key extends string> = Readonly<Record<Key, Text>>;
type Figures = Readonly<Record<string, string | number>>;

const filled = (sentence: string, figures: Figures): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));

const say = (given: Text, language: Language, figures: Figures = {}): string => filled(given[language], figures);

/** Speaks the words of a feature in the language of the page. */
export type Say<Key extends string> = (key: Key, figures?: Figures) => string;

export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useLanguage();
  return useCallback((key, figures) => say(words[key], language, figures), [words, language]);
}
