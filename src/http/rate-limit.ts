import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooManyRequestsError } from '../errors.js';
import { networkOf } from '../identity/network.js';
import type { AuthenticatedRequest } from '../identity/request.js';
import { bearerToken, hashToken } from '../identity/signed-in.js';

/** Callers that a node remembers; whoever was silent longest is forgotten first. */
const MOST_REMEMBERED = 10_000;

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

  /** Takes one. @returns 0, or the seconds until there is one again */
  take(now: number): number {
    this.left = Math.min(this.perMinute, this.left + ((now - this.at) / 60_000) * this.perMinute);
    this.at = now;
    if (this.left >= 1) {
      this.left -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil(((1 - this.left) / this.perMinute) * 60));
  }
}

/** A map that forgets what was used longest ago. */
class Recent<Value> {
  private readonly entries = new Map<string, Value>();

  get(key: string): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.entries.set(key, value);
    if (this.entries.size <= MOST_REMEMBERED) return;
    const [oldest] = this.entries.keys();
    this.entries.delete(oldest);
  }
}

/**
 * Keeps one caller from taking the node from all others: so many requests a minute for each person, and for each network
 * before it has signed in. Counted by each node for itself, in memory: it protects the node, not a secret. The guessing of
 * passwords is limited on all nodes together, by the sign-in itself.
 */
export class RateLimit {
  private readonly buckets = new Recent<Bucket>();
  /** Whom a proven token stands for: by its hash, so that a dump of the memory signs nobody in. */
  private readonly proven = new Recent<string>();

  /** @param perMinute 0 switches it off */
  constructor(
    private readonly perMinute: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  watch(fastify: FastifyInstance): void {
    if (this.perMinute === 0) return;
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (!request.url.startsWith('/api')) return done();
      const seconds = this.take(this.callerOf(request));
      done(seconds === 0 ? undefined : new TooManyRequestsError('Too many requests; try again later.', seconds));
    });
    fastify.addHook('onResponse', (request: AuthenticatedRequest, reply, done) => {
      if (request.token !== undefined) this.learn(request.token, reply.statusCode, request.person?.id);
      done();
    });
  }

  /** @returns 0, or the seconds that the caller has to wait */
  take(caller: string): number {
    let bucket = this.buckets.get(caller);
    if (!bucket) {
      bucket = new Bucket(this.perMinute, this.clock());
      this.buckets.set(caller, bucket);
    }
    return bucket.take(this.clock());
  }

  /** A token that opened something was proven; all tokens of a person count together once he is known. */
  learn(token: string, status: number, person?: string): void {
    if (person === undefined && status >= 400) return;
    const key = keyOf(token);
    const known = this.proven.get(key);
    if (person !== undefined) this.proven.set(key, `person ${person}`);
    else if (known === undefined) this.proven.set(key, `session ${key}`);
  }

  /** Unproven tokens count for the network that they come from, so that guessing them buys nothing. */
  private callerOf(request: FastifyRequest): string {
    const token = bearerToken(request.headers.authorization);
    const known = token === undefined ? undefined : this.proven.get(keyOf(token));
    return known ?? `network ${networkOf(request.ip)}`;
  }
}

const keyOf = (token: string): string => hashToken(token).toString('base64url');
