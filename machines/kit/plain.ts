/** Something with fields, an instance of a class included: neither a list nor null. */
export const hasFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields and nothing else: an object as JSON makes it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (!hasFields(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
