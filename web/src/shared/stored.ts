/** What the browser keeps between visits. Where storage is forbidden or full, nothing is kept, and nothing breaks. */
export function recall(storage: Storage, name: string): string | null {
  try {
    return storage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or forgets it. */
export function keep(storage: Storage, name: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(name);
    else storage.setItem(name, value);
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}

/** What was kept as JSON, if it still is what `isValid` expects. */
export function recallJson<Value>(storage: Storage, name: string, isValid: (value: unknown) => value is Value) {
  try {
    const value: unknown = JSON.parse(recall(storage, name) ?? 'null');
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
