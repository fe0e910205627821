import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type pg from 'pg';
import { IsNull, Raw, Repository } from 'typeorm';
import { named, transaction, WRITE_POOL } from '../database/pool.js';
import { NotFoundError, UnauthenticatedError } from '../errors.js';
import { isUuid } from '../shape/formats.js';
import { Passwords } from './passwords.js';
import { revokeSessions } from './revoke-sessions.js';
import { SessionRecord } from './session.entity.js';
import { FAILURES_ALLOWED, limitKey, SignInLimit } from './sign-in-limit.js';
import type { SignedIn, SignedInRow } from './signed-in.js';
import { hashToken, newToken, signedInFrom, signedInSql } from './signed-in.js';

/** How long a sign-in lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Ended sessions stay on the person's list of sign-ins this long. */
const KEPT_DAYS = 30;
const LONGEST_CLIENT = 200;

/** Where a sign-in comes from. */
export interface Visitor {
  address: string;
  /** What the browser or program calls itself. */
  client: string;
}

export interface NewSession extends SignedIn {
  token: string;
}

const findAccount = named(
  'account',
  'SELECT id, password_hash AS "passwordHash", disabled FROM person WHERE username = $1',
);

/** Looks again at everything that the slow proof of the password may have outlived. */
const openSession = named(
  'open-session',
  `
  WITH swept AS (DELETE FROM session WHERE token_hash IN (
    SELECT token_hash FROM session WHERE person_id = $3 AND expires_at < now() - make_interval(days => $6)
    FOR UPDATE SKIP LOCKED)),
  allowed AS (SELECT p.id FROM person p WHERE p.id = $3 AND p.password_hash = $4 AND NOT p.disabled
              AND NOT EXISTS (SELECT FROM sign_in_failure WHERE key = $7 AND failures >= $8 AND window_ends > now())),
  forgiven AS (DELETE FROM sign_in_failure WHERE key = $7 AND EXISTS (SELECT FROM allowed))
  INSERT INTO session (token_hash, id, person_id, client, expires_at)
  SELECT $1, $2, id, $5, now() + make_interval(secs => $9) FROM allowed RETURNING id`,
);

const findSignedIn = named('signed-in', signedInSql('$1'));

/** Opens, finds and ends sessions. The only place where a password opens anything. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly limit: SignInLimit,
    @InjectRepository(SessionRecord) private readonly records: Repository<SessionRecord>,
  ) {}

  /**
   * Signs somebody in. An unknown name, a wrong password and a disabled account get the same answer after the same time.
   * @throws UnauthenticatedError
   * @throws TooManyRequestsError after too many wrong passwords for this name from this network
   */
  async signIn(username: string, password: string, visitor: Visitor): Promise<NewSession> {
    const name = plainUsername(username);
    const key = limitKey(name, visitor.address);
    await this.limit.check(key);
    const found = await this.pool.query<{ id: string; passwordHash: string; disabled: boolean }>(findAccount(name));
    const account = found.rows[0];
    const proven = await this.passwords.verify(account?.passwordHash, password);
    if (!proven || account.disabled) {
      await this.limit.countFailure(key);
      throw new UnauthenticatedError('The user name or the password is wrong.');
    }
    const token = newToken();
    const client = visitor.client.slice(0, LONGEST_CLIENT);
    const opened = await this.pool.query(
      openSession(
        hashToken(token),
        randomUUID(),
        account.id,
        account.passwordHash,
        client,
        KEPT_DAYS,
        key,
        FAILURES_ALLOWED,
        SESSION_SECONDS,
      ),
    );
    if (opened.rowCount === 0) await this.limit.check(key);
    return { token, ...(await this.authenticate(token)) };
  }

  /** @throws UnauthenticatedError when the token stands for nobody at this instant */
  authenticate(token: string): Promise<SignedIn> {
    return this.authenticateHashed(hashToken(token));
  }

  /** The same by what is stored of the token. */
  async authenticateHashed(hash: Buffer): Promise<SignedIn> {
    const { rows } = await this.pool.query<SignedInRow>(findSignedIn(hash));
    if (!rows[0]) throw new UnauthenticatedError();
    return signedInFrom(rows[0]);
  }

  /** Those that still count, the newest first. */
  list(personId: string): Promise<SessionRecord[]> {
    return this.records.find({
      where: { personId, revokedAt: IsNull(), expiresAt: Raw((column) => `${column} > now()`) },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
  }

  /** @throws NotFoundError when the person has no such session that still counts */
  async revoke(personId: string, sessionId: string): Promise<void> {
    const revoked = isUuid(sessionId)
      ? await transaction(this.pool, (client) => revokeSessions(client, personId, { only: sessionId }))
      : 0;
    if (revoked === 0) throw new NotFoundError('session', sessionId);
  }

  /** Signs the person out everywhere. @returns how many sessions ended */
  revokeAll(personId: string): Promise<number> {
    return transaction(this.pool, (client) => revokeSessions(client, personId));
  }
}

/** User names are told apart without regard to case or to spaces around them. */
export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();
