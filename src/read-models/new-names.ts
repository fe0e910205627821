import type { Write } from '../engine/projections/projection.js';
import { put } from '../engine/projections/projection.js';
import { NameInUse } from './name-in-use.entity.js';

const keyOf = ({ register, name, words }: NameInUse): string => [register, name, words].join('\0');

/** The writes for names that were not there before. */
export function newNames(before: readonly NameInUse[], after: readonly NameInUse[]): Write[] {
  const known = new Set(before.map(keyOf));
  return after.flatMap((row) => {
    if (known.has(keyOf(row))) return [];
    known.add(keyOf(row));
    return [put(NameInUse, row)];
  });
}
