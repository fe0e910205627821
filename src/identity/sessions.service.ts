import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type pg from 'pg';
import { IsNull, Raw, Repository } from 'typeorm';
import { named, transaction, PG_POOL } from '../database/pool.js';
import { NotFoundError, UnauthenticatedError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import { note } from './audit.js';
import { Recent } from './recent.js';
import { revokeSessions } from './revoke-sessions.js';
import { SessionRecord } from './session.entity.js';
import { SIGN_IN_SETTINGS, type SignInSettings, USUAL_SIGN_IN } from './sign-in.settings.js';
import type { SignedIn, SignedInRow } from './signed-in.js';
import { hashToken, signedInFrom, signedInSql } from './signed-in.js';

/** Use is written down this often at most, in milliseconds. */
const NOTED_EVERY = 60_000;
const MOST_REMEMBERED = 10_000;

/** Moved on by use, as far as the session lasts at most. */
const use = named(
  'use-session',
  `UPDATE session SET expires_at = least(ends_at, now() + make_interval(hours => $2))
   WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()
     AND expires_at < least(ends_at, now() + make_interval(hours => $2))`,
);

const findSignedIn = named('signed-in', signedInSql('$1'));

/** Finds and ends sessions, and keeps those that are used. */
@Injectable()
export class Sessions {
  private readonly used = new Recent<number>(MOST_REMEMBERED);

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    @InjectRepository(SessionRecord) private readonly records: Repository<SessionRecord>,
    @Optional() @Inject(SIGN_IN_SETTINGS) readonly settings: SignInSettings = USUAL_SIGN_IN,
  ) {}

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

  /** Somebody uses the session: it ends later. Nobody waits for it, and nothing fails when it cannot be written. */
  noteUse(token: string): void {
    const hash = hashToken(token);
    const key = hash.toString('base64url');
    const now = performance.now();
    if (now - (this.used.get(key) ?? -Infinity) < NOTED_EVERY) return;
    this.used.set(key, now);
    void this.pool.query(use(hash, this.settings.sessionIdleHours)).catch(() => undefined);
  }

  /** Those that still count, the newest first. */
  list(personId: string): Promise<SessionRecord[]> {
    return this.records.find({
      where: { personId, revokedAt: IsNull(), expiresAt: Raw((column) => `${column} > now()`) },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
  }

  /**
   * Ends one of a person's sessions, which he does himself.
   * @param own it is the session that he is signed in by
   * @throws NotFoundError when the person has no such session that still counts
   */
  async revoke(personId: string, sessionId: string, own = false): Promise<void> {
    if (!isUuid(sessionId)) throw new NotFoundError('session', sessionId);
    await transaction(this.pool, async (client) => {
      const revoked = await revokeSessions(client, personId, { only: sessionId });
      if (revoked === 0) throw new NotFoundError('session', sessionId);
      const action = own ? 'session.closed' : 'session.revoked';
      await note(client, { by: personId, action, subject: `session:${sessionId}` });
    });
  }

  /** Signs the person out everywhere. @returns how many sessions ended */
  revokeAll(personId: string): Promise<number> {
    return transaction(this.pool, async (client) => {
      const revoked = await revokeSessions(client, personId);
      const subject = `person:${personId}`;
      if (revoked > 0)
        await note(client, { by: personId, action: 'person.sessions-revoked', subject, detail: { revoked } });
      return revoked;
    });
  }
}
