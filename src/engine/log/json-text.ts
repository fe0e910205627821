/** Parts whose text is known. A part is never changed, only replaced: most of what a process knows stays with an event. */
const known = new WeakMap<object, string>();

/**
 * JSON of what a process knows, part by part.
 * @throws TypeError where it is not JSON: the database keeps the text as it is, and does not ask
 */
export function factsText(facts: unknown): string {
  if (facts === null || typeof facts !== 'object' || Array.isArray(facts)) return partText(facts);
  const parts = Object.entries(facts).map(([name, part]) => `${JSON.stringify(name)}:${partText(part)}`);
  return `{${parts.join(',')}}`;
}

/** JSON of one part. @throws TypeError where it is none */
export function partText(part: unknown): string {
  const isObject = typeof part === 'object' && part !== null;
  const before = isObject ? known.get(part) : undefined;
  if (before !== undefined) return before;
  const text: string | undefined = JSON.stringify(part);
  if (text === undefined) throw new TypeError('What a process knows has to be JSON');
  if (isObject) known.set(part, text);
  return text;
}
