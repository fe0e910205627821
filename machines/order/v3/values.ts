/** A text where it stands in the data of an event: `nodes[2].finish`. */
export interface Found {
  path: string;
  value: string;
}

function found(value: unknown, path: readonly string[], told: string): Found[] {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [{ path: told, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = name.endsWith('[]');
  const field = isList ? name.slice(0, -2) : name;
  const inner = (value as Record<string, unknown>)[field];
  const here = told === '' ? field : `${told}.${field}`;
  if (!isList) return found(inner, rest, here);
  return Array.isArray(inner) ? inner.flatMap((row, index) => found(row, rest, `${here}[${index}]`)) : [];
}

/** The texts that stand at a path in the data of an event, `[]` for every row of a list. */
export const valuesAt = (data: unknown, path: string): Found[] => found(data, path.split('.'), '');
