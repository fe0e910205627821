import type { Language } from '../rulebook.js';
import { choiceName, fieldName, flagOf } from './naming.js';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const YES: Readonly<Record<Language, string>> = { 'zh-CN': '是', 'zh-TW': '是', en: 'yes' };
const NO: Readonly<Record<Language, string>> = { 'zh-CN': '否', 'zh-TW': '否', en: 'no' };

/**
 * Any value of an event's data in words: choices by their names, fields by theirs.
 * @param kind of whose process it is, where that is known
 */
export function valueText(name: string, value: unknown, language: Language, kind = ''): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return (flagOf(name, value, kind) ?? (value ? YES : NO))[language];
  if (typeof value === 'string') return choiceName(name, value, language, kind);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? '—'
      : value.map((item: unknown) => valueText(name, item, language, kind)).join(language === 'en' ? '; ' : '；');
  }
  if (isFields(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${fieldName(kind, [name, key], language)} ${valueText(key, inner, language, kind)}`)
      .join(language === 'en' ? ', ' : '，');
  }
  return '';
}
