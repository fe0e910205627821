import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../database/pool.js';
import { UnauthenticatedError } from '../errors.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.service.js';
import { SignInLimit } from './sign-in-limit.js';
import type { SignedIn } from './signed-in.js';
import { hashToken, newToken } from './signed-in.js';
import { plainUsername } from './username.js';

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

/** Looks again at everything that the slow proof of the password may have outlived. */
const open = named(
  'open-session',
  `
  WITH swept AS (DELETE FROM session WHERE token_hash IN (
    SELECT token_hash FROM session WHERE person_id = $3 AND expires_at < now() - make_interval(days => $6)
    FOR UPDATE SKIP LOCKED)),
  allowed AS (SELECT p.id FROM person p WHERE p.id = $3 AND p.password_hash = $4 AND NOT p.disabled
    AND NOT EXISTS (SELECT FROM sign_in_failure f WHERE f.key = ANY ($7::bytea[]) AND f.held_until > clock_timestamp()
      AND (f.kind <> 'name' OR NOT EXISTS (SELECT FROM session s WHERE s.person_id = $3 AND s.network = $8)))),
  forgiven AS (DELETE FROM sign_in_failure WHERE key = $9 AND EXISTS (SELECT FROM allowed)),
  opened AS (INSERT INTO session (token_hash, id, person_id, client, network, expires_at, ends_at)
    SELECT $1, $2, id, $5, $8, now() + least(make_interval(hours => $10), make_interval(days => $11)),
      now() + make_interval(days => $11) FROM allowed RETURNING id, person_id)
  INSERT INTO audit_entry (by_person, action, subject, detail)
  SELECT person_id, 'session.opened', 'session:' || id, jsonb_build_object('network', $12::text) FROM opened`,
);

/** Set once the password that was proved is known to be none that would be taken now. */
const MUST_CHANGE = 'UPDATE person SET must_change_password = true WHERE id = $1 AND password_hash = $2';

/** Opens sessions. The only place where a password opens anything. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly limit: SignInLimit,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Signs somebody in. An unknown name, a wrong password and a disabled account get the same answer after the same time. Who
   * has a password that would not be taken now may do nothing but change it.
   * @throws UnauthenticatedError
   * @throws TooManyRequestsError after too many wrong passwords for this name, or from this network
   * @throws BusyError when too many sign in at once
   */
  async signIn(username: string, password: string, { address, client }: Visitor): Promise<NewSession> {
    const name = plainUsername(username);
    const attempt = await this.limit.keyed({ name, from: address });
    this.passwords.expectRoom(attempt.network);
    const account = await this.limit.look(name, attempt);
    const proven = await this.passwords.verify(account.passwordHash ?? undefined, password, attempt.network);
    if (!proven || account.id === null || account.disabled === true) {
      await this.limit.countFailure(attempt, account.id);
      throw new UnauthenticatedError('The user name or the password is wrong.');
    }
    const token = newToken();
    const { keys, networkDigest, networkSign } = attempt;
    const { sessionIdleHours, sessionDays } = this.sessions.settings;
    const opened = await this.pool.query(
      open(
        hashToken(token),
        randomUUID(),
        account.id,
        account.passwordHash,
        client.slice(0, LONGEST_CLIENT),
        KEPT_DAYS,
        Object.values(keys),
        networkDigest,
        keys.here,
        sessionIdleHours,
        sessionDays,
        networkSign,
      ),
    );
    if (opened.rowCount === 0) await this.limit.look(name, attempt);
    const signedIn = await this.sessions.authenticate(token);
    if (signedIn.mustChangePassword || !(await this.rules.isOutdated(password, signedIn.person)))
      return { token, ...signedIn };
    await this.pool.query(MUST_CHANGE, [account.id, account.passwordHash]);
    return { token, ...signedIn, mustChangePassword: true };
  }
}
