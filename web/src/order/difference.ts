/** One field of an entry that an amendment changed, with what it was and what it is. */
export interface Difference {
  /** Property names from the entry on; for lines with the line's number between. */
  path: string[];
  line?: number;
  before: unknown;
  after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function between(before: unknown, after: unknown, path: string[], line?: number): Difference[] {
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      between(before[name], after[name], [...path, name], line),
    );
  }
  return [{ path, ...(line === undefined ? {} : { line }), before, after }];
}

const byLine = (lines: unknown): Map<number, Fields> =>
  new Map(
    (Array.isArray(lines) ? lines : []).flatMap((row: unknown) =>
      isFields(row) && typeof row.line === 'number' ? [[row.line, row] as const] : [],
    ),
  );

/** Line by line: one that is on one side only was added, or given up. */
function betweenLines(before: unknown, after: unknown): Difference[] {
  const old = byLine(before);
  const present = byLine(after);
  return [...new Set([...old.keys(), ...present.keys()])]
    .sort((a, b) => a - b)
    .flatMap((line) => between(old.get(line), present.get(line), ['lines'], line));
}

/** What an amendment changed, field by field; `before` holds the fields that it replaced. */
export const differences = (before: Fields, changes: Fields): Difference[] =>
  Object.keys(changes).flatMap((name) =>
    name === 'lines' ? betweenLines(before[name], changes[name]) : between(before[name], changes[name], [name]),
  );
