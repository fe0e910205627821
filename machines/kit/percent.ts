import { percentPattern } from './formats.js';
import type { Field, Said } from './schema.js';

/** Per cent, from 0 to 100: `30` is thirty of a hundred. */
export function percent({ positive = false, ...said }: Said & { positive?: boolean } = {}): Field<string> {
  const pattern = percentPattern(positive);
  const taken = new RegExp(pattern);
  return {
    find: (value) => (typeof value === 'string' && taken.test(value) ? undefined : { complaint: 'percent' }),
    schema: { type: 'string', format: 'decimal', pattern, 'x-field': 'percent' },
    ...said,
  };
}
