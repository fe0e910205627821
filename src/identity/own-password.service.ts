import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../database/pool.js';
import { problem, UnauthenticatedError, ValidationError } from '../errors.js';
import { note } from './audit.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { revokeSessions } from './revoke-sessions.js';
import { MESSAGES } from './messages.js';
import { SignInLimit } from './sign-in-limit.js';
import type { SignedIn } from './signed-in.js';

/** Changes the password of whoever is signed in. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * The present password is asked for again, and guessing it is limited as at the sign-in: an unattended screen is not
   * enough to take the account over. All other sessions end.
   * @throws ValidationError when the present password is wrong or the new one too weak
   * @throws TooManyRequestsError, BusyError
   */
  async change(
    { person, session }: Pick<SignedIn, 'person' | 'session'>,
    current: string,
    wanted: string,
    address: string,
  ): Promise<void> {
    const attempt = await this.limit.keyed({ name: person.username, from: address });
    const { passwordHash } = await this.limit.look(person.username, attempt);
    if (!(await this.passwords.verify(passwordHash ?? undefined, current, attempt.network))) {
      await this.limit.countFailure(attempt, person.id);
      throw new ValidationError([problem('currentPassword', MESSAGES.wrongPassword)]);
    }
    const weakness = wanted === current ? MESSAGES.samePassword : await this.rules.weakness(wanted, person);
    if (weakness) throw new ValidationError([problem('newPassword', weakness)]);

    const hash = await this.passwords.hash(wanted, attempt.network);
    await transaction(this.pool, async (client) => {
      const changed = await client.query(
        `UPDATE person SET password_hash = $2, must_change_password = false
         WHERE id = $1 AND password_hash = $3 AND NOT disabled`,
        [person.id, hash, passwordHash],
      );
      if (changed.rowCount === 0) throw new UnauthenticatedError();
      await revokeSessions(client, person.id, { except: session.id });
      await note(client, { by: person.id, action: 'person.password-changed', subject: `person:${person.id}` });
    });
  }
}
