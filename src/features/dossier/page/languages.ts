import type { Language } from '../../../../machines/rulebook.js';

/** The languages by their own names, and what the page says in each before its program has run. */
export const LANGUAGES: readonly { language: Language; name: string; notRun: string }[] = [
  {
    language: 'zh-CN',
    name: '简体中文',
    notRun: '尚未核验：本页的核验程序没有运行，或已被改动。请勿采信。',
  },
  {
    language: 'zh-TW',
    name: '繁體中文',
    notRun: '尚未核驗：本頁的核驗程式沒有執行，或已被改動。請勿採信。',
  },
  {
    language: 'en',
    name: 'English',
    notRun: 'Not verified: the program of this page has not run, or was changed. Do not rely on it.',
  },
];
