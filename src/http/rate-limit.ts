import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooManyRequestsError } from '../errors.js';
import { networkOf } from '../identity/network.js';
import { Recent } from '../identity/recent.js';
import { presentedToken } from '../identity/session-cookie.js';
import { hashToken } from '../identity/signed-in.js';
import { askedFor } from './asked.js';
import { LocalLimit, MOST_REMEMBERED } from './local-limit.js';
import type { Lease, RequestBudget } from './request-budget.js';

/** A node fetches a caller's minute in so many parts: few statements, and little is left unused on another node. */
const PARTS = 20;
/** How long a node does without the database after it was away, in milliseconds. */
const PAUSE = 1_000;

/** What a node holds of a caller's minute. */
interface Purse {
  left: number;
  /** By the node's clock. */
  endsAt: number;
  /** The lease under way, for which everybody waits who finds nothing left. */
  filling?: Promise<void>;
}

/**
 * Keeps one caller from taking the product from all others: so many requests a minute for each person, and for each
 * network before it has signed in, on all nodes together. The minute begins with the caller's first request. A node leases
 * parts of it from the database and lets requests through on them, so that hardly a request asks the database. Above
 * that each node has the same limit for itself, which alone holds while the database is away.
 */
export class RateLimit {
  private readonly local: LocalLimit;
  private readonly purses = new Recent<Purse>(MOST_REMEMBERED);
  /** Whom a token stands for: by its hash, so that a dump of the memory signs nobody in. */
  private readonly holders = new Recent<string>(MOST_REMEMBERED);
  private readonly asking = new Map<string, Promise<number | string>>();
  private readonly share: number;
  private awayUntil = -Infinity;

  /** @param perMinute 0 switches it off */
  constructor(
    private readonly perMinute: number,
    private readonly budget: Pick<RequestBudget, 'lease' | 'holderOf'>,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.local = new LocalLimit(perMinute, clock);
    this.share = Math.ceil(perMinute / PARTS);
  }

  watch(fastify: FastifyInstance): void {
    if (this.perMinute === 0) return;
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (askedFor(request) !== 'api') return done();
      const answer = (seconds: number) =>
        done(seconds === 0 ? undefined : new TooManyRequestsError('Too many requests; try again later.', seconds));
      const seconds = this.takeFor(request);
      if (typeof seconds === 'number') answer(seconds);
      else seconds.then(answer, done);
    });
  }

  /** @returns 0, or the seconds that the caller has to wait; a promise only where the database is asked */
  take(caller: string): number | Promise<number> {
    const seconds = this.local.take(caller);
    return seconds > 0 ? seconds : this.spend(caller);
  }

  /** Unproven tokens count for the network that they come from, so that guessing them buys nothing. */
  private takeFor(request: FastifyRequest): number | Promise<number> {
    const network = `network ${networkOf(request.ip)}`;
    const token = presentedToken(request.headers)?.token;
    if (token === undefined) return this.take(network);
    const hash = hashToken(token);
    const key = hash.toString('base64url');
    const person = this.holders.get(key);
    return person === undefined ? this.takeUnproven(key, hash, network) : this.take(person);
  }

  /** Whoever proves a token pays for it on the account of his network; those who wait for the proof do not. */
  private async takeUnproven(key: string, hash: Buffer, network: string): Promise<number> {
    const known = this.asking.get(key);
    const asking = known ?? this.prove(key, hash, network).finally(() => this.asking.delete(key));
    if (!known) this.asking.set(key, asking);
    const found = await asking;
    if (typeof found === 'string') return this.take(found);
    return found > 0 || !known ? found : this.take(network);
  }

  /** @returns the caller that the token stands for; or the seconds that the network has to wait, 0 when it may go on */
  private async prove(key: string, hash: Buffer, network: string): Promise<number | string> {
    const seconds = await this.take(network);
    if (seconds > 0 || this.isAway()) return seconds;
    const person = await this.budget.holderOf(hash).catch(() => this.goWithout());
    if (person === undefined) return 0;
    const caller = `person ${person}`;
    this.holders.set(key, caller);
    return caller;
  }

  private spend(caller: string): number | Promise<number> {
    let purse = this.purses.get(caller);
    if (!purse) {
      purse = { left: 0, endsAt: -Infinity };
      this.purses.set(caller, purse);
    }
    const now = this.clock();
    if (purse.endsAt > now) {
      if (purse.left > 0) {
        purse.left -= 1;
        return 0;
      }
      if (purse.left < 0) return Math.max(1, Math.ceil((purse.endsAt - now) / 1000));
    }
    if (this.isAway()) return 0;
    purse.filling ??= this.fill(caller, purse);
    return purse.filling.then(() => this.spend(caller));
  }

  /** An empty lease is remembered as less than nothing: there is no use in asking again before the minute is over. */
  private async fill(caller: string, purse: Purse): Promise<void> {
    // counted from before the question, so that a lease ends here no later than in the database
    const asked = this.clock();
    const lease: Lease | undefined = await this.budget
      .lease(caller, this.share, this.perMinute)
      .catch(() => this.goWithout());
    purse.filling = undefined;
    if (!lease) return;
    purse.left = lease.requests > 0 ? lease.requests : -1;
    purse.endsAt = asked + lease.endsIn;
  }

  private isAway(): boolean {
    return this.clock() < this.awayUntil;
  }

  /** The database does not answer: the node's own limit has to do for a while. */
  private goWithout(): undefined {
    this.awayUntil = this.clock() + PAUSE;
  }
}
