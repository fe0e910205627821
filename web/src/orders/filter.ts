import type { paths } from '../api/schema.js';

/** What narrows the list of orders, as the API asks for it and as the page's address holds it. */
export type OrderQuery = NonNullable<paths['/api/orders']['get']['parameters']['query']>;
export type OrderFilter = Omit<OrderQuery, 'cursor' | 'limit'>;

const KEYS = [
  'state',
  'class',
  'customer',
  'product',
  'q',
  'dueBefore',
  'overdue',
  'held',
  'mine',
  'sort',
] as const satisfies (keyof OrderFilter)[];

/** Reads the filter out of the address: a filter can be sent to a colleague. */
export function filterOf(address: URLSearchParams): OrderFilter {
  const given = KEYS.flatMap((key) => {
    const value = address.get(key);
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** Writes it there again; what narrows nothing is left out. */
export function addressOf(filter: Readonly<Record<string, unknown>>): URLSearchParams {
  const address = new URLSearchParams();
  for (const key of KEYS) {
    const value = filter[key];
    const text = Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value.trim() : '';
    if (text !== '') address.set(key, text);
  }
  return address;
}
