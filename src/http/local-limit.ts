import { Recent } from '../identity/recent.js';

/** Callers that a node remembers; whoever was silent longest is forgotten first. */
export const MOST_REMEMBERED = 10_000;

/** Tokens of one caller: as many as a minute allows, refilled evenly. */
class Bucket {
  private left: number;
  private at: number;

  constructor(
    private readonly perMinute: number,
    now: number,
  ) {
    this.left = perMinute;
    this.at = now;
  }

  /** Takes so many. @returns 0, or the seconds until they are there */
  take(now: number, count: number): number {
    this.left = Math.min(this.perMinute, this.left + ((now - this.at) / 60_000) * this.perMinute);
    this.at = now;
    if (this.left >= count) {
      this.left -= count;
      return 0;
    }
    return Math.max(1, Math.ceil(((count - this.left) / this.perMinute) * 60));
  }
}

/** How often a caller may come to this one node; counted in memory, whatever becomes of the database. */
export class LocalLimit {
  private readonly buckets = new Recent<Bucket>(MOST_REMEMBERED);

  constructor(
    private readonly perMinute: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /**
   * @param count of how many requests this one is worth
   * @returns 0, or the seconds that the caller has to wait
   */
  take(caller: string, count = 1): number {
    let bucket = this.buckets.get(caller);
    if (!bucket) {
      bucket = new Bucket(this.perMinute, this.clock());
      this.buckets.set(caller, bucket);
    }
    return bucket.take(this.clock(), count);
  }
}
