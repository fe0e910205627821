import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { BoundedQueue } from './bounded-queue.js';

/** Argon2id: 46 MiB and two passes, 30 to 60 ms on an office machine. */
const COST = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;

/**
 * Hashing is done on libuv's threads, of which there are four and which files and names of hosts are looked up by as well:
 * it gets two of them at most, and one where there are few processors, so that everything else goes on. What would have to
 * wait longer than some two seconds is refused at once.
 */
const BOUNDS = { atOnce: availableParallelism() > 2 ? 2 : 1, most: 48, mostOfOne: 24 } as const;

/** On whose account what the product itself hashes is taken on. */
const PRODUCT = 'product';

/** Hashes passwords and proves them; a few at a time, and on behalf of nobody too many. */
@Injectable()
export class Passwords {
  private readonly queue = new BoundedQueue(BOUNDS);
  /** Nobody's hash, as costly as a real one: an unknown user name takes as long as a wrong password. */
  private readonly nobody =
    `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}` +
    `$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;

  /** @throws BusyError when a proof for this caller would not be taken on now */
  expectRoom(caller: string): void {
    this.queue.expectRoom(caller);
  }

  /** @throws BusyError */
  hash(password: string, caller = PRODUCT): Promise<string> {
    return this.queue.do(caller, () => hash(password, COST));
  }

  /**
   * Takes equally long whether the account exists, has no password (`!`), or the password is wrong.
   * @throws BusyError
   */
  async verify(stored: string | undefined, password: string, caller = PRODUCT): Promise<boolean> {
    const real = stored?.startsWith('$argon2id$') === true;
    const matches = await this.queue.do(caller, () => verify(real ? stored : this.nobody, password));
    return real && matches;
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
