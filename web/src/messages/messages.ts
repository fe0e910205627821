import { useCallback } from 'react';
import type { Figures } from '../../../machines/names/filled.js';
import { filled } from '../../../machines/names/filled.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import { useLanguage } from './language.js';

export { text } from '../../../machines/kit/text.js';

export type Words<Key extends string> = Readonly<Record<Key, Text>>;

const say = (given: Text, language: Language, figures: Figures = {}): string => filled(given[language], figures);

/** Speaks the words of a feature in the language of the page. */
export type Say<Key extends string> = (key: Key, figures?: Figures) => string;

export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useLanguage();
  return useCallback((key, figures) => say(words[key], language, figures), [words, language]);
}
