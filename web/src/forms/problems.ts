import type { FieldError } from '../api/types.js';

export type NamePath = (string | number)[];

/** `data.lines[0].quantity` → `['lines', 0, 'quantity']`. Bodies name the form's own part `data`; an entry has no such part. */
export const namePath = (path: string): NamePath =>
  path
    .replace(/^data(\.|$)/, '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const isWithin = (known: readonly string[], path: NamePath): boolean =>
  known.includes(path.filter((part) => typeof part === 'string').join('.'));

/** Splits the server's complaints into those that a field of the form can show, and the rest. */
export function placed(errors: readonly FieldError[], known: readonly string[]) {
  const located = errors.map(({ path, message }) => ({ path, message, name: namePath(path) }));
  return {
    fields: located.filter(({ name }) => isWithin(known, name)),
    others: located.filter(({ name }) => !isWithin(known, name)),
  };
}
