import { daysAfter, daysBetween } from '../../machines/calendar.js';
import type { DateKind } from '../../machines/order/v3/dates/dates.table.js';
import { ALL_DATES } from '../../machines/order/v3/dates/dates.table.js';

/** The day on which the order of the examples is entered. */
export const EXAMPLES_BEGIN = '2026-03-02';

type Paths = Readonly<Record<string, DateKind>>;

/** The value with another day at every place that the path leads to. */
function changed(value: unknown, [name, ...rest]: string[], to: (day: string) => string): unknown {
  if (name === undefined) return typeof value === 'string' ? to(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const isList = name.endsWith('[]');
  const field = isList ? name.slice(0, -2) : name;
  if (!Object.hasOwn(value, field)) return value;
  const inner = (value as Record<string, unknown>)[field];
  if (!isList) return { ...value, [field]: changed(inner, rest, to) };
  return Array.isArray(inner) ? { ...value, [field]: inner.map((row: unknown) => changed(row, rest, to)) } : value;
}

/** The data of an event with each of its days put elsewhere. */
export const withDays = <Data extends object>(
  type: string,
  data: Data,
  to: (day: string, kind: DateKind) => string,
): Data =>
  Object.entries((ALL_DATES as Record<string, Paths | undefined>)[type] ?? {}).reduce<Data>(
    (told, [path, kind]) => changed(told, path.split('.'), (day) => to(day, kind)) as Data,
    data,
  );

const HAS_HAPPENED: readonly DateKind[] = ['record', 'history'];

/**
 * The data of an event of the examples' order as somebody tells it on a day: what happened, happened on that day; what is
 * planned or promised lies as long after the entry of the order as in the examples.
 * @param entered the day of the entry: the same, unless told
 */
export function toldOn<Data extends object>(day: string, type: string, data: Data, entered = day): Data {
  const later = daysBetween(EXAMPLES_BEGIN, entered);
  return withDays(type, data, (known, kind) =>
    HAS_HAPPENED.includes(kind) ? day : (daysAfter(known, later) ?? known),
  );
}
