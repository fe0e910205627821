/** The dotted names of all states in which a chart is: `life`, `life.received`, `life.received.reviewing` … */
export function litStates(value: unknown, within = ''): ReadonlySet<string> {
  const name = (state: string): string => (within === '' ? state : `${within}.${state}`);
  if (typeof value === 'string') return new Set([name(value)]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([region, inner]) => [name(region), ...litStates(inner, name(region))]));
}
