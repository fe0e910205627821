import pg from 'pg';

const { types } = pg;
const { builtins } = types;

type Parse = (text: string) => unknown;

/** Array types have no names in the driver. */
const ARRAY_OF = { int8: 1016, timestamp: 1115, date: 1182, timestamptz: 1185, interval: 1187, text: 1009 };

const parseTextArray = types.getTypeParser(ARRAY_OF.text, 'text') as (text: string) => unknown[];
const arrayOf = (parse: Parse): Parse => {
  const each = (element: unknown): unknown =>
    Array.isArray(element) ? element.map(each) : typeof element === 'string' ? parse(element) : element;
  return (text) => parseTextArray(text).map(each);
};

const asText: Parse = (text) => text;

/** A count or a sequence number; beyond 2^53 it stays text, because a number would silently round it. */
const wholeNumber: Parse = (text) => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
};

/** `2026-03-01 08:30:00.123456+00` → `2026-03-01T08:30:00.123456Z`: every microsecond kept, whatever the process's zone. */
export const instant = (text: string): string => {
  if (text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
  const parsed = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(parsed.getTime()) ? text : parsed.toISOString();
};

const parsers = new Map<number, Parse>([
  [builtins.INT8, wholeNumber],
  [builtins.DATE, asText],
  [builtins.TIMESTAMP, asText],
  [builtins.TIMESTAMPTZ, instant],
  [builtins.INTERVAL, asText],
  [ARRAY_OF.int8, arrayOf(wholeNumber)],
  [ARRAY_OF.date, arrayOf(asText)],
  [ARRAY_OF.timestamp, arrayOf(asText)],
  [ARRAY_OF.timestamptz, arrayOf(instant)],
  [ARRAY_OF.interval, arrayOf(asText)],
]);

/**
 * How values of PostgreSQL arrive in JavaScript, on every connection of the application:
 * `date` as `YYYY-MM-DD`, `timestamptz` as an ISO 8601 instant in UTC with microseconds, `numeric` as decimal text,
 * `int8` as a number (as text beyond 2^53), `json` parsed. An entity's timestamptz column is still a `Date`: TypeORM makes it one.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    (types.getTypeParser(oid, format) as Parse)) as pg.CustomTypesConfig['getTypeParser'],
};
