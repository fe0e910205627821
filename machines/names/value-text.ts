import type { Language } from '../rulebook.js';
import { choiceName, fieldName } from './naming.js';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const YES: Readonly<Record<Language, string>> = { 'zh-CN': '是', 'zh-TW': '是', en: 'yes' };
const NO: Readonly<Record<Language, string>> = { 'zh-CN': '否', 'zh-TW': '否', en: 'no' };

/** Any value of an event's data in words: choices by their names, fields by theirs. */
export function valueText(name: string, value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (typeof value === 'string') return choiceName(name, value, language);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((item: unknown) => valueText(name, item, language)).join('；');
  }
  if (isFields(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${fieldName('', [name, key], language)} ${valueText(key, inner, language)}`)
      .join('，');
  }
  return '';
}
