import { Injectable } from '@nestjs/common';
import { TooManyRequestsError } from '../errors.js';

/** Imports in hand on a node at once, from the first byte of the file to the last order; and those of one person. */
const MOST = 8;
const MOST_OF_ONE = 2;
/** Whoever is turned away comes again in this many seconds. */
const AGAIN = 10;

/** Turns imports away before their files are taken in, so that nobody fills the memory or the connections with them. */
@Injectable()
export class ImportGate {
  private readonly inHand: string[] = [];

  /**
   * @param person who imports
   * @returns to be called when the import has ended
   * @throws TooManyRequestsError
   */
  enter(person: string): () => void {
    const own = this.inHand.filter((one) => one === person).length;
    if (own >= MOST_OF_ONE) throw new TooManyRequestsError('Wait for the end of your other imports.', AGAIN);
    if (this.inHand.length >= MOST) throw new TooManyRequestsError('Too many files are being imported.', AGAIN);
    this.inHand.push(person);
    return () => {
      const at = this.inHand.indexOf(person);
      if (at >= 0) this.inHand.splice(at, 1);
    };
  }
}
