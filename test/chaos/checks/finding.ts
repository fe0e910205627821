/** Something that must not be. */
export interface Violation {
  promise: string;
  /** The command, process or fault that it is about. */
  about: string;
  what: string;
}

/** What one checker looked at, and what it found wrong. */
export interface Finding {
  promise: string;
  /** What was counted. */
  of: string;
  checked: number;
  violations: Violation[];
}

/** A checker looks at things one by one; whatever it says about one is a violation. */
export function finding<Item>(
  promise: string,
  of: string,
  items: readonly Item[],
  look: (item: Item) => readonly (readonly [about: string, what: string])[],
): Finding {
  const violations = items.flatMap((item) => look(item).map(([about, what]) => ({ promise, about, what })));
  return { promise, of, checked: items.length, violations };
}

export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
