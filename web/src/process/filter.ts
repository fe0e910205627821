import type { Filter } from './list.js';

/** Reads the filter out of the address: a filter can be sent to a colleague. */
export const filterOf = (address: URLSearchParams): Filter =>
  Object.fromEntries([...address].filter(([, value]) => value !== ''));

/** Writes it there again; what narrows nothing is left out. */
export function addressOf(filter: Readonly<Record<string, unknown>>): URLSearchParams {
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    const text = Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value.trim() : '';
    if (text !== '') address.set(key, text);
  }
  return address;
}
