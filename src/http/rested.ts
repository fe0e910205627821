/** How long an answer is good enough, in milliseconds, and so many times as long as it took. */
const FRESH = 10_000;
const REST = 20;

/**
 * A figure that goes over much of the database: counted for all who ask at once, then left alone for ten seconds, or
 * longer where counting takes long, so that looking at it never wears the database down.
 */
export class Rested<Answer> {
  private counted: Promise<Answer> | null = null;
  private freshUntil = 0;

  constructor(private readonly count: () => Promise<Answer>) {}

  get(): Promise<Answer> {
    if (this.counted === null || Date.now() > this.freshUntil) {
      this.freshUntil = Infinity; // until it is counted, whoever else asks waits for the same count
      this.counted = this.counting();
      this.counted.catch(() => (this.counted = null));
    }
    return this.counted;
  }

  private async counting(): Promise<Answer> {
    const began = Date.now();
    const answer = await this.count();
    this.freshUntil = Date.now() + Math.max(FRESH, (Date.now() - began) * REST);
    return answer;
  }
}
