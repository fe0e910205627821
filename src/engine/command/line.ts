/** What became of one of a group: its result, or why it has none. */
export type Settled<Result> = { value: Result } | { error: unknown };

export interface LineOptions<Item, Result> {
  /** Carries out a group; says of each what became of it, in their order. */
  work: (group: Item[]) => Promise<Settled<Result>[]>;
  /** Groups under way at the same time. */
  workers: number;
  /** Items in one group at most. */
  most: number;
  /** What an item is about: of two items about the same, the second waits until the first is done. */
  about?: (item: Item) => readonly string[];
  /** Goes by itself, with no other item in its group. */
  isAlone?: (item: Item) => boolean;
}

interface Waiting<Item, Result> {
  item: Item;
  about: readonly string[];
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * What waits while a worker is busy goes with its next turn, all together: the more there is to do, the less each costs.
 * Nobody waits for company: where a worker is free it begins with what there is, in the turn of the event loop in which it
 * came. Whoever came first goes first.
 */
export class Line<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private readonly underWay = new Set<string>();
  private busy = 0;
  private isCalled = false;

  constructor(private readonly options: LineOptions<Item, Result>) {}

  /** Comes back when the item's group is done. */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, about: this.options.about?.(item) ?? [], resolve, reject });
      this.call();
    });
  }

  /** What else arrives in this turn of the event loop goes along. */
  private call(): void {
    if (this.isCalled) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      while (this.busy < this.options.workers) {
        const group = this.next();
        if (group.length === 0) return;
        void this.carryOut(group);
      }
    });
  }

  /** The first in line that may go, and those that may go with it. */
  private next(): Waiting<Item, Result>[] {
    const { most, isAlone = () => false } = this.options;
    const group: Waiting<Item, Result>[] = [];
    const taken = new Set<string>();
    const left: Waiting<Item, Result>[] = [];
    let isFull = false;
    for (const one of this.waiting) {
      const waits = isFull || one.about.some((what) => this.underWay.has(what) || taken.has(what));
      // Whoever comes later about the same does not overtake it.
      one.about.forEach((what) => taken.add(what));
      if (waits || (isAlone(one.item) && group.length > 0)) {
        left.push(one);
        continue;
      }
      group.push(one);
      isFull = group.length >= most || isAlone(one.item);
    }
    this.waiting = left;
    return group;
  }

  private async carryOut(group: Waiting<Item, Result>[]): Promise<void> {
    this.busy++;
    for (const { about } of group) about.forEach((what) => this.underWay.add(what));
    try {
      const settled = await this.options.work(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const one = settled[index];
        if ('value' in one) resolve(one.value);
        else reject(one.error);
      });
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    } finally {
      this.busy--;
      for (const { about } of group) about.forEach((what) => this.underWay.delete(what));
      if (this.waiting.length > 0) this.call();
    }
  }
}
