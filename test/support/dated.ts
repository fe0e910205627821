import { DATES } from '../../machines/order/v3/dates/dates.table.js';

type Paths = Readonly<Record<string, string>>;

/** The value with the day set at every place that the path leads to. */
function set(value: unknown, [name, ...rest]: string[], day: string): unknown {
  if (name === undefined) return typeof value === 'string' ? day : value;
  if (typeof value !== 'object' || value === null) return value;
  const isList = name.endsWith('[]');
  const field = isList ? name.slice(0, -2) : name;
  if (!Object.hasOwn(value, field)) return value;
  const inner = (value as Record<string, unknown>)[field];
  const next =
    isList && Array.isArray(inner)
      ? inner.map((row: unknown) => set(row, rest, day))
      : isList
        ? inner
        : set(inner, rest, day);
  return { ...value, [field]: next };
}

/** The data of an event as somebody tells it on a day: what happened, happened on that day. Plans stay as they are. */
export const toldOn = (day: string, type: string, data: object): object =>
  Object.entries((DATES as Record<string, Paths | undefined>)[type] ?? {})
    .filter(([, kind]) => kind === 'record' || kind === 'history')
    .reduce<object>((told, [path]) => set(told, path.split('.'), day) as object, data);
