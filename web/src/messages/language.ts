import type { Language } from '../../../machines/rulebook.js';
import { createStore, useStore } from '../shared/store.js';
import { keep, recall } from '../shared/stored.js';

/** The languages of the product by their own names; Chinese (mainland) comes first. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

const NAME = 'language';

const isLanguage = (value: string | null): value is Language => value !== null && Object.hasOwn(LANGUAGES, value);

function preferred(): Language {
  const kept = recall(localStorage, NAME);
  if (isLanguage(kept)) return kept;
  for (const tag of navigator.languages.map((name) => name.toLowerCase())) {
    if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return 'zh-TW';
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

/** In which language the page speaks, and in which it asks the server to. */
export const language = createStore<Language>(preferred());

export function speak(chosen: Language): void {
  keep(localStorage, NAME, chosen);
  language.set(chosen);
}

export const useLanguage = (): Language => useStore(language);
