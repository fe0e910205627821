import type { Finding } from './field.js';
import { isStorable } from './formats.js';
import { isPlain } from './plain.js';

/** Levels of objects and lists in one another; our deepest shape has four. */
const DEEPEST = 20;
/** Values in all; the largest of our shapes, a full production plan, stays below. */
const LARGEST = 20_000;

const at = (outer: string, found: Finding | undefined): Finding | undefined =>
  found && { ...found, at: `${outer}${found.at?.startsWith('[') ? '' : found.at ? '.' : ''}${found.at ?? ''}` };

/**
 * What no shape can be asked about: values that are not JSON or cannot be stored, names that every object already has
 * (`__proto__`, `constructor`: the validators would trip over them or let them through), and bombs.
 */
export function findForeign(value: unknown): Finding | undefined {
  let seen = 0;

  function look(value: unknown, depth: number): Finding | undefined {
    seen += 1;
    if (seen > LARGEST) return { complaint: 'tooLarge', figures: { max: LARGEST } };
    if (typeof value === 'string') return isStorable(value) ? undefined : { complaint: 'characters' };
    if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return undefined;
    if (depth > DEEPEST) return { complaint: 'tooDeep', figures: { max: DEEPEST } };
    if (Array.isArray(value)) return lookIntoList(value, depth);
    return isPlain(value) ? lookIntoObject(value, depth) : { complaint: 'notJson' };
  }

  function lookIntoList(items: readonly unknown[], depth: number): Finding | undefined {
    for (let index = 0; index < items.length; index += 1) {
      const found = look(items[index], depth + 1);
      if (found) return at(`[${index}]`, found);
    }
    return undefined;
  }

  function lookIntoObject(fields: Record<string, unknown>, depth: number): Finding | undefined {
    for (const name of Object.keys(fields)) {
      const found = Object.hasOwn(Object.prototype, name)
        ? ({ complaint: 'unknown' } as const)
        : look(fields[name], depth + 1);
      if (found) return at(name, found);
    }
    return undefined;
  }

  return look(value, 1);
}
