import { BusyError } from '../errors.js';

/** How much a {@link BoundedQueue} takes on. */
export interface QueueBounds {
  /** Worked on at one time. */
  atOnce: number;
  /** Taken on at one time, with those that wait. */
  most: number;
  /** Taken on at one time from one caller, so that he leaves room for others. */
  mostOfOne: number;
}

interface Waiting {
  begin: () => void;
}

/** Does costly work a little at a time, and says at once when it cannot be begun soon. First come, first served. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: Waiting[] = [];
  private readonly taken = new Map<string, number>();
  /** How long a piece of work takes, in milliseconds; the last ones count most. */
  private usual = 50;

  constructor(private readonly bounds: QueueBounds) {}

  /** @throws BusyError when what this caller wants would not be taken on now */
  expectRoom(caller: string): void {
    const all = this.running + this.waiting.length;
    const { most, mostOfOne, atOnce } = this.bounds;
    if (all < most && (this.taken.get(caller) ?? 0) < mostOfOne) return;
    throw new BusyError(Math.max(1, Math.ceil((this.waiting.length * this.usual) / atOnce / 1000)));
  }

  /** @throws BusyError, or whatever the work throws */
  async do<Result>(caller: string, work: () => Promise<Result>): Promise<Result> {
    this.expectRoom(caller);
    this.taken.set(caller, (this.taken.get(caller) ?? 0) + 1);
    try {
      if (this.running >= this.bounds.atOnce) await new Promise<void>((begin) => this.waiting.push({ begin }));
      else this.running++;
      return await this.measured(work);
    } finally {
      const left = (this.taken.get(caller) ?? 1) - 1;
      if (left === 0) this.taken.delete(caller);
      else this.taken.set(caller, left);
    }
  }

  /** Whoever is done hands his place on to the next. */
  private async measured<Result>(work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.usual = 0.8 * this.usual + 0.2 * (performance.now() - began);
      const next = this.waiting.shift();
      if (next) next.begin();
      else this.running--;
    }
  }
}
