import { setTimeout as sleep } from 'node:timers/promises';

/** How long an answer is good enough, in milliseconds, and so many times as long as it took. */
const FRESH = 10_000;
const REST = 20;

/**
 * A figure that goes over much of the database: counted for all who ask at once, then left alone for ten seconds, or
 * longer where counting takes long, so that looking at it never wears the database down.
 */
export class Rested<Answer> {
  private counted: Promise<Answer> | null = null;
  private last: Answer | null = null;
  private freshUntil = 0;

  constructor(private readonly count: () => Promise<Answer>) {}

  get(): Promise<Answer> {
    if (this.counted === null || performance.now() > this.freshUntil) {
      this.freshUntil = Infinity; // until it is counted, whoever else asks waits for the same count
      this.counted = this.counting();
      this.counted.catch(() => (this.counted = null));
    }
    return this.counted;
  }

  /**
   * For a figure that takes long: the one counted last, while a newer one is counted.
   * @param patience how long the very first count is waited for, in milliseconds
   * @returns null while that is still under way
   */
  async latest(patience: number): Promise<Answer | null> {
    const counting = this.get();
    if (this.last !== null && this.freshUntil === Infinity) {
      counting.catch(() => undefined); // whoever asks next tries again
      return this.last;
    }
    const waiting = new AbortController();
    try {
      return await Promise.race([counting, sleep(patience, null, { signal: waiting.signal })]);
    } finally {
      waiting.abort();
    }
  }

  private async counting(): Promise<Answer> {
    const began = performance.now();
    const answer = await this.count();
    this.last = answer;
    this.freshUntil = performance.now() + Math.max(FRESH, (performance.now() - began) * REST);
    return answer;
  }
}
