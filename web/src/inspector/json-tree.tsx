interface Props {
  name: string;
  value: unknown;
  /** What stood there before: what differs is marked. */
  before?: unknown;
  isOpen?: boolean;
}

const isInner = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The order of the fields says nothing: it changes on the way through a database. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isInner(one) || !isInner(other)) return Object.is(one, other);
  const [names, others] = [Object.keys(one), Object.keys(other)];
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.length === others.length && names.every((name) => name in other && isSame(mine[name], theirs[name]));
}

/** A value as JSON, part in part; what the last step has changed is marked and open. */
export function JsonTree({ name, value, before, isOpen = false }: Props) {
  const isChanged = before !== undefined && !isSame(value, before);
  const parts = isInner(value) ? Object.entries(value) : [];
  if (!isInner(value) || parts.length === 0) {
    return (
      <div className={isChanged ? 'json-leaf changed' : 'json-leaf'}>
        <span className="json-name">{name}</span> {JSON.stringify(value) ?? '—'}
      </div>
    );
  }
  const earlier = isInner(before) ? (before as Record<string, unknown>) : undefined;
  return (
    <details className={isChanged ? 'json-part changed' : 'json-part'} open={isOpen || isChanged}>
      <summary>
        <span className="json-name">{name}</span>{' '}
        <span className="small">{Array.isArray(value) ? `[${parts.length}]` : `{${parts.length}}`}</span>
      </summary>
      {parts.map(([key, part]) => (
        <JsonTree
          key={key}
          name={key}
          value={part}
          before={before === undefined ? undefined : (earlier?.[key] ?? null)}
        />
      ))}
    </details>
  );
}
