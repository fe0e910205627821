/** Counts what was looked at, and keeps what was wrong. */
export class Cells {
  private count = 0;
  readonly wrong: string[] = [];

  check(isRight: boolean, what: () => string): void {
    this.count++;
    if (!isRight) this.wrong.push(what());
  }

  get total(): number {
    return this.count;
  }

  line(): string {
    return `${this.count} cells, ${this.wrong.length} wrong`;
  }
}

/** Works through a list, a few at a time. */
export async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const next = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, next));
}
