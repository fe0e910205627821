/** What stands at a place, made into what it should not be: nothing written, nothing listed, the other answer, no quantity. */
function otherOf(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? '0' : '';
  return Array.isArray(value) ? [] : undefined;
}

/** How deep a form is spoilt: its fields, those of a part of it, and those of the first row of a list. */
const DEEPEST = 3;

/** The same data with one thing changed, for each thing in it. */
export function* spoiltIn(data: unknown, depth = DEEPEST): Generator {
  if (typeof data !== 'object' || data === null || depth === 0) return;
  if (Array.isArray(data)) {
    const [first, ...others] = data as unknown[];
    for (const other of spoiltIn(first, depth)) yield [other, ...others];
    return;
  }
  for (const [name, value] of Object.entries(data)) {
    const other = otherOf(value);
    if (other !== undefined) yield { ...data, [name]: other };
    if (typeof value !== 'object') continue;
    for (const inner of spoiltIn(value, depth - 1)) yield { ...data, [name]: inner };
  }
}
