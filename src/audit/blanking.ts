import type { ChainedEntry } from '../engine/log/hash-chain.js';

/** Text of an entry that somebody wrote. */
type Written = Pick<ChainedEntry, 'data' | 'reason'>;

const PATH = /^[A-Za-z][\w-]*(\.(\*|[\w-]+))*$/;
const PLACEHOLDER = /\[erased (\d+)\]/g;
/** Shorter texts are replaced only where they stand alone: within others they would be found by chance. */
const LONG_ENOUGH = 4;
const LONG_ENOUGH_BEYOND_ASCII = 2;

export const isPath = (path: string): boolean => PATH.test(path);

/** What of a process an event changes, and what another process is told of it: within them its fields are called as in it. */
const WITHIN = ['changes', 'entry'];

/**
 * The texts that stand at the paths, in any entry: in its data, in the changes that it makes, in the entry of an order that
 * a part of it was told, or as its `reason`. `*` stands for every element or field.
 */
export function textsAt(entries: readonly Written[], paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const { data, reason } of entries) {
    for (const path of paths) {
      const steps = path.split('.');
      const within = WITHIN.flatMap((root) => textsBelow(data, [root, ...steps]));
      for (const text of [...textsBelow(data, steps), ...within]) found.add(text);
      if (path === 'reason' && reason !== null) found.add(reason);
    }
  }
  return [...found].filter((text) => text.trim() !== '' && text.replace(PLACEHOLDER, '').trim() !== '');
}

function textsBelow(value: unknown, steps: readonly string[]): string[] {
  if (steps.length === 0)
    return typeof value === 'string' ? [value] : valuesOf(value).flatMap((one) => textsBelow(one, []));
  const [step, ...rest] = steps;
  if (step === '*') return valuesOf(value).flatMap((one) => textsBelow(one, rest));
  return value !== null && typeof value === 'object' && Object.hasOwn(value, step)
    ? textsBelow((value as Record<string, unknown>)[step], rest)
    : [];
}

const valuesOf = (value: unknown): unknown[] =>
  value !== null && typeof value === 'object' ? (Object.values(value) as unknown[]) : [];

/**
 * Replaces the texts wherever they stand, alone or within others, by a placeholder each: what was the same stays the
 * same, what was different stays different, so that the process still comes to where it came to.
 */
export function blanker(texts: readonly string[], entries: readonly Written[]): (written: Written) => Written {
  const first = 1 + Math.max(0, ...entries.flatMap(({ data, reason }) => numbersIn([data, reason])));
  const placeholders = new Map(texts.map((text, index) => [text, `[erased ${first + index}]`]));
  const within = texts.filter(isLongEnough).sort((a, b) => b.length - a.length);
  const blank = (text: string): string =>
    placeholders.get(text) ??
    within.reduce((rest, found) => rest.replaceAll(found, () => placeholders.get(found) ?? found), text);
  const blankAll = (value: unknown): unknown => {
    if (typeof value === 'string') return blank(value);
    if (Array.isArray(value)) return value.map(blankAll);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, blankAll(one)]));
  };
  return ({ data, reason }) => ({ data: blankAll(data), reason: reason === null ? null : blank(reason) });
}

const isLongEnough = (text: string): boolean =>
  text.length >= (/^[\u0020-\u007e]*$/.test(text) ? LONG_ENOUGH : LONG_ENOUGH_BEYOND_ASCII);

const numbersIn = (value: unknown): number[] =>
  typeof value === 'string'
    ? [...value.matchAll(PLACEHOLDER)].map(([, number]) => Number(number))
    : valuesOf(value).flatMap(numbersIn);
