import { CURRENCIES } from '../currency.js';

/** Characters, as a person counts them; not UTF-16 units. */
export const longerThan = (text: string, max: number): boolean => text.length > max && Array.from(text).length > max;

/** What most texts are made of, and nothing that cannot be stored; told many times as fast. */
const USUAL = /^[\t\n\r\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * What PostgreSQL's jsonb, an Excel file or a terminal cannot hold: NUL and the other controls but tab and new line,
 * halves of a surrogate pair, and the two non-characters.
 */
export const isStorable = (text: string): boolean =>
  USUAL.test(text) || !/(?![\t\n\r\u{80}-\u{9f}])\p{Cc}|\p{Cs}|[\u{fffe}\u{ffff}]/u.test(text);

/** A pattern for JSON Schema: canonical, without leading zeros, exponent or thousands. */
export function decimalPattern(whole: number, places: number, sign: 'any' | 'not-negative' | 'positive'): string {
  const head = sign === 'positive' ? '(?!0(\\.0+)?$)' : sign === 'any' ? '-?' : '';
  return `^${head}(0|[1-9][0-9]{0,${whole - 1}})(\\.[0-9]{1,${places}})?$`;
}

/** Per cent, from 0 to 100, with four digits after the point at most. */
export const percentPattern = (positive: boolean): string =>
  `^${positive ? '(?!0(\\.0+)?$)' : ''}(100(\\.0{1,4})?|(0|[1-9][0-9]?)(\\.[0-9]{1,4})?)$`;

/** Every code of ISO 4217 that is money somewhere. */
export const currencyPattern = `^(${CURRENCIES.join('|')})$`;

export const dayPattern = '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
const DAY = new RegExp(dayPattern);

/** A day that the calendar has, from 1900 to 2199. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  if (Number(value.slice(8)) <= 28) return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const monthPattern = '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$';
const MONTH = new RegExp(monthPattern);

/** A month from 1900 to 2199. */
export const isMonth = (value: unknown): value is string => typeof value === 'string' && MONTH.test(value);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** A point in time with its zone: without one, every node would read it in its own. */
export const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
