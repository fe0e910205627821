interface Known<Value> {
  /** Under which the database has this very value: another mark, another value. */
  mark: number;
  value: Value;
  size: number;
}

/**
 * What was read or written last, so that it need not be read again as long as the database has it under the same mark.
 * Nothing is believed without that comparison. Bounded: what was not asked for longest goes first.
 */
export class Memory<Value> {
  private readonly known = new Map<string, Known<Value>>();
  private size = 0;

  /** @param most in the measure of the sizes that are given */
  constructor(private readonly most: number) {}

  get(key: string): Known<Value> | undefined {
    const found = this.known.get(key);
    if (found) {
      this.known.delete(key);
      this.known.set(key, found);
    }
    return found;
  }

  put(key: string, known: Known<Value>): void {
    this.size += known.size - (this.known.get(key)?.size ?? 0);
    this.known.delete(key);
    this.known.set(key, known);
    for (const [oldest, { size }] of this.known) {
      if (this.size <= this.most) return;
      this.known.delete(oldest);
      this.size -= size;
    }
  }
}
